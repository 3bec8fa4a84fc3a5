import { html, nothing, type TemplateResult } from 'lit';
import { strings, type Strings } from '../../i18n/index.js';
import type { Player } from '../../state/index.js';
import { localized } from '../../talk/index.js';
import type { ForumDivider } from '../divider/forum-divider.js';
import type { Arrangement, Tab } from './arrangement.js';
import type { PlayerSlots } from './player-slots.js';
import { tabs } from './tabs.js';

/** Share of the panel at the side, until somebody moves it. */
export const PANEL_SHARE = 0.34;

/** What the player is drawn from. */
export interface PlayerView {
  readonly player: Player;
  readonly slots: PlayerSlots;
  readonly arrangement: Arrangement;
  /** The tab of the panel that is open. */
  readonly tab: Tab | undefined;
  /** The viewer has not moved for a while in full screen, so the controls go. */
  readonly idle: boolean;
  /** The player's own video; undefined where the page has one. */
  readonly video: HTMLVideoElement | undefined;
}

export function playerTemplate(view: PlayerView): TemplateResult {
  const { talk, lang } = view.player.state;
  const words = strings(lang);
  const label = talk ? localized(talk.title, [lang, ...talk.languages]).text : words.player;
  // `measure` is as wide as the player and has no height: what changes inside the player does not change it
  return html`
    <div class="measure"></div>
    <div class=${rootClasses(view)} part="root" role="region" tabindex="-1" lang=${words.lang} aria-label=${label}>
      ${stageArea(view)} ${controlsArea(view)} ${panelDivider(view, words)} ${panelAreas(view, words)}
      <div class="live visually-hidden" role="status"></div>
      <div class="live visually-hidden" role="alert"></div>
    </div>
  `;
}

function rootClasses({ player, arrangement, idle }: PlayerView): string {
  const { layout, panel, contents, tabbed } = arrangement;
  const { swapped, fullscreen } = player.state;
  const classes = [
    'root',
    layout,
    `panel-${panel}`,
    swapped ? 'swapped' : '',
    tabbed ? 'tabbed' : '',
    contents.includes('speakers') && contents.includes('chapters') ? 'shared' : '',
    fullscreen ? 'fullscreen' : '',
    idle ? 'idle' : '',
  ];
  return classes.filter(Boolean).join(' ');
}

function stageArea({ slots, video }: PlayerView): TemplateResult {
  const captions = html`<forum-captions slot="captions" exportparts="caption, sound"></forum-captions>`;
  const stage = html`<forum-stage exportparts="slide, slide-pane, video-pane, notice, start, corner, offer, divider">
    ${video ?? html`<slot name="media" slot="media"></slot>`} ${slots.render('captions', captions, 'captions')}
  </forum-stage>`;
  return html`<div class="stage">
    ${slots.render('stage', stage)}
    ${slots.isStageWithoutCaptions ? html`<div class="loose">${slots.render('captions', captions)}</div>` : nothing}
  </div>`;
}

function controlsArea({ slots }: PlayerView): TemplateResult {
  const controls = html`<forum-controls
    exportparts="bar, play, button, live, time, menu, item, seek-bar, track, played, knob, card, tooltip, dialog"
  ></forum-controls>`;
  return html`<div class="controls">${slots.render('controls', controls)}</div>`;
}

function panelDivider({ player, arrangement }: PlayerView, words: Strings): TemplateResult | typeof nothing {
  if (arrangement.panel !== 'side') return nothing;
  return html`<forum-divider
    part="divider"
    .value=${1 - (player.state.panelShare ?? PANEL_SHARE)}
    label=${words.panelDivider}
    @input=${(event: Event) => player.setPanelShare(1 - (event.target as ForumDivider).value)}
  ></forum-divider>`;
}

function panelAreas(view: PlayerView, words: Strings): TemplateResult {
  const { player, arrangement, tab } = view;
  const { panel, contents, tabbed } = arrangement;
  const isOverview = tabbed && tab === 'slides' && panel !== 'off';
  return html`
    ${area(view, words, 'slides', html`<forum-slides exportparts="slides, thumb"></forum-slides>`)}
    ${tabbed && panel !== 'off' ? tabs(words, contents, tab, (chosen) => player.openPanelTab(chosen)) : nothing}
    ${
      isOverview
        ? html`<div class="area overview" part="panel" id="slides" role="tabpanel" aria-label=${words.slides}>
            <forum-slides grid exportparts="slides, thumb"></forum-slides>
          </div>`
        : nothing
    }
    ${area(view, words, 'chapters', html`<forum-chapters exportparts="title, chapters, chapter"></forum-chapters>`)}
    ${area(view, words, 'speakers', html`<forum-speakers exportparts="title, speakers, speaker: person"></forum-speakers>`)}
    ${area(view, words, 'transcript', transcript(view, words))}
  `;
}

/** The place of a part in the panel. The strip of slides is no tab; their overview is. */
function area(
  { slots, arrangement, tab }: PlayerView,
  words: Strings,
  name: Tab,
  part: TemplateResult,
): TemplateResult | typeof nothing {
  const { panel, contents, tabbed } = arrangement;
  const isReplaced = slots.isReplaced(name);
  if (!contents.includes(name) && !isReplaced) return nothing;
  const isOpen = contents.includes(name) && (!tabbed || name === tab || name === 'slides');
  const isTabPanel = tabbed && name !== 'slides';
  return html`<div
    class="area ${name}"
    part="panel"
    id=${name === 'slides' ? 'strip' : name}
    role=${isTabPanel ? 'tabpanel' : nothing}
    aria-label=${isTabPanel ? words[name] : nothing}
    ?hidden=${panel === 'off' || !(isOpen || isReplaced)}
  >
    ${slots.render(name, part)}
  </div>`;
}

/** Where the sidecar is broken, the page's text of the talk is there to be read. */
function transcript({ player, slots }: PlayerView, words: Strings): TemplateResult {
  const showsText = player.state.talkStatus === 'error' && slots.hasText;
  return html`<forum-transcript
      class=${showsText ? 'failed' : ''}
      exportparts="title, header, control, text, now, heading, speaker, segment, time, search, input, result"
    ></forum-transcript>
    ${
      showsText
        ? html`<div class="kept" tabindex="0" role="group" aria-label=${words.transcript}><slot></slot></div>`
        : nothing
    }`;
}
