import { primaryLanguage, textRuns, type Segment } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';
import { createElement } from '../shared/dom.js';
import { soundText } from '../shared/sound-text.js';
import { speakerName } from '../shared/speaker-name.js';
import { avatar } from './avatar.js';
import type { RowContext } from './row-context.js';
import { speakerLine } from './speaker-line.js';

/** A row without its words: a time, and a text with a paragraph for each language. */
interface RowTemplate {
  readonly row: HTMLElement;
  /** Languages of the paragraphs, the original first. */
  readonly languages: readonly string[];
}

interface SpeakerTemplate {
  readonly name: string;
  readonly line: HTMLElement;
  readonly avatar: HTMLElement | undefined;
}

/** Makes the rows of segments. Clones templates: that is much faster than creating each element and setting its attributes. */
export class SegmentRowFactory {
  readonly #context: RowContext;
  readonly #rowTemplates = new Map<string, RowTemplate>();
  readonly #speakerTemplates = new Map<string, SpeakerTemplate>();

  constructor(context: RowContext) {
    this.#context = context;
  }

  /** @param startsTurn Whether to put the speaker's name and picture at the head. */
  create(segment: Segment, startsTurn: boolean): HTMLElement {
    const template = this.#rowTemplate(segment);
    const row = template.row.cloneNode(true) as HTMLElement;
    row.setAttribute('data-segment', segment.id);
    const time = row.firstElementChild as HTMLElement;
    const text = row.lastElementChild as HTMLElement;
    if (segment.speaker !== undefined) row.setAttribute('data-by', segment.speaker);
    if (startsTurn) row.classList.add('turn');
    if (startsTurn && segment.speaker !== undefined) time.before(...this.#turnHead(segment.speaker));
    if (segment.start !== undefined) this.#labelTime(time, segment, segment.start);
    template.languages.forEach((lang, i) => this.#write(text.children[i]!, segment.text[lang]!, lang));
    if (segment.sounds.length) {
      const { strings } = this.#context;
      text.prepend(createElement('p', { class: 'sound', lang: strings.lang }, soundText(segment, strings)));
    }
    return row;
  }

  #rowTemplate(segment: Segment): RowTemplate {
    const key = `${segment.lang} ${segment.start === undefined} ${Object.keys(segment.text).join(' ')}`;
    let template = this.#rowTemplates.get(key);
    if (!template) this.#rowTemplates.set(key, (template = rowTemplate(segment, this.#context.talk.languages)));
    return template;
  }

  #speakerTemplate(id: string): SpeakerTemplate {
    let template = this.#speakerTemplates.get(id);
    if (!template) {
      const { talk, strings } = this.#context;
      const name = speakerName(talk, id, strings.lang)?.text ?? strings.unknownSpeaker;
      template = { name, line: speakerLine(id, this.#context), avatar: avatar(id, this.#context) };
      this.#speakerTemplates.set(id, template);
    }
    return template;
  }

  #turnHead(speaker: string): Node[] {
    const template = this.#speakerTemplate(speaker);
    // a picture has a listener, which a clone would not have
    const picture = template.avatar?.querySelector('img')
      ? avatar(speaker, this.#context)
      : template.avatar?.cloneNode(true);
    return [...(picture ? [picture] : []), template.line.cloneNode(true)];
  }

  #labelTime(button: HTMLElement, { timing, speaker }: Segment, start: number): void {
    const { strings, showHours } = this.#context;
    const exact = formatTime(start, { hours: showHours });
    const time = timing === 'estimated' ? strings.about(exact) : exact;
    const name = speaker === undefined ? undefined : this.#speakerTemplate(speaker).name;
    button.setAttribute('aria-label', strings.segment(time, name));
    button.append(time);
  }

  /** Marks runs in another language, so that they are read aloud and hyphenated as such. */
  #write(paragraph: Element, text: string, lang: string): void {
    for (const run of textRuns(text, lang, this.#context.talk.languages)) {
      paragraph.append(run.lang === lang ? run.text : createElement('span', { lang: run.lang }, run.text));
    }
  }
}

function rowTemplate(segment: Segment, talkLanguages: readonly string[]): RowTemplate {
  const rank = (lang: string) => languageRank(lang, segment.lang, talkLanguages);
  const languages = Object.keys(segment.text).sort((a, b) => rank(a) - rank(b));
  const time =
    segment.start === undefined
      ? createElement('span', { class: 'time none', 'aria-hidden': 'true' }, '–')
      : createElement('button', { class: 'time', part: 'time', type: 'button', tabindex: '-1' });
  const paragraphs = languages.map((lang, i) =>
    createElement('p', {
      lang,
      dir: 'auto',
      class: `${i ? 'translation' : 'original'} l${talkLanguages.indexOf(lang)}`,
    }),
  );
  const text = createElement('div', { class: languages.length > 1 ? 'text' : 'text single' }, ...paragraphs);
  const attributes = { part: 'segment', class: 'row', 'data-languages': languages.join(' ') };
  return { languages, row: createElement('li', attributes, time, text) };
}

/** Sorts the language that was spoken first, then a variety of it, then by the order of the talk's languages. */
function languageRank(lang: string, spoken: string, talkLanguages: readonly string[]): number {
  if (lang === spoken) return -2;
  if (primaryLanguage(lang) === primaryLanguage(spoken)) return -1;
  const index = talkLanguages.indexOf(lang);
  return index < 0 ? talkLanguages.length : index;
}
