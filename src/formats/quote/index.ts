/** What somebody said, as it is quoted elsewhere: word for word, with who said it, where and when. Loaded when somebody quotes. */
import type { TalkLink } from '../../links/index.js';
import { localized, translation, type Segment, type Talk } from '../../talk/index.js';
import { formatTime, type Timeline } from '../../timeline/index.js';
import { timesOf } from '../../timeline/passage.js';
import { sentencesOf, touched, type Stretch } from '../../timeline/sentences.js';
import { linkDestination, escapeMarkdown } from '../markdown/escape-markdown.js';
import { joinLines } from '../markdown/tidy-punctuation.js';
import { inTitleMarks, inQuotationMarks, usesFullWidth } from './quotation-marks.js';
import { speakerName, singleLine } from '../localized-text.js';

/** Part of what a segment says, in one language of its text. */
export interface Excerpt {
  readonly segment: Segment;
  /** A key of the segment's `text`. */
  readonly lang: string;
  /** Which part of that text, in UTF-16 code units. */
  readonly stretch: Stretch;
}

/** What is quoted of it: as it was said, in translation, both, or one language by its BCP 47 tag, as far as it is there. */
export type QuoteVersion = 'original' | 'translation' | 'both' | (string & Record<never, never>);

export interface QuoteOptions {
  readonly talk: Talk;
  readonly version: QuoteVersion;
  /** The passage's start, in seconds, where it is known; `estimated` where that is by the length of the text. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly estimated?: boolean;
  /** Absolute address of the passage. */
  readonly url?: string | undefined;
  /** Languages of translations in the order of preference; without it, that of the talk. */
  readonly languages?: readonly string[] | undefined;
}

/** The language that a segment was spoken in, as its text has it. */
export function originalLanguage({ text, lang }: Segment): string {
  return translation(text, lang)?.lang ?? Object.keys(text)[0] ?? lang;
}

/** Whether there is a translation to be had of any of it. */
export const isTranslated = (excerpts: readonly Excerpt[]): boolean =>
  excerpts.some(({ segment }) => Object.keys(segment.text).length > 1);

function translationLanguage(excerpt: Excerpt, languages: readonly string[]): string | undefined {
  const { segment, lang } = excerpt;
  const original = originalLanguage(segment);
  if (lang !== original) return lang;
  const others = Object.keys(segment.text).filter((tag) => tag !== original);
  return languages.find((tag) => others.includes(tag)) ?? others[0];
}

/** The languages in which a version quotes an excerpt. What is not translated is quoted as it was said. */
function quotedLanguages(excerpt: Excerpt, version: QuoteVersion, languages: readonly string[]): readonly string[] {
  const original = originalLanguage(excerpt.segment);
  if (version in excerpt.segment.text) return [version];
  if (version !== 'translation' && version !== 'both') return [original];
  const translated = translationLanguage(excerpt, languages);
  if (translated === undefined) return [original];
  return version === 'translation' ? [translated] : [original, translated];
}

/**
 * The text of an excerpt in a language: exactly what was selected in its own, and in another the sentences that say it, or all of
 * the segment where the two are not made of the same sentences.
 */
export function excerptText({ segment, lang, stretch }: Excerpt, tag: string): string {
  const text = segment.text[tag] ?? '';
  if (tag === lang) return joinLines(text.slice(...stretch)).trim();
  const own = sentencesOf(segment.text[lang] ?? '', lang);
  const other = sentencesOf(text, tag);
  if (own.length !== other.length || own.length < 2) return joinLines(text).trim();
  const [first, last] = touched(own, stretch);
  return joinLines(text.slice(other[first]![0], other[last]![1])).trim();
}

/** What one person says without a break, in one or two languages. */
interface QuotedTurn {
  readonly name: string | undefined;
  readonly speaker: string | undefined;
  readonly texts: readonly { readonly lang: string; readonly text: string }[];
}

/** Neighbours of one speaker, in the same languages, become one. */
function quotedTurns(
  excerpts: readonly Excerpt[],
  { talk, version, languages = talk.languages }: QuoteOptions,
): QuotedTurn[] {
  const all: QuotedTurn[] = [];
  for (const excerpt of excerpts) {
    const { speaker } = excerpt.segment;
    const texts = quotedLanguages(excerpt, version, languages)
      .map((lang) => ({ lang, text: excerptText(excerpt, lang) }))
      .filter(({ text }) => text);
    if (!texts.length) continue;
    const last = all.at(-1);
    const goesOn =
      last &&
      last.speaker === speaker &&
      last.texts.map(({ lang }) => lang).join() === texts.map(({ lang }) => lang).join();
    if (goesOn) {
      const joined = last.texts.map(({ lang, text }, i) => ({ lang, text: joinLines(`${text}\n${texts[i]!.text}`) }));
      all[all.length - 1] = { ...last, texts: joined };
    } else all.push({ speaker, name: speakerName(speaker, [texts[0]!.lang], talk), texts });
  }
  return all;
}

/** The talk, the time and, when only one person speaks, the name: in the language of the quote. */
function attribution(said: readonly QuotedTurn[], { talk, start, end, estimated }: QuoteOptions) {
  const first = said[0]!;
  const { lang } = first.texts[0]!;
  const title = localized(talk.title, [lang, ...talk.languages]);
  const last = talk.segments.at(-1);
  const hours = (talk.duration ?? last?.end ?? last?.start ?? 0) >= 3600;
  const until = end !== undefined && start !== undefined && Math.floor(end) > Math.floor(start) ? end : undefined;
  const time =
    start === undefined
      ? undefined
      : [start, ...(until === undefined ? [] : [until])].map((t) => formatTime(t, { hours })).join('–');
  const wide = usesFullWidth(lang);
  return {
    dash: wide ? '——' : '— ',
    comma: wide ? '，' : ', ',
    colon: wide ? '：' : ': ',
    name: said.length > 1 ? undefined : first.name,
    title: inTitleMarks(singleLine(title.text), title.lang),
    time: time && (estimated ? `~${time}` : time),
  };
}

/** As text: in quotation marks, what each speaker says on its own lines, and under it the source and the address. */
export function quoteText(excerpts: readonly Excerpt[], options: QuoteOptions): string {
  const said = quotedTurns(excerpts, options);
  if (!said.length) return '';
  const several = said.length > 1;
  const { dash, comma, name, title, time } = attribution(said, options);
  const lines = said.flatMap((turn) =>
    turn.texts.map(({ lang, text }, i) => {
      const speaker = several && i === 0 && turn.name ? turn.name + (usesFullWidth(lang) ? '：' : ': ') : '';
      return speaker + inQuotationMarks(text, lang);
    }),
  );
  lines.push(dash + [name, title, time].filter(Boolean).join(comma));
  if (options.url) lines.push(options.url);
  return lines.join('\n');
}

/** As Markdown: a block quote that ends with its source, linked. Nothing of what was said is taken for markup. */
export function quoteMarkdown(excerpts: readonly Excerpt[], options: QuoteOptions): string {
  const said = quotedTurns(excerpts, options);
  if (!said.length) return '';
  const several = said.length > 1;
  const { dash, comma, name, title, time } = attribution(said, options);
  const blocks = said.flatMap((turn) =>
    turn.texts.map(({ lang, text }, i) => {
      if (!several || i > 0 || !turn.name) return escapeMarkdown(text);
      return `**${escapeMarkdown(turn.name)}**${usesFullWidth(lang) ? '：' : ': '}${escapeMarkdown(text)}`;
    }),
  );
  const place = escapeMarkdown([title, time].filter(Boolean).join(comma));
  const linked = options.url ? `[${place}](${linkDestination(options.url)})` : place;
  blocks.push(dash + [name && escapeMarkdown(name), linked].filter(Boolean).join(comma));
  return blocks.map((block) => `> ${block}`).join('\n>\n');
}

/** When a passage is said: from its first excerpt to the last to end. Undefined where none of it has a time. */
export function passageTimes(
  excerpts: readonly Excerpt[],
  timeline: Timeline,
): { start: number; end: number | undefined; estimated: boolean } | undefined {
  let start = Infinity;
  let end = -Infinity;
  let estimated = false;
  for (const { segment, lang, stretch } of excerpts) {
    const times = timesOf(timeline, segment, lang, stretch);
    if (!times) continue;
    if (times.start < start) {
      ({ start } = times);
      estimated = segment.timing === 'estimated';
    }
    end = Math.max(end, times.end);
  }
  if (start === Infinity) return undefined;
  return { start: tenth(start, -1), end: end < Infinity && end > start ? tenth(end, 1) : undefined, estimated };
}

/** An address need not be more exact; nothing of the passage is cut off. A time as the sidecar has it stays. */
function tenth(seconds: number, direction: 1 | -1): number {
  if (Math.abs(seconds * 1000 - Math.round(seconds * 1000)) < 1e-6) return seconds;
  return direction > 0 ? Math.ceil(seconds * 10) / 10 : Math.floor(seconds * 10) / 10;
}

/** The languages in which a version is read, as a link has them. */
export function versionLanguages(
  excerpts: readonly Excerpt[],
  { talk, version, languages = talk.languages }: Pick<QuoteOptions, 'talk' | 'version' | 'languages'>,
): readonly string[] {
  if (talk.languages.length < 2 || !excerpts[0]) return [];
  // the first that has all that is asked for tells the most
  const all = excerpts.map((excerpt) => quotedLanguages(excerpt, version, languages));
  return all.find((tags) => tags.length > 1) ?? all[0]!;
}

/**
 * The link that plays exactly the passage. By time; by its segments too where others are said meanwhile, and by these alone where
 * there is no time.
 */
export function passageLink(
  excerpts: readonly Excerpt[],
  timeline: Timeline,
  lang: readonly string[],
): TalkLink | undefined {
  const first = excerpts[0]?.segment.id;
  const last = excerpts.at(-1)?.segment.id;
  if (first === undefined) return undefined;
  const segments = { segment: first, ...(last !== first && last !== undefined && { lastSegment: last }) };
  const tags = lang.length ? { lang } : {};
  const times = passageTimes(excerpts, timeline);
  if (!times) return { ...segments, ...tags };
  const { start, end } = times;
  const ids = new Set(excerpts.map(({ segment }) => segment.id));
  const meant = timeline.segments
    .filter((span) => end !== undefined && span.start < end && span.end > start)
    .every(({ segment }) => ids.has(segment.id));
  return { start, ...(end !== undefined && { end }), ...(meant && end !== undefined ? {} : segments), ...tags };
}
