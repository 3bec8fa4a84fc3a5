/** Titles that Bilibili's collections have. */

export interface BilibiliTitle {
  readonly collection: string;
  readonly part: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  readonly uploader: string;
  /** The recording's id, `BV…`. */
  readonly id: string;
}

const VIDEO = /^BV[0-9A-Za-z]{6,20}$/;
const PART = /^P(\d{1,4})[：:](\d{4})(\d{2})(\d{2})-/;

/** Reads `collection - Pn：YYYYMMDD-title - uploader - BVid`; undefined for any other title. */
export function readBilibiliTitle(heading: string): BilibiliTitle | undefined {
  const pieces = heading.trim().split(' - ');
  const id = pieces.pop()?.trim() ?? '';
  const uploader = pieces.pop()?.trim();
  if (!VIDEO.test(id) || !uploader) return undefined;
  const at = pieces.findIndex((piece, i) => i > 0 && PART.test(piece));
  if (at < 0) return undefined;
  const [label, part, year, month, day] = PART.exec(pieces[at]!)!;
  const title = [pieces[at]!.slice(label.length), ...pieces.slice(at + 1)].join(' - ').trim();
  const date = `${year}-${month}-${day}`;
  if (!title || !isDate(date)) return undefined;
  return { collection: pieces.slice(0, at).join(' - ').trim(), part: Number(part), date, title, uploader, id };
}

/** Whether `YYYY-MM-DD` is a day of the calendar. */
export function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
