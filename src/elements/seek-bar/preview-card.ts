import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { TimeSpan } from '../../media/index.js';
import type { Strings } from '../../i18n/index.js';
import { localized, primaryLanguage, type LangText, type Slide } from '../../talk/index.js';
import { captionCuesOf, cursorAt, formatTime, type CaptionCue, type Timeline } from '../../timeline/index.js';
import { speakerColor } from '../shared/speaker-color.js';
import { speakerName } from '../shared/speaker-name.js';
import { speakerHue } from '../shared/speakers.js';

export interface PreviewContext {
  readonly timeline: Timeline | undefined;
  /** Seconds; the range of the bar. */
  readonly span: TimeSpan;
  readonly live: boolean;
  /** The languages of the captions that are on, the preferred one first. */
  readonly languages: readonly string[];
  readonly strings: Strings;
}

/** Milliseconds. A slide loads once the pointer has stayed on it this long. */
const SLIDE_DELAY_MS = 120;

/** Pixels between the card and the edges of the player and of the window; half of it to the bar. */
const MARGIN = 8;

/** Previews a time of the talk: chapter, speaker, sentence and slide. Loaded on first use. */
export class PreviewCard {
  readonly #element: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #player: Element;
  /** Pictures that have been fetched and can be shown again without delay. */
  readonly #fetched = new Set<string>();
  #picture: string | undefined;
  #slideDelay: ReturnType<typeof setTimeout> | undefined;
  #open = false;
  #positioning = 0;

  constructor(element: HTMLElement, bar: HTMLElement, player: Element) {
    this.#element = element;
    this.#bar = bar;
    this.#player = player;
  }

  show(time: number, context: PreviewContext, note?: string): void {
    const { timeline } = context;
    const cursor = timeline && cursorAt(timeline, time, captionCuesOf(timeline));
    const draw = () => render(this.#content(time, cursor, context, note), this.#element);
    this.#fetch(cursor?.slide, draw);
    this.#element.classList.toggle('full', Boolean(timeline));
    draw();
    if (!this.#open) this.#element.showPopover();
    this.#open = true;
    const [start, end] = context.span;
    void this.#place((time - start) / (end - start));
  }

  hide(): void {
    clearTimeout(this.#slideDelay);
    this.#slideDelay = this.#picture = undefined;
    if (this.#open && this.#element.isConnected) this.#element.hidePopover();
    this.#open = false;
  }

  /** Waits before fetching, so that moving past many slides fetches none of them. */
  #fetch(slide: Slide | undefined, draw: () => void): void {
    const picture = slide && (slide.thumb ?? slide.src);
    clearTimeout(this.#slideDelay);
    if (picture === this.#picture) return;
    this.#picture = undefined;
    const now = () => {
      this.#picture = picture;
      this.#fetched.add(picture!);
    };
    if (!picture) return;
    if (this.#fetched.has(picture)) now();
    else {
      this.#slideDelay = setTimeout(() => {
        now();
        draw();
      }, SLIDE_DELAY_MS);
    }
  }

  #content(
    time: number,
    cursor: ReturnType<typeof cursorAt> | undefined,
    { timeline, span: [, end], live, languages, strings }: PreviewContext,
    note: string | undefined,
  ): TemplateResult {
    const talk = timeline?.talk;
    const chapter = cursor?.chapter && localized(cursor.chapter.title, [strings.lang, ...talk!.languages]);
    const name = talk && speakerName(talk, cursor?.segment?.speaker, strings.lang);
    const cue = cursor?.cues.findLast(({ segment }) => segment === cursor.segment);
    return html`
      ${talk?.slides.length ? this.#slide(cursor?.slide, talk.slides, strings) : nothing}
      <div class="words">
        <div class="head">
          <span class="time">${live ? formatTime(time - end) : formatTime(time, { hours: end >= 3600 })}</span>
          ${chapter ? html`<bdi class="title" lang=${chapter.lang}>${chapter.text}</bdi>` : nothing}
        </div>
        ${
          cue
            ? html`<div class="name">
                  ${
                    name
                      ? html`<bdi
                          class="speaker"
                          lang=${name.lang}
                          ${speakerColor(speakerHue(talk, cue.segment.speaker))}
                          >${name.text}</bdi
                        >`
                      : nothing
                  }
                </div>
                ${languages.map((language) => {
                  const said = sentence(cue, language, languages);
                  return html`<div class="sentence" lang=${said?.lang ?? nothing} dir="auto">${said?.text}</div>`;
                })}`
            : nothing
        }
        ${note ? html`<div class="note">${note}</div>` : nothing}
      </div>
    `;
  }

  #slide(slide: Slide | undefined, slides: readonly Slide[], strings: Strings): TemplateResult {
    return html`<div class="picture">
      ${slide ? strings.slide(slides.indexOf(slide) + 1, slides.length) : nothing}
      ${
        this.#picture
          ? html`<img
              src=${this.#picture}
              alt=""
              decoding="async"
              @load=${(event: Event) => ((event.target as HTMLElement).hidden = false)}
              @error=${(event: Event) => ((event.target as HTMLElement).hidden = true)}
            />`
          : nothing
      }
    </div>`;
  }

  /** Places the card above the bar, or else below it, within the width of the player. */
  async #place(share: number): Promise<void> {
    const element = this.#element;
    const box = this.#bar.getBoundingClientRect();
    const { width } = this.#player.getBoundingClientRect();
    element.style.setProperty('--_room', `${width - 2 * MARGIN}px`);
    const point = {
      getBoundingClientRect: () => new DOMRect(box.left + share * box.width, box.top, 0, box.height),
      contextElement: this.#bar,
    };
    const positioning = ++this.#positioning;
    const { x, y } = await computePosition(point, element, {
      strategy: 'fixed',
      placement: 'top',
      middleware: [
        offset(MARGIN / 2),
        flip({ padding: MARGIN }),
        shift({ boundary: this.#player, padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => element.style.setProperty('max-height', `${Math.max(availableHeight, 0)}px`),
        }),
      ],
    });
    if (positioning !== this.#positioning) return;
    element.style.setProperty('left', `${x}px`);
    element.style.setProperty('top', `${y}px`);
  }
}

/** The text of a caption in one language. Only the first language falls back to another one, so that no text appears twice. */
function sentence({ lines }: CaptionCue, language: string, languages: readonly string[]): LangText | undefined {
  const said = Object.fromEntries(
    Object.entries(lines).map(([lang, text]) => [
      lang,
      text.join(/^(?:zh|ja)$/.test(primaryLanguage(lang)) ? '' : ' '),
    ]),
  );
  const found = localized(said, [language, ...languages]);
  const first = languages[0] === language;
  return first || primaryLanguage(found.lang) === primaryLanguage(language) ? found : undefined;
}
