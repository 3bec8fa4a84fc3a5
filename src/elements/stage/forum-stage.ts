import { html, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { CORNERS, PlayerConnection, stageLayout } from '../../state/index.js';
import { localized, type Fault, type Slide } from '../../talk/index.js';
import type { ForumDivider } from '../divider/forum-divider.js';
import type { Strings } from '../../i18n/index.js';
import { togglePictureInPicture } from '../pip-window/toggle-picture-in-picture.js';
import { icon } from '../shared/icons.js';
import { ForumPart } from '../shared/player-part.js';
import { formatTime } from '../../timeline/index.js';
import { nextPartOffer, resumeOffer } from './stage-offers.js';
import { SlidePictures } from './slide-pictures.js';
import { styles } from './styles.js';

/**
 * The picture: video and current slide, one large or both side by side. Changing between them never touches the video.
 *
 * @tag forum-stage
 * @slot media - The media element.
 * @slot captions - The captions, over the lower part of the picture.
 * @csspart slide - The current slide.
 * @csspart slide-pane - What holds the slide.
 * @csspart video-pane - What holds the video.
 * @csspart notice - Says what is wrong with the recording.
 * @csspart start - The large button that starts.
 * @csspart corner - The buttons over the small picture of `inset`.
 * @csspart offer - What is offered over the picture: to go on where one was, the next part.
 * @csspart divider - Between video and slide.
 */
export class ForumStage extends ForumPart {
  static override styles = styles;

  readonly #connection = new PlayerConnection(this, (s) => ({
    layout: stageLayout(s),
    swapped: s.swapped,
    corner: s.corner,
    divider: s.divider,
    captionsAt: s.captions.length && !s.systemCaptions ? s.captionStyle.position : 'bottom',
    captionLines: s.captions.length * 2,
    captionSize: s.captionStyle.size,
    slide: s.cursor.slide,
    talk: s.talk,
    fault: s.mediaFault,
    nothing: s.mediaStatus === 'none' && s.talkStatus === 'none' && !s.mediaFault,
    waiting: s.waiting && !s.mediaFault?.fatal,
    unstarted: !s.started && s.paused && s.mediaStatus !== 'none',
    fullscreen: s.fullscreen,
    away: s.inPictureWindow,
    resume: s.resume,
    ended: s.ended,
    media: s.media,
    lang: s.lang,
  }));

  readonly #pictures = new SlidePictures(() => this.requestUpdate());

  constructor() {
    super();
    // for the mouse and the finger; keys have the buttons
    this.addEventListener('click', this.#click);
    this.addEventListener('dblclick', this.#doubleClick);
  }

  /** A button that goes while it has the focus, such as the one that starts, leaves it to the player as a whole. */
  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    super.update(changed);
    const root = this.getRootNode();
    if (focused && !focused.isConnected && root instanceof ShadowRoot)
      root.querySelector<HTMLElement>('.root')?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const slice = this.#connection.value;
    const strings = this.strings(slice?.lang);
    const layout = this.#connection.inside ? (slice?.layout ?? 'video') : 'slides';
    // where a slide is in sight it stays so
    const beside = layout === 'slides' || layout === 'inset';
    // a full screen has nothing below
    const below = slice?.captionsAt === 'below' && !slice.fullscreen;
    const classes = [
      'frame',
      layout,
      slice?.swapped ? 'swapped' : '',
      slice?.corner ?? '',
      slice?.slide ? '' : 'empty',
      slice?.fullscreen ? 'fill' : '',
    ].join(' ');
    return html`
      <div class=${classes}>
        <div class="pane video-pane" part="video-pane"><slot name="media">${this.#ownVideo()}</slot></div>
        <div class="pane slide-pane" part="slide-pane">${slice ? this.#slide(slice) : nothing}</div>
        ${
          layout === 'split' && slice
            ? html`<forum-divider
                part="divider"
                .value=${slice.divider}
                label=${strings.divider}
                @input=${(event: Event) => this.#connection.player?.setDivider((event.target as ForumDivider).value)}
              ></forum-divider>`
            : nothing
        }
        ${
          layout === 'inset' && slice?.slide
            ? html`<div class="corner" part="corner">
                <button type="button" aria-label=${strings.swap} title=${strings.swap} @click=${this.#swap}>
                  ${icon('swap')}
                </button>
                <button
                  type="button"
                  aria-label=${strings.moveCorner}
                  title=${strings.moveCorner}
                  @click=${this.#moveCorner}
                >
                  ${icon('corner')}
                </button>
              </div>`
            : nothing
        }
        <div class="front ${slice?.captionsAt ?? ''}">
          ${slice?.waiting ? html`<div class="spinner" role="img" aria-label=${strings.loading}></div>` : nothing}
          ${slice?.fault && !slice.fault.fatal ? this.#notice(slice.fault, strings) : nothing}
          ${slice?.away && beside ? this.#away(strings, true) : nothing}
          <div class="middle">
            ${slice?.fault?.fatal ? this.#notice(slice.fault, strings) : nothing}
            ${slice?.away && !beside ? this.#away(strings, false) : nothing}
            ${
              slice?.nothing && this.#connection.inside
                ? html`<p class="notice" part="notice">${strings.nothingGiven}</p>`
                : nothing
            }
            ${
              slice?.unstarted && !slice.away && !slice.fault?.fatal && !slice.waiting && this.#connection.inside
                ? html`<button
                    class="start"
                    part="start"
                    aria-label=${strings.play}
                    @click=${() => void this.#connection.player?.play()}
                  >
                    ${icon('play')}
                  </button>`
                : nothing
            }
            ${this.#offer()}
          </div>
          <div class="over">${below || slice?.fault?.fatal ? nothing : html`<slot name="captions"></slot>`}</div>
        </div>
      </div>
      ${
        below
          ? html`<div class="under lines-${slice.captionLines} size-${slice.captionSize}">
              <slot name="captions"></slot>
            </div>`
          : nothing
      }
    `;
  }

  #notice(fault: Fault, strings: Strings): TemplateResult {
    return html`<div class="notice ${fault.fatal ? '' : 'small'}" part="notice" role="alert">
      <p>${strings.fault(fault)}</p>
      ${
        fault.retryable
          ? html`<button class="pill" @click=${() => this.#connection.player?.retry('media')}>${strings.retry}</button>`
          : nothing
      }
    </div>`;
  }

  #away(strings: Strings, small: boolean): TemplateResult {
    return html`<div class="notice away ${small ? 'small' : ''}" part="notice">
      <p>${strings.away}</p>
      <button class="pill" type="button" @click=${() => void togglePictureInPicture(this.#connection.player!)}>
        ${strings.bringBack}
      </button>
    </div>`;
  }

  #offer(): TemplateResult | typeof nothing {
    const { resume, ended, talk, lang } = this.#connection.value ?? {};
    const player = this.#connection.player;
    if (!player || !talk || !this.#connection.inside) return nothing;
    if (resume !== undefined) return resumeOffer(resume, this.strings(lang), player);
    return ended ? nextPartOffer(talk, this.strings(lang)) : nothing;
  }

  /** A stage that the page has put in: the player's own video has no other place. */
  #ownVideo(): HTMLMediaElement | typeof nothing | typeof noChange {
    // it will come back to where it was
    if (this.#connection.value?.away) return noChange;
    const media = this.#connection.inside ? this.#connection.value?.media : undefined;
    const given = Array.from(this.children).some((child) => child.slot === 'media');
    return media?.part.contains('video') && !given ? media : nothing;
  }

  #slide({
    slide,
    talk,
    lang,
  }: {
    slide: Slide | undefined;
    talk: { slides: readonly Slide[]; languages: readonly string[] } | undefined;
    lang: string;
  }): TemplateResult | typeof nothing {
    if (!slide || !talk) {
      this.#pictures.want(undefined);
      return nothing;
    }
    const strings = this.strings(lang);
    const number = talk.slides.indexOf(slide) + 1;
    this.#pictures.want(
      slide.src,
      [talk.slides[number], talk.slides[number - 2]].flatMap((near) => near?.src ?? []),
    );
    const { shown = slide.src, missing, late } = this.#pictures;
    const name = strings.slide(number, talk.slides.length);
    // what nobody has described is at least named, and its place
    const place = slide.start === undefined ? name : `${name}, ${formatTime(slide.start)}`;
    const words = slide.alt ?? slide.text;
    const alt = words ? localized(words, [lang, ...talk.languages]) : { lang: strings.lang, text: place };
    return html`
      <img
        part="slide"
        data-slide=${slide.id}
        src=${shown}
        alt=${alt.text}
        lang=${alt.lang}
        decoding="async"
        ?hidden=${missing}
        @error=${() => this.#pictures.settle(shown, false)}
        @load=${() => this.#pictures.settle(shown, true)}
      />
      ${late ? html`<div class="spinner small" role="img" aria-label=${strings.loading}></div>` : nothing}
      ${
        missing
          ? html`<p class="missing" role="img" aria-label=${alt.text}>
              <strong>${name}</strong>${words ? html`<span lang=${alt.lang}>${alt.text}</span>` : nothing}
            </p>`
          : nothing
      }
    `;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pictures.stop();
  }

  /** The divider is placed through the CSS object model: a style attribute would need a wider Content-Security-Policy. */
  protected override updated(): void {
    this.style.setProperty('--_divider', String(this.#connection.value?.divider ?? 0.5));
  }

  readonly #swap = (): void => {
    this.#connection.player?.toggleSwapped();
  };

  readonly #moveCorner = (): void => {
    const at = CORNERS.indexOf(this.#connection.value?.corner ?? 'bottom-end');
    this.#connection.player?.setCorner(CORNERS[(at + 1) % CORNERS.length]!);
  };

  /** A click on the picture is the largest play button there is. */
  readonly #click = (event: Event): void => {
    const on = event
      .composedPath()
      .find((node) => node instanceof HTMLElement && /^(?:button|a|input|select)$/.test(node.localName));
    if (on || event.defaultPrevented || !this.#connection.inside || this.#connection.value?.fault?.fatal) return;
    this.#connection.player?.toggle();
  };

  readonly #doubleClick = (): void => {
    if (this.#connection.inside) void this.#connection.player?.toggleFullscreen();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'forum-stage': ForumStage;
  }
}
