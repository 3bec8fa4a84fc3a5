import { html, nothing, type TemplateResult } from 'lit';
import { canFullscreen } from '../../media/index.js';
import { LAYOUTS, PlayerConnection, type Layout } from '../../state/index.js';
import { formatTime } from '../../timeline/index.js';
import { icon, type IconName } from '../shared/icons.js';
import { ForumPart } from '../shared/part.js';
import { styles } from './styles.js';

const RATES = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/**
 * Play, position, volume, speed, captions, layout, fullscreen.
 *
 * @tag forum-controls
 * @csspart play - The button that plays and pauses.
 * @csspart seek-bar - The position.
 * @csspart time - Position and length.
 */
export class ForumControls extends ForumPart {
  static override styles = styles;

  readonly #connection = new PlayerConnection(this, (s) => ({
    paused: s.paused,
    ended: s.ended,
    seconds: Math.floor(s.time),
    duration: Number.isFinite(s.duration) ? s.duration : (s.talk?.duration ?? NaN),
    rate: s.rate,
    volume: s.volume,
    muted: s.muted,
    canSetVolume: s.canSetVolume,
    captions: s.captions,
    layout: s.layout,
    talk: s.talk,
    media: s.media,
    fullscreen: s.fullscreen,
    lang: s.lang,
  }));

  protected override render(): TemplateResult {
    const slice = this.#connection.value;
    const strings = this.strings(slice?.lang);
    const player = this.#connection.player;
    const ended = slice?.ended ?? false;
    const playing = slice ? !slice.paused && !ended : false;
    const muted = slice ? slice.muted || slice.volume === 0 : false;
    const hours = (slice?.duration ?? 0) >= 3600;
    return html`
      <div class="bar">
        <forum-seek-bar exportparts="seek-bar" for=${this.for ?? nothing}></forum-seek-bar>
        <div class="row">
          ${this.#button(
            playing ? 'pause' : ended ? 'replay' : 'play',
            playing ? strings.pause : ended ? strings.replay : strings.play,
            () => player?.toggle(),
            'play',
          )}
          <div class="volume">
            ${this.#button(muted ? 'muted' : 'volume', muted ? strings.unmute : strings.mute, () => player?.toggleMuted())}
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
                    aria-valuetext=${strings.percent(muted ? 0 : (slice?.volume ?? 1))}
                    .value=${String(muted ? 0 : (slice?.volume ?? 1))}
                    @input=${(event: Event) => player?.setVolume(Number((event.target as HTMLInputElement).value))}
                  />`
            }
          </div>
          <span class="time" part="time"
            >${formatTime(slice?.seconds ?? 0, { hours })}<span class="length">
              / ${formatTime(slice?.duration ?? NaN, { hours })}</span
            ></span
          >
          <span class="space"></span>
          ${this.#select(
            strings.speed,
            RATES.map((rate) => [String(rate), strings.rate(rate)]),
            String(slice?.rate ?? 1),
            (value) => player?.setRate(Number(value)),
            undefined,
            'rate',
          )}
          ${this.#captions()}
          ${
            slice?.talk?.slides.length
              ? this.#select(
                  strings.layout,
                  LAYOUTS.map((layout) => [layout, strings.layouts[layout]]),
                  slice.layout,
                  (value) => player?.set({ layout: value as Layout }),
                  'layout',
                )
              : nothing
          }
          ${
            canFullscreen(slice?.media)
              ? this.#button(
                  slice?.fullscreen ? 'leaveFullscreen' : 'enterFullscreen',
                  slice?.fullscreen ? strings.leaveFullscreen : strings.enterFullscreen,
                  () => void player?.toggleFullscreen(),
                )
              : nothing
          }
        </div>
      </div>
    `;
  }

  #captions(): TemplateResult | typeof nothing {
    const slice = this.#connection.value;
    const languages = slice?.talk?.languages ?? [];
    if (!slice || !languages.length) return nothing;
    const strings = this.strings(slice.lang);
    const both = languages.slice(0, 2).join(' ');
    const options = [
      ['', strings.captionsOff],
      ...languages.map((tag) => [tag, strings.languageName(tag)] as const),
      ...(languages.length > 1 ? [[both, strings.captionsBoth] as const] : []),
    ] as const;
    const chosen = slice.captions.filter((tag) => languages.includes(tag));
    const value = chosen.length > 1 ? both : (chosen[0] ?? '');
    return this.#select(
      strings.captions,
      options,
      value,
      (next) => this.#connection.player?.setCaptions(next ? next.split(' ') : []),
      'captions',
    );
  }

  #button(name: IconName, label: string, act: () => void, part?: string): TemplateResult {
    return html`<button
      class="button ${part ?? ''}"
      part=${part ?? nothing}
      type="button"
      aria-label=${label}
      title=${label}
      @click=${act}
    >
      ${icon(name)}
    </button>`;
  }

  /** The system's own list: right with every finger, key and screen reader. */
  #select(
    label: string,
    options: readonly (readonly [value: string, label: string])[],
    value: string,
    choose: (value: string) => void,
    sign?: IconName,
    name = sign ?? '',
  ): TemplateResult {
    // a rate that the page has set shows too
    const all = options.some(([v]) => v === value) ? options : [...options, [value, value] as const];
    return html`<label class="select ${name}" title=${label}>
      ${sign ? icon(sign) : nothing}
      <select
        aria-label=${label}
        .value=${value}
        @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
      >
        ${all.map(([v, text]) => html`<option value=${v} ?selected=${v === value}>${text}</option>`)}
      </select>
    </label>`;
  }
}
