import { html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import type { Strings } from '../../i18n/index.js';
import { lazy } from '../../lazy.js';
import { behindLive, PlayerConnection, type PlayerState } from '../../state/index.js';
import { formatTime } from '../../timeline/index.js';
import { keyOf, type KeyAction } from '../keys/key-map.js';
import type { MenuItem } from '../menu/menu-item.js';
import { icon } from '../shared/icons.js';
import { loadWhenNear } from '../shared/load-when-near.js';
import { openCaptionSettings, openHelp } from '../shared/open-dialog.js';
import { motionOf, PlaybackTicks } from '../shared/playback-ticks.js';
import { ForumPart } from '../shared/player-part.js';
import { writeClock } from './clock-text.js';
import { controlActions, type ControlAction } from './control-actions.js';
import type { MenuSource } from './menu-source.js';
import { styles } from './styles.js';

type Menus = NonNullable<typeof lazy.menuItems.loaded>;

/** Those of the state that buttons and menus are drawn from. */
const DRAWN = [
  'paused',
  'ended',
  'rate',
  'volume',
  'muted',
  'canSetVolume',
  'captions',
  'layout',
  'panel',
  'talk',
  'timeline',
  'media',
  'fullscreen',
  'lang',
  'letterKeys',
  'renditions',
  'rendition',
  'playingRendition',
  'audioChoices',
  'audioChoice',
  'repeated',
  'canPictureInPicture',
  'pictureInPicture',
  'inPictureWindow',
  'canAirplay',
  'airplay',
] as const satisfies readonly (keyof PlayerState)[];

/** In the middle of the bar: inwards by sentences, outwards by chapters. */
const STEPS = ['previousChapter', 'previousTurn', 'previousSegment', 'nextSegment', 'nextTurn', 'nextChapter'] as const;

/** What goes into the menu "more" where it does not fit. */
const MAY_HIDE = ['back', 'forward', ...STEPS, 'repeat', 'airplay', 'pip'] as const;

/**
 * Everything that a viewer does with the recording: play, move, repeat, volume, speed, captions, layout, picture in picture,
 * full screen, settings. What does not fit is in a menu.
 *
 * @tag forum-controls
 * @csspart play - The button that plays and pauses.
 * @csspart seek-bar - The position.
 * @csspart time - Position and length.
 * @csspart live - Says that it is live, and goes there.
 * @csspart button - Each button.
 * @csspart menu - Each menu.
 * @csspart item - Each line of a menu.
 * @csspart track - The line of the position.
 * @csspart played - As much of it as has been played.
 * @csspart knob - Where the talk is.
 * @csspart card - What there is where one points on the position.
 * @csspart bar - Everything in it.
 * @csspart dialog - Help, and the look of the captions, where the controls stand alone.
 * @csspart tooltip - Names the button that is pointed at, and its key.
 */
export class ForumControls extends ForumPart {
  static override styles = styles;

  readonly #connection = new PlayerConnection(this, (s) => ({
    ...(Object.fromEntries(DRAWN.map((key) => [key, s[key]])) as Pick<PlayerState, (typeof DRAWN)[number]>),
    duration: Number.isFinite(s.duration) ? s.duration : (s.talk?.duration ?? NaN),
    live: s.live !== undefined,
    behind: Boolean(s.live && behindLive(s.time, s.live.end)),
  }));

  /** Writes the time without drawing everything anew. */
  readonly #motion = new PlayerConnection(
    this,
    (s) => ({ ...motionOf(s), behind: s.live && Math.floor(behindLive(s.time, s.live.end)) }),
    (motion) => this.#ticks.follow(motion),
  );
  readonly #ticks = new PlaybackTicks(
    this,
    () => this.#motion.player,
    () => this.#writeTime(),
  );

  @query('.time', true) private clock!: HTMLElement;
  @query('.now', true) private now!: HTMLElement;

  #actions: ReadonlyMap<string, ControlAction> = new Map();

  constructor() {
    super();
    loadWhenNear(this, lazy.tooltip, ({ Tooltip }, came) => new Tooltip(this, came));
  }

  protected override render(): TemplateResult {
    const { value: slice, player } = this.#connection;
    const strings = this.strings(slice?.lang);
    if (player) this.#actions = controlActions(player.state, player, strings);
    const hours = (slice?.duration ?? 0) >= 3600;
    const length = formatTime(slice?.duration ?? NaN, { hours });
    const steps = STEPS.filter((id) => this.#actions.has(id));
    const name = slice ? strings.rate(slice.rate) : '';
    const talk = slice?.talk;
    return html`
      <div class="bar" part="bar">
        <forum-seek-bar exportparts="seek-bar, track, played, knob, card" for=${this.for ?? nothing}></forum-seek-bar>
        <div class="row">
          ${this.#button('play', strings)} ${this.#button('back', strings)} ${this.#button('forward', strings)}
          ${
            steps.length
              ? html`<div class="steps">${steps.map((id) => this.#button(id, strings))}</div>
                  ${this.#button('repeat', strings)}`
              : nothing
          }
          ${this.#volume(strings)}
          <span class="time" part="time" role="timer"
            ><span class="at" aria-hidden="true"
              >${slice?.live ? nothing : html`<span class="room">${slice?.duration ? length : '00:00'}</span>`}<span
                class="now"
                >0:00</span
              ></span
            >${slice?.live ? nothing : html`<span class="length" aria-hidden="true"> / ${length}</span>`}</span
          >
          ${slice?.live ? this.#live(strings, slice.behind) : nothing}
          <span class="space"></span>
          ${this.#menu('rate', strings.speed, html`<span class="value">${name}</span>`, (m, s) => m.rateItems(s), name)}
          ${
            talk?.languages.length
              ? this.#menu(
                  `captions ${slice?.captions.length ? 'on' : ''}`,
                  strings.captions,
                  icon('captions'),
                  (m, s) => m.captionItems(s),
                  this.#captionsNow(strings),
                  'captions',
                )
              : nothing
          }
          ${
            talk?.slides.length
              ? this.#menu('layout', strings.layout, icon('layout'), (m, s) => m.layoutItems(s))
              : nothing
          }
          ${this.#button('airplay', strings)} ${this.#button('pip', strings)}
          ${this.#menu('settings', strings.settings, icon('settings'), (m, s) =>
            m.settingsItems(
              s,
              () => void openHelp(this),
              () => void openCaptionSettings(this),
              this,
            ),
          )}
          ${
            MAY_HIDE.some((id) => this.#actions.has(id))
              ? this.#menu('more', strings.more, icon('more'), (m, s) => this.#more(m, s))
              : nothing
          }
          ${this.#button('fullscreen', strings)}
        </div>
      </div>
      <div class="tip" part="tooltip" .popover=${'hint'} aria-hidden="true"><span></span><kbd></kbd></div>
    `;
  }

  protected override updated(): void {
    this.#writeTime();
  }

  #writeTime(): void {
    const { value: slice, player } = this.#connection;
    const time = { position: player?.now() ?? 0, length: slice?.duration ?? NaN, behind: this.#motion.value?.behind };
    if (this.hasUpdated) writeClock(this.clock, this.now.firstChild as Text, time, this.strings(slice?.lang));
  }

  /** In place of the length: says that it is live, and leads there. It stays a button, since it may have the focus. */
  #live(strings: Strings, behind: boolean): TemplateResult {
    return html`<button
      class="live"
      part="live"
      type="button"
      data-tip=${behind ? strings.goLive : strings.live}
      aria-label=${behind ? strings.goLive : strings.live}
      aria-disabled=${behind ? nothing : 'true'}
      @click=${() => behind && this.#connection.player?.goLive('controls')}
    >
      ${strings.live}
    </button>`;
  }

  #volume(strings: Strings): TemplateResult {
    const { value: slice, player } = this.#connection;
    const level = slice?.muted ? 0 : (slice?.volume ?? 1);
    return html`<div class="volume">
      ${this.#draw(
        {
          id: 'mute',
          icon: level ? 'volume' : 'muted',
          label: level ? strings.mute : strings.unmute,
          key: 'mute',
          act: () => player?.toggleMuted(),
        },
        strings,
      )}
      ${
        slice?.canSetVolume === false
          ? nothing
          : html`<input
              class="level"
              type="range"
              min="0"
              max="1"
              step="0.05"
              aria-label=${strings.volume}
              aria-valuetext=${strings.percent(level)}
              .value=${String(level)}
              @input=${(event: Event) => player?.setVolume(Number((event.target as HTMLInputElement).value))}
            />`
      }
    </div>`;
  }

  #captionsNow(strings: Strings): string {
    const { captions = [], talk } = this.#connection.value ?? {};
    const shown = captions.filter((tag) => talk?.languages.includes(tag));
    return shown.length
      ? shown.map((tag) => strings.languageName(tag, talk?.languages)).join(' + ')
      : strings.captionsOff;
  }

  #button(id: string, strings: Strings): TemplateResult | typeof nothing {
    const action = this.#actions.get(id);
    return action ? this.#draw(action, strings) : nothing;
  }

  #draw({ id, icon: sign, label, key, pressed, act }: ControlAction, strings: Strings): TemplateResult {
    return html`<button
      class="button ${id}"
      part="button ${id === 'play' ? id : ''}"
      type="button"
      data-id=${id}
      data-tip=${label}
      data-key=${this.#key(key, strings) ?? nothing}
      aria-label=${label}
      aria-pressed=${pressed === undefined ? nothing : String(pressed)}
      aria-keyshortcuts=${this.#key(key, strings) ?? nothing}
      @click=${act}
    >
      ${icon(sign)}
    </button>`;
  }

  #menu(
    classes: string,
    label: string,
    face: unknown,
    items: (menus: Menus, source: MenuSource) => readonly MenuItem[],
    value = '',
    key?: KeyAction,
  ): TemplateResult {
    const { player } = this.#connection;
    const strings = this.strings(this.#connection.value?.lang);
    return html`<forum-menu
      class="menu ${classes}"
      exportparts="button, menu, item"
      label=${label}
      value=${value}
      lang=${strings.lang}
      data-tip=${label}
      data-key=${this.#key(key, strings) ?? nothing}
      .content=${async () => {
        const menus = await lazy.menuItems.loadFor(this);
        return menus && player ? items(menus, menus.menuSource(player, strings.lang)) : [];
      }}
      >${face}</forum-menu
    >`;
  }

  /** What is not seen in the bar. */
  #more(menus: Menus, source: MenuSource): readonly MenuItem[] {
    const isHidden = (selector: string) => this.renderRoot.querySelector(selector)?.checkVisibility() === false;
    const hidden = MAY_HIDE.filter((id) => isHidden(`.${id}`)).flatMap((id) => this.#actions.get(id) ?? []);
    return menus.moreItems(source, hidden, isHidden('.layout'));
  }

  #key(action: KeyAction | undefined, strings: Strings): string | undefined {
    return action && this.#connection.value?.letterKeys ? keyOf(action, strings) : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'forum-controls': ForumControls;
  }
}
