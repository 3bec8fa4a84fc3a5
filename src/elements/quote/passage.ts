import { originalLanguage, type Excerpt, type QuoteVersion } from '../../formats/quote/index.js';
import { binarySearch } from '../../talk/binary-search.js';
import type { Segment, Talk } from '../../talk/index.js';
import { singleLanguage } from '../transcript/reading.js';
import { textOffset } from '../transcript/text-range.js';
import type { TranscriptView } from '../transcript/transcript-view.js';

/** Text that a viewer has chosen to quote, and how it is read. */
export interface Passage {
  readonly excerpts: readonly Excerpt[];
  /** Which version is quoted until the viewer chooses another. */
  readonly version: QuoteVersion;
  /** The one language that the transcript is read in, as a BCP 47 tag; undefined where it is read in several. */
  readonly readingLanguage: string | undefined;
}

type TextKind = 'original' | 'translation';

/** What is selected of one text of a row. */
interface SelectedText {
  readonly kind: TextKind;
  readonly lang: string;
  readonly range: Excerpt['range'];
}

/** The passage in a range; undefined where the range has no text. */
export function passageInRange(range: Range, { renderer, reading, player }: TranscriptView): Passage | undefined {
  if (!renderer) return undefined;
  const rows = rowsInRange(range, renderer.rows);
  if (!rows.length) return undefined;
  const startKind = selectedTexts(rows[0]!, range)[0]!.kind;
  const endKind = selectedTexts(rows.at(-1)!, range).at(-1)!.kind;
  const kind = startKind === 'translation' && endKind === 'translation' ? 'translation' : 'original';
  const speakerFilter = player?.state.speakerFilter;
  const excerpts = rows.flatMap((row, i): readonly Excerpt[] => {
    const segment = renderer.segmentOf(row);
    if (!segment || (speakerFilter !== undefined && segment.speaker !== speakerFilter)) return [];
    if (i > 0 && i < rows.length - 1) return [wholeExcerpt(segment, kind, reading, renderer.context.talk)];
    const texts = selectedTexts(row, range);
    const text = texts.find((each) => each.kind === kind) ?? texts[0];
    return text ? [{ segment, lang: text.lang, range: text.range }] : [];
  });
  if (!excerpts.length) return undefined;
  const readingLanguage = singleLanguage(reading);
  const version = readingLanguage ?? (startKind === endKind ? startKind : 'both');
  return { excerpts, version, readingLanguage };
}

/** All of a segment as a passage. */
export function passageOfSegment(segment: Segment, reading: string, talk: Talk): Passage {
  const kind = reading === 'translation' ? 'translation' : 'original';
  const excerpts = [wholeExcerpt(segment, kind, reading, talk)];
  // `reading` is a language, or the name of a version
  return { excerpts, version: reading, readingLanguage: singleLanguage(reading) };
}

function wholeExcerpt(segment: Segment, kind: TextKind, reading: string, talk: Talk): Excerpt {
  const lang = excerptLanguage(segment, kind, reading, talk);
  return { segment, lang, range: [0, (segment.text[lang] ?? '').length] };
}

/** The language that is quoted of a segment: the one that is read, else that of the kind. */
function excerptLanguage(segment: Segment, kind: TextKind, reading: string, talk: Talk): string {
  const original = originalLanguage(segment);
  const language = singleLanguage(reading);
  if (language !== undefined) return language in segment.text ? language : original;
  if (kind === 'original') return original;
  return talk.languages.find((each) => each !== original && each in segment.text) ?? original;
}

/** The rows from the first to the last in which text is selected. */
function rowsInRange(range: Range, rows: readonly HTMLElement[]): readonly HTMLElement[] {
  const isBefore = (row: HTMLElement) => range.comparePoint(row, row.childNodes.length) < 0;
  const isAfter = (row: HTMLElement) => range.comparePoint(row, 0) > 0;
  const start = binarySearch(rows.length, (i) => isBefore(rows[i]!));
  const end = binarySearch(rows.length, (i) => !isAfter(rows[i]!), start);
  const touched = rows.slice(start, end);
  const hasText = (row: HTMLElement) => selectedTexts(row, range).length > 0;
  const first = touched.findIndex(hasText);
  return first < 0 ? [] : touched.slice(first, touched.findLastIndex(hasText) + 1);
}

/** What a range selects of each text of a row that is shown. */
function selectedTexts(row: HTMLElement, range: Range): readonly SelectedText[] {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const texts: SelectedText[] = [];
  for (const paragraph of row.querySelectorAll<HTMLElement>('.original, .translation')) {
    if (!paragraph.offsetParent) continue;
    const text = paragraph.textContent;
    let [from, to] = [0, text.length];
    if (paragraph.contains(startContainer)) from = textOffset(paragraph, startContainer, startOffset);
    else if (range.comparePoint(paragraph, 0) < 0) from = text.length;
    if (paragraph.contains(endContainer)) to = textOffset(paragraph, endContainer, endOffset);
    else if (range.comparePoint(paragraph, 0) > 0) to = 0;
    if (!text.slice(from, to).trim()) continue;
    const kind = paragraph.matches('.original') ? 'original' : 'translation';
    texts.push({ kind, lang: paragraph.lang, range: [from, to] });
  }
  return texts;
}
