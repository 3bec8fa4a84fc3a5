import { localized, type Talk } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';
import { needsHours } from '../../timeline/needs-hours.js';
import { usesFullWidth } from '../full-width.js';
import { joinLines } from '../join-lines.js';
import { singleLine, speakerName } from '../localized-text.js';
import { excerptText, quotedLanguages, type Excerpt, type QuoteVersion } from './excerpt.js';
import { inTitleMarks } from './quotation-marks.js';

export interface QuoteOptions {
  readonly talk: Talk;
  readonly version: QuoteVersion;
  /** Start and end of the passage in seconds, where they are known. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** The times are estimated from the length of the text. */
  readonly estimated?: boolean;
  /** Absolute address of the passage. */
  readonly url?: string | undefined;
  /** Languages for translations, in order of preference; by default those of the talk. */
  readonly languages?: readonly string[] | undefined;
}

/** A quote, ready to be written as text or as Markdown. */
export interface Quote {
  readonly turns: readonly QuotedTurn[];
  readonly attribution: Attribution;
}

/** What one speaker says without interruption, in one or two languages. */
export interface QuotedTurn {
  /** The speaker's name, in a quote of several turns. */
  readonly speaker: string | undefined;
  readonly texts: readonly LanguageText[];
}

interface LanguageText {
  readonly lang: string;
  readonly text: string;
}

/** Who said it, where and when, in the language of the quote. */
interface Attribution {
  readonly dash: string;
  readonly comma: string;
  /** The speaker, in a quote of a single turn. */
  readonly name: string | undefined;
  readonly title: string;
  readonly time: string | undefined;
}

/** Puts excerpts together as a quote; undefined where none of them has any text. */
export function createQuote(excerpts: readonly Excerpt[], options: QuoteOptions): Quote | undefined {
  const turns = joinTurns(excerpts, options);
  const [first] = turns;
  if (!first) return undefined;
  const name = ({ speakerId, texts }: Turn) => speakerName(speakerId, [texts[0]!.lang], options.talk);
  const several = turns.length > 1;
  return {
    turns: turns.map((turn) => ({ speaker: several ? name(turn) : undefined, texts: turn.texts })),
    attribution: attributionIn(first.texts[0]!.lang, several ? undefined : name(first), options),
  };
}

interface Turn {
  readonly speakerId: string | undefined;
  readonly texts: readonly LanguageText[];
}

/** Neighbouring excerpts of one speaker in the same languages become one turn. */
function joinTurns(
  excerpts: readonly Excerpt[],
  { talk, version, languages = talk.languages }: QuoteOptions,
): readonly Turn[] {
  const turns: Turn[] = [];
  const tags = (texts: readonly LanguageText[]) => texts.map(({ lang }) => lang).join();
  for (const excerpt of excerpts) {
    const { speaker: speakerId } = excerpt.segment;
    const texts = quotedLanguages(excerpt, version, languages)
      .map((lang) => ({ lang, text: excerptText(excerpt, lang) }))
      .filter(({ text }) => text);
    if (!texts.length) continue;
    const last = turns.at(-1);
    if (last && last.speakerId === speakerId && tags(last.texts) === tags(texts)) {
      const joined = last.texts.map(({ lang, text }, i) => ({ lang, text: joinLines(`${text}\n${texts[i]!.text}`) }));
      turns[turns.length - 1] = { speakerId, texts: joined };
    } else turns.push({ speakerId, texts });
  }
  return turns;
}

function attributionIn(lang: string, name: string | undefined, options: QuoteOptions): Attribution {
  const { talk, start, end, estimated } = options;
  const title = localized(talk.title, [lang, ...talk.languages]);
  const hours = needsHours(talk);
  let time: string | undefined;
  if (start !== undefined) {
    time = (estimated ? '~' : '') + formatTime(start, { hours });
    if (end !== undefined && Math.floor(end) > Math.floor(start)) time += `–${formatTime(end, { hours })}`;
  }
  const fullWidth = usesFullWidth(lang);
  return {
    dash: fullWidth ? '——' : '— ',
    comma: fullWidth ? '，' : ', ',
    name,
    title: inTitleMarks(singleLine(title.text), title.lang),
    time,
  };
}
