import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/index.js';
import type { Player, PlayerState } from '../../state/index.js';
import { localized } from '../../talk/index.js';
import { captionLines, captionView } from '../captions/caption-lines.js';
import { icon } from '../shared/icons.js';

/** What is in the window: plain elements, since ours belong to the page. */
export function pictureWindowTemplate(
  state: PlayerState,
  player: Player,
  strings: Strings,
  video: HTMLVideoElement,
): TemplateResult {
  const playing = !state.paused && !state.ended;
  const [sign, label] = playing
    ? (['pause', strings.pause] as const)
    : state.ended
      ? (['replay', strings.replay] as const)
      : (['play', strings.play] as const);
  const { position } = state.captionStyle;
  const captions = html`<div class="captions ${position}">${captionLines(captionView(state), strings)}</div>`;
  return html`
    <main>
      <div class="pictures">
        <div class="pane">${video}</div>
        ${slide(state, strings)} ${position === 'below' ? nothing : captions}
      </div>
      ${position === 'below' ? captions : nothing}
      <button type="button" aria-label=${label} title=${label} @click=${() => player.toggle()}>${icon(sign)}</button>
    </main>
  `;
}

function slide({ cursor, talk, lang }: PlayerState, strings: Strings): TemplateResult | typeof nothing {
  const { slide: current } = cursor;
  if (!current || !talk) return nothing;
  const words = current.alt ?? current.text;
  const name = strings.slide(talk.slides.indexOf(current) + 1, talk.slides.length);
  const alt = words ? localized(words, [lang, ...talk.languages]) : { lang: strings.lang, text: name };
  return html`<div class="pane"><img src=${current.src} alt=${alt.text} lang=${alt.lang} decoding="sync" /></div>`;
}
