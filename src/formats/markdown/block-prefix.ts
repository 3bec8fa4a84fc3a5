/** What a block may start with: its time and its speaker's name. */
import { parseClockTime } from '../clock-time.js';
import { LEADING_MARKER } from './emoji-markers.js';

export interface WrittenTime {
  readonly start: number;
  readonly end?: number;
}

export interface BlockPrefix {
  readonly time?: WrittenTime;
  /** Source of the name in `**Name:**`. */
  readonly label?: string;
  /** Markers of a speech recogniser that stood before or among them. */
  readonly markers: string;
  readonly rest: string;
  /** A time that cannot be, as it was written. */
  readonly invalidTime?: string;
}

const CLOCK = String.raw`\d{1,4}(?::\d{1,2}){1,2}(?:[.,]\d{1,3})?`;
/** `[0:12]`, `[0:12.5-0:14]`; not `[0:12](…)`, which is a link. */
const TIME = new RegExp(String.raw`\[ ?(${CLOCK})(?: ?(?:-->|[-–—~]) ?(${CLOCK}))? ?\](?!\()[:：]?`, 'y');
/** Bold text; CommonMark does not see `**名：**你好` as such, so the source is read. */
const BOLD = /(\*\*|__)(?![\s*_])([^*\n]{1,200}?)\1/y;
/** `**Name [0:12]:**`. */
const NAME_AND_TIME = new RegExp(String.raw`^([^[\]]+?) ?\[(${CLOCK})\]$`);
const COLON_AFTER = /[ \t]{0,4}[:：]/y;
const COLON_END = /[:：]\s*$/;
const SPACE = /\s*/y;

/** Reads times and a speaker's label off the start of a block's source. */
export function readPrefix(source: string, { labels = true } = {}): BlockPrefix {
  let at = 0;
  let markers = '';
  let time: WrittenTime | undefined;
  let label: string | undefined;
  let invalidTime: string | undefined;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at += found[0].length;
    return found;
  };
  const takeTime = (): boolean => {
    const found = time || invalidTime ? null : match(TIME);
    if (!found) return false;
    const [written, from, to] = found;
    const start = parseClockTime(from!);
    const end = to === undefined ? undefined : parseClockTime(to);
    if (start === undefined || (to !== undefined && (end === undefined || end < start))) invalidTime = written;
    else time = { start, ...(end !== undefined && { end }) };
    return true;
  };
  const takeLabel = (): boolean => {
    if (!labels || label !== undefined) return false;
    const from = at;
    const name = match(BOLD)?.[2]?.trim();
    if (name !== undefined) {
      // the colon stands inside or behind
      const inside = name.replace(COLON_END, '').trim();
      const [, stem, clock] = NAME_AND_TIME.exec(inside) ?? [];
      if (inside && (inside !== name || match(COLON_AFTER))) {
        label = stem ?? inside;
        const start = clock === undefined ? undefined : parseClockTime(clock);
        if (clock !== undefined && start === undefined) invalidTime ??= `[${clock}]`;
        else if (start !== undefined) time ??= { start };
        return true;
      }
    }
    at = from;
    return false;
  };

  match(SPACE);
  for (;;) {
    const marker = match(LEADING_MARKER);
    if (marker) markers += marker[0];
    else if (!takeTime() && !takeLabel()) break;
    match(SPACE);
  }
  return {
    ...(time && { time }),
    ...(label !== undefined && { label }),
    ...(invalidTime && { invalidTime }),
    markers,
    rest: source.slice(at),
  };
}
