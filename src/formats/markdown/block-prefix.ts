import { parseClockTime } from '../../talk/parse-clock-time.js';
import { LEADING_MARKER } from './emoji-markers.js';

/** Seconds. */
export interface WrittenTime {
  readonly start: number;
  readonly end?: number;
}

/** What a block starts with, before its text: `[0:12] **Name:**`. */
export interface BlockPrefix {
  readonly time?: WrittenTime;
  /** The speaker's name, as Markdown. */
  readonly label?: string;
  /** Emoji markers that stood between time and label. */
  readonly markers: string;
  /** The source after the prefix. */
  readonly rest: string;
  /** A time that cannot be, such as `[0:99]`, as it was written. */
  readonly invalidTime?: string;
}

const CLOCK = String.raw`\d{1,4}(?::\d{1,2}){1,2}(?:[.,]\d{1,3})?`;
/** `[0:12]`, `[0:12.5-0:14]`; not `[0:12](…)`, which is a link. */
const TIME = new RegExp(String.raw`\[ ?(${CLOCK})(?: ?(?:-->|[-–—~]) ?(${CLOCK}))? ?\](?!\()[:：]?`, 'y');
/** Bold text. Found in the source, because CommonMark does not see `**名：**你好` as bold. */
const BOLD = /(\*\*|__)(?![\s*_])([^*\n]{1,200}?)\1/y;
/** `Name [0:12]`, as in `**Name [0:12]:**`. */
const NAME_AND_TIME = new RegExp(String.raw`^([^[\]]+?) ?\[(${CLOCK})\]$`);
const COLON_AFTER = /[ \t]{0,4}[:：]/y;
const COLON_AT_END = /[:：]\s*$/;
const SPACE = /\s*/y;

/** Reads time, label and markers, in any order, off the start of a block's source. */
export function readPrefix(source: string, { labels = true } = {}): BlockPrefix {
  let position = 0;
  let markers = '';
  let time: WrittenTime | undefined;
  let label: string | undefined;
  let invalidTime: string | undefined;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = position;
    const found = pattern.exec(source);
    if (found) position += found[0].length;
    return found;
  };
  const readTime = (): boolean => {
    const found = time || invalidTime ? null : match(TIME);
    if (!found) return false;
    const [written, from, to] = found;
    const start = parseClockTime(from!);
    const end = to === undefined ? undefined : parseClockTime(to);
    if (start === undefined || (to !== undefined && (end === undefined || end < start))) invalidTime = written;
    else time = { start, ...(end !== undefined && { end }) };
    return true;
  };
  const readLabel = (): boolean => {
    if (!labels || label !== undefined) return false;
    const from = position;
    const bold = match(BOLD)?.[2]?.trim();
    // the colon stands inside of the asterisks or after them
    const name = bold?.replace(COLON_AT_END, '').trim();
    if (!name || (name === bold && !match(COLON_AFTER))) {
      position = from;
      return false;
    }
    const [, nameAlone, clock] = NAME_AND_TIME.exec(name) ?? [];
    label = nameAlone ?? name;
    if (clock !== undefined) {
      const start = parseClockTime(clock);
      if (start === undefined) invalidTime ??= `[${clock}]`;
      else time ??= { start };
    }
    return true;
  };

  match(SPACE);
  for (;;) {
    const marker = match(LEADING_MARKER);
    if (marker) markers += marker[0];
    else if (!readTime() && !readLabel()) break;
    match(SPACE);
  }
  return {
    ...(time && { time }),
    ...(label !== undefined && { label }),
    ...(invalidTime && { invalidTime }),
    markers,
    rest: source.slice(position),
  };
}

export function hasPrefix(source: string): boolean {
  const { time, label, invalidTime } = readPrefix(source);
  return time !== undefined || label !== undefined || invalidTime !== undefined;
}
