/** Video titles as Bilibili writes them in a collection. */
export interface BilibiliTitle {
  readonly collection: string;
  readonly part: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly title: string;
  readonly uploader: string;
  /** `BV…`. */
  readonly videoId: string;
}

const VIDEO_ID = /^BV[0-9A-Za-z]{6,20}$/;
const PART = /^P(\d{1,4})[：:](\d{4})(\d{2})(\d{2})-/;

/** Reads `collection - Pn：YYYYMMDD-title - uploader - BVid`; undefined for any other title. */
export function readBilibiliTitle(heading: string): BilibiliTitle | undefined {
  const pieces = heading.trim().split(' - ');
  const videoId = pieces.pop()?.trim() ?? '';
  const uploader = pieces.pop()?.trim();
  if (!VIDEO_ID.test(videoId) || !uploader) return undefined;
  const partIndex = pieces.findIndex((piece, i) => i > 0 && PART.test(piece));
  if (partIndex < 0) return undefined;
  const [prefix, part, year, month, day] = PART.exec(pieces[partIndex]!)!;
  const title = [pieces[partIndex]!.slice(prefix.length), ...pieces.slice(partIndex + 1)].join(' - ').trim();
  const date = `${year}-${month}-${day}`;
  if (!title || !isCalendarDate(date)) return undefined;
  const collection = pieces.slice(0, partIndex).join(' - ').trim();
  return { collection, part: Number(part), date, title, uploader, videoId };
}

/** Whether `YYYY-MM-DD` is a day of the calendar. */
function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
