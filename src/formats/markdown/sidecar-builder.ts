/** From blocks to a sidecar. */
import {
  safeUrl,
  type Sidecar,
  type SidecarChapter,
  type SidecarSegment,
  type SidecarSlide,
} from '../../talk/index.js';
import { readBilibiliTitle, type BilibiliTitle } from './bilibili-title.js';
import type { Block, Heading, Paragraph, Picture, Quote } from './blocks.js';
import type { FrontMatter } from './front-matter.js';
import { talkMetadata } from './talk-metadata.js';
import type { WrittenTime } from './block-prefix.js';
import { extractMarkers, type MarkedText } from './emoji-markers.js';
import type { Problems, SourceProblem } from './problems.js';
import { SpeakerRegistry } from './speaker-registry.js';
import type { Localizer, TextByLanguage } from './localizer.js';

/** One item of the document, in its order. */
export interface DocumentItem {
  readonly list: 'chapters' | 'segments' | 'slides';
  /** Index in that list of the sidecar. */
  readonly index: number;
  readonly line: number;
}

export interface MarkdownTalk {
  /**
   * Times are those that the document has; chapters and slides without one carry `before`. With problems that are errors
   * it is what could be read, and should not be published.
   */
  readonly sidecar: Sidecar;
  /** Chapters, segments and slides as they follow each other. */
  readonly order: readonly DocumentItem[];
  /** By line. */
  readonly problems: readonly SourceProblem[];
  /** The line that something at a JSON path of the sidecar comes from. */
  lineOf(path: string): number;
}

/** Takes the blocks of a document one after the other. */
export class SidecarBuilder {
  readonly #texts: Localizer;
  readonly #front: FrontMatter;
  readonly #problems: Problems;
  readonly #speakers: SpeakerRegistry;
  readonly #chapters: SidecarChapter[] = [];
  readonly #segments: SidecarSegment[] = [];
  readonly #slides: SidecarSlide[] = [];
  readonly #order: DocumentItem[] = [];
  #title: TextByLanguage | undefined;
  #bilibili: BilibiliTitle | undefined;
  /** Who has the floor. */
  #speaker: string | undefined;
  /** Chapters and slides that the next segment decides the place of. */
  #waiting: (SidecarChapter | SidecarSlide)[] = [];

  constructor(texts: Localizer, front: FrontMatter, problems: Problems) {
    this.#texts = texts;
    this.#front = front;
    this.#problems = problems;
    this.#speakers = new SpeakerRegistry(front.data['speakers'], texts);
  }

  add(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#paragraph(block);
      else if (block.kind === 'picture') this.#picture(block);
      else if (block.depth === 1 && !this.#title) this.#titled(block);
      else this.#chapter(block);
    }
  }

  finish(fallback = 'Untitled'): MarkdownTalk {
    if (!this.#segments.length && !this.#problems.list.some((p) => p.severity === 'error')) {
      this.#problems.warn(1, 'empty', 'there are no paragraphs in this file: a talk without a transcript');
    }
    for (const [tag, line] of this.#texts.unlisted) {
      const message = `translations into ${tag} are kept but will not be shown; add it to "languages", or to --languages`;
      this.#problems.warn(line, 'language', message);
    }
    const { metadata, titled } = talkMetadata(this.#front, this.#texts, this.#title, this.#bilibili, this.#problems);
    if (!titled) {
      const title = this.#texts.localize(fallback);
      metadata.title = title;
      this.#problems.warn(
        1,
        'title',
        `the file has no title, so ${JSON.stringify(fallback)} is taken; write one as "# Title"`,
      );
    }
    const sidecar: Sidecar = {
      ...metadata,
      speakers: this.#speakers.list,
      chapters: this.#chapters,
      segments: this.#segments,
      slides: this.#slides,
    };
    const problems = [...this.#problems.list].sort((a, b) => a.line - b.line);
    return { sidecar, order: this.#order, problems, lineOf: (path) => this.#lineOf(path) };
  }

  #titled(block: Heading): void {
    const bilibili = readBilibiliTitle(block.source);
    this.#bilibili = bilibili;
    const { text, unmatched } = this.#texts.localizeWithTranslations(bilibili?.title ?? block.text, block.translations);
    this.#title = text;
    this.#leftOver(unmatched);
  }

  #chapter(block: Heading): void {
    const { text, unmatched } = this.#texts.localizeWithTranslations(block.text, block.translations);
    const chapter: SidecarChapter = { id: `c${this.#chapters.length + 1}`, ...span(block.time), title: text };
    if (!block.time) this.#waiting.push(chapter);
    this.#place('chapters', this.#chapters, chapter, block.line);
    this.#leftOver(unmatched);
  }

  #paragraph({ line, time, text, label, translations }: Paragraph): void {
    if (label !== undefined) this.#speaker = this.#speakers.idFor(label);
    const marked = extractMarkers(text);
    const quotes = translations.map((quote) => ({ ...quote, ...extractMarkers(quote.text) }));
    const local = this.#texts.localizeWithTranslations(marked.text, quotes);
    if (label !== undefined) this.#translateLabel(local.text, quotes);
    const { sounds, tone } = merge([marked, ...quotes]);
    const segment: SidecarSegment = {
      id: `s${this.#segments.length + 1}`,
      ...span(time),
      ...(this.#speaker !== undefined && { speaker: this.#speaker }),
      lang: local.lang,
      text: local.text,
      ...(sounds.length && { sounds }),
      ...(tone && { tone }),
    };
    for (const item of this.#waiting) item.before = segment.id!;
    this.#waiting = [];
    this.#place('segments', this.#segments, segment, line);
    this.#chapterSpeaker();
    this.#leftOver(local.unmatched);
  }

  #picture({ line, time, src, alt, title, translations }: Picture): void {
    if (safeUrl(src, 'image') === undefined) {
      this.#problems.warn(
        line,
        'url',
        `a picture cannot come from ${JSON.stringify(src.slice(0, 60))}: left out; give an http(s) URL or a path relative to the file`,
      );
      this.#leftOver(translations);
      return;
    }
    // a quote after a picture without alternative text is that text
    const described =
      alt.trim() || !translations.length
        ? { text: alt, quotes: translations }
        : { text: translations[0]!.text, quotes: translations.slice(1) };
    const { text, unmatched } = this.#texts.localizeWithTranslations(described.text, described.quotes);
    const slide: SidecarSlide = {
      id: `slide${this.#slides.length + 1}`,
      ...span(time),
      src,
      ...(described.text.trim() && { alt: text }),
      ...(title.trim() && { text: this.#texts.localize(title) }),
    };
    if (!time) this.#waiting.push(slide);
    this.#place('slides', this.#slides, slide, line);
    this.#leftOver(unmatched);
  }

  #place<T>(list: DocumentItem['list'], items: T[], item: T, line: number): void {
    this.#order.push({ list, index: items.length, line });
    items.push(item);
  }

  #chapterSpeaker(): void {
    const chapter = this.#chapters.at(-1);
    if (!chapter || this.#speaker === undefined || chapter.speakers?.includes(this.#speaker)) return;
    chapter.speakers = [...(chapter.speakers ?? []), this.#speaker];
  }

  /** `> **Moderator:** …` under `**主持人：** …` says what the speaker is called there. */
  #translateLabel(texts: TextByLanguage, quotes: readonly Quote[]): void {
    const tags = Object.keys(texts).slice(1);
    quotes.forEach(({ label }, i) => {
      if (label !== undefined && tags[i] !== undefined) this.#speakers.addName(this.#speaker!, tags[i], label);
    });
  }

  /** Quotes that are no translations are something that was said. */
  #leftOver(quotes: readonly Quote[]): void {
    for (const { line, text } of quotes) {
      this.#problems.warn(
        line,
        'translation',
        `this quote does not look like a translation (the languages are ${this.#texts.languages.join(', ')}): read as a paragraph`,
      );
      this.#paragraph({ kind: 'paragraph', line, text, translations: [] });
    }
  }

  #lineOf(path: string): number {
    const [, list, index] = /^\$\.(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
    if (list === 'chapters' || list === 'segments' || list === 'slides') {
      const place = this.#order.find((p) => p.list === list && p.index === Number(index ?? 0));
      if (place) return place.line;
    }
    const steps = path.match(/[\p{L}\p{N}_-]+/gu)?.map((step) => (/^\d+$/.test(step) ? Number(step) : step)) ?? [];
    return this.#front.line(steps[0] === 'collection' && steps[1] === 'part' ? ['part'] : steps);
  }
}

const span = (time: WrittenTime | undefined): { start?: number; end?: number } => ({
  ...(time && { start: time.start }),
  ...(time?.end !== undefined && { end: time.end }),
});

function merge(marked: readonly MarkedText[]): Pick<MarkedText, 'sounds' | 'tone'> {
  const tone = marked.find((m) => m.tone)?.tone;
  return { sounds: [...new Set(marked.flatMap((m) => m.sounds))], ...(tone && { tone }) };
}
