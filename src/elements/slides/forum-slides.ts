import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { PlayerConnection } from '../../state/index.js';
import { localized, type Slide, type Talk } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';
import { css } from '../shared/css.js';
import { TimelineHighlight } from '../shared/timeline-highlight.js';
import { ForumPart } from '../shared/player-part.js';
import { keepInView } from '../shared/keep-in-view.js';
import { tokens } from '../shared/styles.js';

/**
 * The slides as a strip of small pictures.
 *
 * @tag forum-slides
 * @csspart slides - The list.
 * @csspart thumb - A slide, a button with `data-slide`; `aria-current="true"` while it is shown.
 */
export class ForumSlides extends ForumPart {
  static override styles = [
    tokens,
    css`
      :host {
        background: var(--_surface) !important;
      }
      ol {
        position: relative;
        display: flex;
        gap: 0.5rem;
        padding: 0.625rem 1rem;
        overflow: auto hidden;
        overscroll-behavior-x: contain;
        scrollbar-width: thin;
      }
      :host([grid]) {
        height: 100%;
      }
      :host([grid]) ol {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 100%), 1fr));
        align-content: start;
        box-sizing: border-box;
        height: 100%;
        overflow: auto;
      }
      :host([grid]) .thumb {
        width: 100%;
      }
      .thumb {
        position: relative;
        display: block;
        width: 8rem;
        aspect-ratio: 16 / 9;
        overflow: hidden;
        border: 1px solid var(--_line);
        border-radius: calc(var(--_radius) * 0.75);
        background: var(--_raised);
        font-size: 0.75rem;
      }
      img {
        display: block;
        width: 100%;
        height: 100%;
        object-fit: contain;
        background: var(--_picture);
      }
      .thumb:hover {
        border-color: var(--_accent);
      }
      .thumb[aria-current='true'] {
        outline: 3px solid var(--_accent);
        outline-offset: 1px;
      }
      .thumb:focus-visible {
        outline: 3px dashed var(--_accent);
        outline-offset: 1px;
      }
      .time {
        position: absolute;
        inset-block: auto 0.25rem;
        inset-inline: auto 0.25rem;
        padding: 0 0.3rem;
        border-radius: 4px;
        background: rgb(11 13 16 / 0.78);
        color: #fff;
        font-size: 0.6875rem;
        line-height: 1.5;
      }
      @media (prefers-reduced-transparency: reduce) {
        .time {
          background: #0b0d10;
        }
      }
      .missing {
        display: grid;
        align-content: center;
        height: 100%;
        padding: 0.375rem 0.5rem;
        overflow: hidden;
        line-height: 1.3;
      }
    `,
  ];

  /** Fills its box with rows of slides, instead of one strip. */
  @property({ type: Boolean, reflect: true }) grid = false;

  readonly #connection = new PlayerConnection(this, (s) => ({ talk: s.talk, current: s.cursor.slide, lang: s.lang }));

  @state() private missing: ReadonlySet<string> = new Set();

  constructor() {
    super();
    new TimelineHighlight(this, () => this.#connection.player);
  }

  protected override render(): TemplateResult | typeof nothing {
    const slice = this.#connection.value;
    if (!slice?.talk?.slides.length) return nothing;
    const { talk, current, lang } = slice;
    return html`
      <ol part="slides" aria-label=${this.strings(lang).slides}>
        ${talk.slides.map((slide, i) => html`<li>${this.#thumb(slide, i + 1, talk, slide === current, lang)}</li>`)}
      </ol>
    `;
  }

  #thumb(slide: Slide, number: number, talk: Talk, current: boolean, lang: string): TemplateResult {
    const strings = this.strings(lang);
    const name = strings.slide(number, talk.slides.length);
    const words = slide.alt ?? slide.text;
    const alt = words && localized(words, [lang, ...talk.languages]);
    const time = slide.start === undefined ? undefined : formatTime(slide.start);
    const label = [name, alt?.text, time].filter(Boolean).join(', ');
    return html`
      <button
        class="thumb"
        part="thumb"
        type="button"
        data-slide=${slide.id}
        aria-label=${label}
        title=${alt?.text ?? name}
        aria-current=${current ? 'true' : nothing}
        aria-disabled=${time === undefined ? 'true' : nothing}
        @click=${() => slide.start !== undefined && this.#connection.player?.seek(slide.start, 'slides')}
      >
        ${
          this.missing.has(slide.id)
            ? html`<span class="missing"
                ><strong>${name}</strong> ${alt ? html`<span lang=${alt.lang}>${alt.text}</span>` : nothing}</span
              >`
            : html`<img
                src=${slide.thumb ?? slide.src}
                alt=""
                loading="lazy"
                decoding="async"
                @error=${() => (this.missing = new Set([...this.missing, slide.id]))}
              />`
        }
        ${time ? html`<span class="time" aria-hidden="true">${time}</span>` : nothing}
      </button>
    `;
  }

  protected override updated(): void {
    keepInView(this.renderRoot.querySelector('ol'), this.renderRoot.querySelector('[aria-current]'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'forum-slides': ForumSlides;
  }
}
