import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { PlayerConnection, stageLayout } from '../../state/index.js';
import { localized, type Slide } from '../../talk/index.js';
import { icon } from '../shared/icons.js';
import { ForumPart } from '../shared/part.js';
import { pill, tokens } from '../shared/styles.js';

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
 */
export class ForumStage extends ForumPart {
  static override styles = [
    tokens,
    pill,
    css`
      :host {
        container: forum-stage / inline-size;
        background: var(--_picture);
        color: #f2f4f7;
        user-select: none;
      }
      .frame {
        position: relative;
        display: grid;
        height: 100%;
        aspect-ratio: 16 / 9;
        max-height: 100vh;
        width: 100%;
        overflow: hidden;
      }
      .pane {
        position: relative;
        display: grid;
        min-width: 0;
        min-height: 0;
        overflow: hidden;
        place-items: center;
        container: forum-pane / inline-size;
      }
      .pane > img,
      slot > video,
      ::slotted(video),
      ::slotted(audio) {
        display: block;
        width: 100%;
        height: 100%;
        min-height: 0;
        object-fit: contain;
      }
      .frame.video .slide-pane {
        display: none;
      }
      /* out of sight, not gone: the sound goes on, and so do fullscreen and picture-in-picture */
      .frame.slides .video-pane {
        position: absolute;
        inset: 0;
        visibility: hidden;
      }
      .frame.split {
        grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr);
        aspect-ratio: 8 / 9;
      }
      .over {
        position: relative;
        z-index: 1;
        display: grid;
        grid-area: 1 / 1;
        align-items: end;
        min-width: 0;
        pointer-events: none;
        container: forum-captions / inline-size;
      }
      .frame.slides .over {
        grid-area: 1 / 1;
      }
      .pane.video-pane,
      .frame.slides .slide-pane {
        grid-area: 1 / 1;
      }
      .frame.split .slide-pane {
        grid-area: 2 / 1;
      }
      @container forum-stage (inline-size >= 36rem) {
        .frame.split {
          grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1fr);
          aspect-ratio: 32 / 9;
        }
        .frame.split .slide-pane {
          grid-area: 1 / 2;
        }
      }
      .frame.fill {
        aspect-ratio: auto;
      }

      .middle {
        position: relative;
        z-index: 2;
        grid-area: 1 / 1;
        display: grid;
        min-width: 0;
        min-height: 0;
        place-items: center;
        pointer-events: none;
      }
      .start {
        display: grid;
        place-items: center;
        width: 4.5rem;
        height: 4.5rem;
        border-radius: 50%;
        background: rgb(11 13 16 / 0.72);
        color: #fff;
        pointer-events: auto;
        transition: transform 0.15s;
      }
      .start .icon {
        width: 2.25rem;
        height: 2.25rem;
      }
      .start:hover {
        transform: scale(1.06);
        background: var(--_accent);
        color: var(--_on-accent);
      }
      .spinner {
        width: 3rem;
        height: 3rem;
        border: 4px solid rgb(255 255 255 / 0.25);
        border-block-start-color: #fff;
        border-radius: 50%;
        animation: turn 0.9s linear infinite;
      }
      @keyframes turn {
        to {
          transform: rotate(1turn);
        }
      }
      .notice {
        display: grid;
        gap: 0.75rem;
        justify-items: center;
        max-width: min(34rem, 90%);
        max-height: 96%;
        padding: 1rem 1.25rem;
        overflow: auto;
        border-radius: var(--_radius);
        background: rgb(11 13 16 / 0.88);
        color: #fff;
        font-size: 0.9375rem;
        text-align: center;
        pointer-events: auto;
        user-select: text;
      }
      .notice.small {
        position: absolute;
        inset: 0.5rem 0.5rem auto;
        max-width: none;
        justify-items: start;
        padding: 0.5rem 0.75rem;
        font-size: 0.8125rem;
        text-align: start;
      }
      .missing {
        display: grid;
        gap: 0.25rem;
        padding: 1rem;
        text-align: center;
      }
      .missing strong {
        font-size: 1.25rem;
      }
      @media (prefers-reduced-motion: reduce) {
        .spinner {
          animation-duration: 4s;
        }
        .start {
          transition: none;
        }
      }
    `,
  ];

  readonly #connection = new PlayerConnection(this, (s) => ({
    layout: stageLayout(s),
    slide: s.cursor.slide,
    talk: s.talk,
    fault: s.mediaFault,
    waiting: s.waiting && !s.mediaFault?.fatal,
    unstarted: !s.started && s.paused && s.mediaStatus !== 'none',
    fullscreen: s.fullscreen,
    media: s.media,
    lang: s.lang,
  }));

  /** The slide whose picture could not be loaded. */
  @state() private missing: string | undefined;
  /** Those to come and just gone, fetched so that a change of slide is a change of picture. */
  #ahead: HTMLImageElement[] = [];

  protected override render(): TemplateResult {
    const slice = this.#connection.value;
    const strings = this.strings(slice?.lang);
    const layout = this.#connection.inside ? (slice?.layout ?? 'video') : 'slides';
    const notice = slice?.fault && strings.fault(slice.fault);
    return html`
      <div class="frame ${layout} ${slice?.fullscreen ? 'fill' : ''}" @click=${this.#click} @dblclick=${this.#doubleClick}>
        <div class="pane video-pane" part="video-pane"><slot name="media">${this.#ownVideo()}</slot></div>
        <div class="pane slide-pane" part="slide-pane">${slice ? this.#slide(slice) : nothing}</div>
        <div class="over"><slot name="captions"></slot></div>
        <div class="middle">
          ${slice?.fault
            ? html`<div class="notice ${slice.fault.fatal ? '' : 'small'}" part="notice" role="alert">
                <p>${notice}</p>
                ${slice.fault.retryable
                  ? html`<button class="pill" @click=${() => this.#connection.player?.retry('media')}>${strings.retry}</button>`
                  : nothing}
              </div>`
            : nothing}
          ${slice?.waiting ? html`<div class="spinner" role="img" aria-label=${strings.loading}></div>` : nothing}
          ${slice?.unstarted && !slice.fault?.fatal && !slice.waiting && this.#connection.inside
            ? html`<button class="start" aria-label=${strings.play} @click=${() => void this.#connection.player?.play()}>
                ${icon('play')}
              </button>`
            : nothing}
        </div>
      </div>
    `;
  }

  /** A stage that the page has put in: the player's own video has no other place. */
  #ownVideo(): HTMLMediaElement | typeof nothing {
    const media = this.#connection.inside ? this.#connection.value?.media : undefined;
    const given = Array.from(this.children).some((child) => child.slot === 'media');
    return media?.part.contains('video') && !given ? media : nothing;
  }

  #slide({ slide, talk, lang }: { slide: Slide | undefined; talk: { slides: readonly Slide[]; languages: readonly string[] } | undefined; lang: string }): TemplateResult | typeof nothing {
    if (!slide || !talk) return nothing;
    const strings = this.strings(lang);
    const number = talk.slides.indexOf(slide) + 1;
    this.#prefetch(talk.slides, number - 1);
    const name = strings.slide(number, talk.slides.length);
    const words = slide.alt ?? slide.text;
    const alt = words ? localized(words, [lang, ...talk.languages]) : { lang: strings.lang, text: name };
    const missing = this.missing === slide.src;
    return html`
      <img
        part="slide"
        data-slide=${slide.id}
        src=${slide.src}
        alt=${alt.text}
        lang=${alt.lang}
        decoding="sync"
        ?hidden=${missing}
        @error=${() => (this.missing = slide.src)}
        @load=${() => (this.missing = undefined)}
      />
      ${missing
        ? html`<p class="missing" role="img" aria-label=${alt.text}>
            <strong>${name}</strong>${words ? html`<span lang=${alt.lang}>${alt.text}</span>` : nothing}
          </p>`
        : nothing}
    `;
  }

  #prefetch(slides: readonly Slide[], at: number): void {
    const wanted = [slides[at + 1], slides[at - 1]].filter((slide) => slide !== undefined);
    if (wanted.every(({ src }) => this.#ahead.some((image) => image.src === src))) return;
    this.#ahead = wanted.map(({ src }) => {
      const image = new Image();
      image.src = src;
      return image;
    });
  }

  /** A click on the picture is the largest play button there is. */
  #click(event: Event): void {
    const on = event.composedPath().find((node) => node instanceof HTMLElement && /^(?:button|a|input|select)$/.test(node.localName));
    if (on || !this.#connection.inside || this.#connection.value?.fault?.fatal) return;
    this.#connection.player?.toggle();
  }

  #doubleClick(): void {
    if (this.#connection.inside) void this.#connection.player?.toggleFullscreen();
  }
}
