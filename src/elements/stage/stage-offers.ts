import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/index.js';
import type { Player } from '../../state/index.js';
import { localized, type Talk } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';

/** "Continue at 41:07", for a viewer who has been here before. */
export function resumeOffer(time: number, strings: Strings, player: Player): TemplateResult {
  const go = () => {
    player.dismissResume();
    player.seek(time, 'controls');
    void player.play();
  };
  const refuse = () => {
    player.dismissResume();
    void player.play();
  };
  return html`<div class="offer" part="offer">
    <button class="pill" type="button" @click=${go}>${strings.continueAt(formatTime(time))}</button>
    <button class="pill quiet" type="button" @click=${refuse}>${strings.fromTheStart}</button>
  </div>`;
}

/** The next part of the collection, once this one has ended. */
export function nextPartOffer(talk: Talk, strings: Strings): TemplateResult | typeof nothing {
  const { parts, part } = talk.collection ?? {};
  const next = part === undefined ? undefined : parts?.[part];
  if (!next) return nothing;
  const title = localized(next.title, [strings.lang, ...talk.languages]);
  return html`<div class="offer" part="offer">
    <a class="pill" href=${next.href}>${strings.nextPart(title.text)}</a>
  </div>`;
}
