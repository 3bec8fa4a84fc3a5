import {
  safeUrl,
  type Sidecar,
  type SidecarChapter,
  type SidecarSegment,
  type SidecarSlide,
} from '../../talk/index.js';
import { readBilibiliTitle, type BilibiliTitle } from './bilibili-title.js';
import type { WrittenTime } from './block-prefix.js';
import type { Block, Heading, Paragraph, Picture, Quote } from './blocks.js';
import { extractMarkers, mergeMarkers } from './emoji-markers.js';
import { createLineLookup } from './line-lookup.js';
import type { Localizer, TextByLanguage } from './localizer.js';
import type { DocumentItem, MarkdownTalk } from './markdown-talk.js';
import type { Problems } from './problems.js';
import type { FrontMatter } from './read-front-matter.js';
import { SpeakerRegistry } from './speaker-registry.js';
import { talkMetadata } from './talk-metadata.js';

/** Makes a sidecar from the blocks of a document. */
export class SidecarBuilder {
  readonly #localizer: Localizer;
  readonly #front: FrontMatter;
  readonly #problems: Problems;
  readonly #speakers: SpeakerRegistry;
  readonly #chapters: SidecarChapter[] = [];
  readonly #segments: SidecarSegment[] = [];
  readonly #slides: SidecarSlide[] = [];
  readonly #order: DocumentItem[] = [];
  #title: TextByLanguage | undefined;
  #bilibili: BilibiliTitle | undefined;
  /** Id of the last speaker that a label named: the speaker of the paragraphs that follow, too. */
  #speaker: string | undefined;
  /** Chapters and slides without a time, until the segment comes that they stand before. */
  #withoutTime: (SidecarChapter | SidecarSlide)[] = [];

  constructor(localizer: Localizer, front: FrontMatter, problems: Problems) {
    this.#localizer = localizer;
    this.#front = front;
    this.#problems = problems;
    this.#speakers = new SpeakerRegistry(front.data['speakers'], localizer);
  }

  add(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#addSegment(block);
      else if (block.kind === 'picture') this.#addSlide(block);
      else if (block.depth === 1 && !this.#title) this.#setTitle(block);
      else this.#addChapter(block);
    }
  }

  /** @param fallbackTitle - For a document without a title. */
  finish(fallbackTitle = 'Untitled'): MarkdownTalk {
    if (!this.#segments.length && !this.#problems.hasErrors) {
      this.#problems.warn(1, 'empty', 'the file has no paragraphs, so the talk has no transcript');
    }
    for (const [tag, line] of this.#localizer.unlisted) {
      const message = `translations into ${tag} are kept but not shown; to show them, add ${tag} to "languages" or --languages`;
      this.#problems.warn(line, 'language', message);
    }
    const { metadata, hasTitle } = talkMetadata(
      this.#front,
      this.#localizer,
      this.#title,
      this.#bilibili,
      this.#problems,
    );
    if (!hasTitle) {
      metadata.title = this.#localizer.localize(fallbackTitle);
      const message = `the file has no title, so the talk is called ${JSON.stringify(fallbackTitle)}; write one as "# Title"`;
      this.#problems.warn(1, 'title', message);
    }
    const sidecar: Sidecar = {
      ...metadata,
      speakers: this.#speakers.list,
      chapters: this.#chapters,
      segments: this.#segments,
      slides: this.#slides,
    };
    const problems = [...this.#problems.list].sort((a, b) => a.line - b.line);
    return { sidecar, order: this.#order, problems, lineOf: createLineLookup(this.#order, this.#front) };
  }

  #setTitle({ source, text, translations }: Heading): void {
    this.#bilibili = readBilibiliTitle(source);
    const title = this.#localizer.localizeWithTranslations(this.#bilibili?.title ?? text, translations);
    this.#title = title.text;
    this.#addUnmatched(title.unmatched);
  }

  #addChapter({ line, time, text, translations }: Heading): void {
    const title = this.#localizer.localizeWithTranslations(text, translations);
    const chapter: SidecarChapter = { id: `c${this.#chapters.length + 1}`, ...spanOf(time), title: title.text };
    if (!time) this.#withoutTime.push(chapter);
    this.#append('chapters', this.#chapters, chapter, line);
    this.#addUnmatched(title.unmatched);
  }

  #addSegment({ line, time, text, label, translations }: Paragraph): void {
    if (label !== undefined) this.#speaker = this.#speakers.idFor(label);
    const spoken = extractMarkers(text);
    const quotes = translations.map((quote) => ({ ...quote, ...extractMarkers(quote.text) }));
    const localized = this.#localizer.localizeWithTranslations(spoken.text, quotes);
    if (label !== undefined) this.#addTranslatedNames(localized.text, quotes);
    const { sounds, tone } = mergeMarkers([spoken, ...quotes]);
    const segment: SidecarSegment = {
      id: `s${this.#segments.length + 1}`,
      ...spanOf(time),
      ...(this.#speaker !== undefined && { speaker: this.#speaker }),
      lang: localized.lang,
      text: localized.text,
      ...(sounds.length && { sounds }),
      ...(tone && { tone }),
    };
    for (const item of this.#withoutTime) item.before = segment.id!;
    this.#withoutTime = [];
    this.#append('segments', this.#segments, segment, line);
    this.#addSpeakerToChapter();
    this.#addUnmatched(localized.unmatched);
  }

  #addSlide({ line, time, src, alt, title, translations }: Picture): void {
    if (safeUrl(src, 'image') === undefined) {
      const address = JSON.stringify(src.slice(0, 60));
      const message = `this picture was ignored, because its address ${address} is not allowed; write an http(s) URL, or a path relative to the file`;
      this.#problems.warn(line, 'url', message);
      this.#addUnmatched(translations);
      return;
    }
    // a quote after a picture without alternative text is that text
    const [firstQuote, ...otherQuotes] = translations;
    const isDescribedByQuote = firstQuote !== undefined && !alt.trim();
    const description = isDescribedByQuote ? firstQuote.text : alt;
    const localized = this.#localizer.localizeWithTranslations(
      description,
      isDescribedByQuote ? otherQuotes : translations,
    );
    const slide: SidecarSlide = {
      id: `slide${this.#slides.length + 1}`,
      ...spanOf(time),
      src,
      ...(description.trim() && { alt: localized.text }),
      ...(title.trim() && { text: this.#localizer.localize(title) }),
    };
    if (!time) this.#withoutTime.push(slide);
    this.#append('slides', this.#slides, slide, line);
    this.#addUnmatched(localized.unmatched);
  }

  #append<T>(list: DocumentItem['list'], items: T[], item: T, line: number): void {
    this.#order.push({ list, index: items.length, line });
    items.push(item);
  }

  #addSpeakerToChapter(): void {
    const chapter = this.#chapters.at(-1);
    if (!chapter || this.#speaker === undefined || chapter.speakers?.includes(this.#speaker)) return;
    chapter.speakers = [...(chapter.speakers ?? []), this.#speaker];
  }

  /** `> **Moderator:** …` under `**主持人：** …` is the speaker's name in the language of the translation. */
  #addTranslatedNames(texts: TextByLanguage, quotes: readonly Quote[]): void {
    const tags = Object.keys(texts).slice(1);
    quotes.forEach(({ label }, i) => {
      if (label !== undefined && tags[i] !== undefined) this.#speakers.addName(this.#speaker!, tags[i], label);
    });
  }

  /** Quotes that are no translations become segments, so that nothing is lost. */
  #addUnmatched(quotes: readonly Quote[]): void {
    for (const { line, text } of quotes) {
      const languages = this.#localizer.languages.join(', ');
      const message = `this block quote does not look like a translation (the talk's languages are ${languages}); it becomes a paragraph`;
      this.#problems.warn(line, 'translation', message);
      this.#addSegment({ kind: 'paragraph', line, text, translations: [] });
    }
  }
}

const spanOf = (time: WrittenTime | undefined): { start?: number; end?: number } => ({
  ...(time && { start: time.start }),
  ...(time?.end !== undefined && { end: time.end }),
});
