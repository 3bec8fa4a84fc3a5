import type { TimedItem } from './timed-item.js';

/** Slides between two texts. */
interface SlideGroup {
  /** The text after them, as an index among the texts. */
  readonly nextText: number;
  /** Slides as indexes among the items. A chapter heading starts a new row. */
  readonly rows: { hasHeading: boolean; slides: number[] }[];
}

/**
 * Starts of the slides without a written one, by index among the items. A single slide starts with the text after it. Several in
 * a row are spread evenly over the text before them; after a heading, and at the start of the document, over the text after them.
 */
export function slideTimes(
  items: readonly TimedItem[],
  starts: readonly (number | undefined)[],
  ends: readonly (number | undefined)[],
  duration: number | undefined,
): Map<number, number> {
  const found = new Map<number, number>();
  let latest = 0;
  const spread = (
    slides: readonly number[],
    from: number | undefined,
    to: number | undefined,
    beginAtFrom: boolean,
  ) => {
    const times = slides.map((i) => items[i]!.start);
    const low = from === undefined || beginAtFrom ? from : Math.max(from, latest);
    fillEvenly(times, low, to, beginAtFrom).forEach((time, i) => {
      if (time === undefined) return;
      if (times[i] === undefined) found.set(slides[i]!, time);
      latest = Math.max(latest, time);
    });
  };

  for (const { nextText, rows } of groupSlides(items)) {
    const all = rows.flatMap((row) => row.slides);
    const nextStart = starts[nextText];
    if (nextText === 0) {
      // there is no text before them
      if (starts.length) spread(all, nextStart, ends[0], true);
      else spread(all, duration === undefined ? undefined : 0, duration, true);
      continue;
    }
    const last = rows.at(-1)!;
    const withNext = nextStart !== undefined && (last.slides.length === 1 || last.hasHeading);
    const withPrevious = withNext ? all.slice(0, -last.slides.length) : all;
    spread(withPrevious, starts[nextText - 1], nextStart ?? ends[nextText - 1], false);
    if (withNext) spread(last.slides, nextStart, ends[nextText] ?? nextStart, true);
  }
  return found;
}

function groupSlides(items: readonly TimedItem[]): SlideGroup[] {
  const groups: SlideGroup[] = [];
  let texts = 0;
  let hasHeading = false;
  let startsRow = true;
  items.forEach(({ kind }, i) => {
    if (kind === 'text') texts++;
    if (kind !== 'slide') {
      hasHeading = kind === 'chapter';
      startsRow = true;
      return;
    }
    if (groups.at(-1)?.nextText !== texts) groups.push({ nextText: texts, rows: [] });
    const { rows } = groups.at(-1)!;
    if (startsRow) rows.push({ hasHeading, slides: [] });
    rows.at(-1)!.slides.push(i);
    startsRow = false;
  });
  return groups;
}

/** Fills what is missing in a row of starts evenly, between `from` and `to`; with `beginAtFrom` the first is `from` itself. */
function fillEvenly(
  times: readonly (number | undefined)[],
  from: number | undefined,
  to: number | undefined,
  beginAtFrom: boolean,
): (number | undefined)[] {
  const row = [...times];
  for (let i = 0; i < row.length; i++) {
    if (row[i] !== undefined) continue;
    let count = 1;
    while (i + count < row.length && row[i + count] === undefined) count++;
    const low = row[i - 1] ?? from;
    const high = times[i + count] ?? to ?? (count === 1 && beginAtFrom && i === 0 ? low : undefined);
    if (low !== undefined && high !== undefined) {
      const first = beginAtFrom && i === 0 ? 0 : 1;
      // at least a millisecond apart, even where there is no room
      const step = Math.max((high - low) / (count + first), 0.001);
      for (let n = 0; n < count; n++) row[i + n] = low + (n + first) * step;
    }
    i += count;
  }
  return row;
}
