import { html, nothing, type TemplateResult } from 'lit';
import { PlayerConnection } from '../../state/index.js';
import { localized, type Chapter } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';
import { needsHours } from '../../timeline/needs-hours.js';
import { css } from '../shared/css.js';
import { speakerColor } from '../shared/speaker-color.js';
import { TimelineHighlight } from '../shared/timeline-highlight.js';
import { ForumPart } from '../shared/player-part.js';
import { keepInView } from '../shared/keep-in-view.js';
import { speakerName } from '../shared/speaker-name.js';
import { speakerHue } from '../shared/speakers.js';
import { listPanel, speakerColour, tokens } from '../shared/styles.js';

/**
 * The chapters, as a list of buttons.
 *
 * @tag forum-chapters
 * @csspart title - The heading.
 * @csspart chapters - The list.
 * @csspart chapter - A chapter, a button with `data-chapter`; `aria-current="true"` while it is current.
 */
export class ForumChapters extends ForumPart {
  static override styles = [
    tokens,
    speakerColour,
    listPanel,
    css`
      :host {
        container: forum-chapters / inline-size !important;
      }
      ol {
        position: relative;
        padding-block-end: 0.5rem;
      }
      .chapter {
        display: grid;
        grid-template-columns: minmax(3.25rem, max-content) minmax(0, 1fr);
        gap: 0 0.5rem;
        align-items: baseline;
        width: 100%;
        min-height: 2.5rem;
        padding-block: 0.4rem;
        padding-inline: 0.75rem 1rem;
        border-inline-start: 4px solid transparent;
      }
      .chapter:hover {
        background: var(--_raised);
      }
      .chapter[aria-current='true'] {
        border-inline-start-color: var(--_accent);
        background: var(--_current);
      }
      .chapter:focus-visible {
        outline-offset: -3px;
      }
      .time {
        color: var(--_muted);
        font-size: 0.8125rem;
        text-align: end;
      }
      .name {
        unicode-bidi: plaintext;
        text-align: left;
        font-weight: 600;
        line-height: 1.35;
        overflow-wrap: anywhere;
      }
      /* in the direction of its language, on the side of the list */
      .name:dir(rtl) {
        text-align: right;
      }
      .chapter[aria-current='true'] .time {
        color: var(--_accent);
        font-weight: 650;
      }
      .who {
        grid-column: 2;
        display: flex;
        flex-wrap: wrap;
        gap: 0 0.6rem;
        font-size: 0.8125rem;
      }
      @container forum-chapters (inline-size >= 40rem) {
        ol {
          display: grid;
          grid-template-columns: 1fr 1fr;
          align-content: start;
        }
      }
    `,
  ];

  readonly #connection = new PlayerConnection(this, (s) => ({ talk: s.talk, current: s.cursor.chapter, lang: s.lang }));

  constructor() {
    super();
    new TimelineHighlight(this, () => this.#connection.player);
  }

  protected override render(): TemplateResult | typeof nothing {
    const slice = this.#connection.value;
    if (!slice?.talk?.chapters.length) return nothing;
    const { talk, current, lang } = slice;
    const strings = this.strings(lang);
    const hours = needsHours(talk);
    return html`
      <nav aria-label=${strings.chapters}>
        <h2 class="title" part="title">${strings.chapters}</h2>
        <ol part="chapters">
          ${talk.chapters.map((chapter) => {
            const title = localized(chapter.title, [lang, ...talk.languages]);
            const time = chapter.start === undefined ? '' : formatTime(chapter.start, { hours });
            return html`<li>
              <button
                class="chapter"
                part="chapter"
                type="button"
                data-chapter=${chapter.id}
                aria-current=${chapter === current ? 'true' : nothing}
                aria-disabled=${chapter.start === undefined ? 'true' : nothing}
                @click=${() => this.#seek(chapter)}
              >
                <span class="time">${time}</span>
                <span class="name" lang=${title.lang}>${title.text}</span>
                ${
                  chapter.speakers.length
                    ? html`<span class="who"
                        >${chapter.speakers.map((id) => {
                          const name = speakerName(talk, id, lang);
                          return name
                            ? html`<bdi
                                class="speaker"
                                lang=${name.lang}
                                data-speaker=${id}
                                ${speakerColor(speakerHue(talk, id))}
                                >${name.text}</bdi
                              >`
                            : nothing;
                        })}</span
                      >`
                    : nothing
                }
              </button>
            </li>`;
          })}
        </ol>
      </nav>
    `;
  }

  protected override updated(): void {
    keepInView(this.renderRoot.querySelector('ol'), this.renderRoot.querySelector('[aria-current]'));
  }

  #seek({ start }: Chapter): void {
    if (start !== undefined) this.#connection.player?.seek(start, 'chapters');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'forum-chapters': ForumChapters;
  }
}
