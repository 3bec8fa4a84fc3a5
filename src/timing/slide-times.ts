/** When slides start that do not say so: by the texts around them. */
import type { TimedItem } from './estimate.js';

/** Slides between two texts. */
interface Gap {
  /** Index among the texts of the one after them. */
  readonly text: number;
  /** Indexes among the items; a heading starts a new row. */
  readonly rows: { headed: boolean; slides: number[] }[];
}

/**
 * Starts of the slides without a written one, by index among the items. One slide starts with the text after it; several in
 * a row are spread evenly over the text before them, or over the one after where a heading or the document's start parts them from it.
 */
export function slideTimes(
  items: readonly TimedItem[],
  starts: readonly (number | undefined)[],
  ends: readonly (number | undefined)[],
  duration: number | undefined,
): Map<number, number> {
  const found = new Map<number, number>();
  let latest = 0;
  const spread = (slides: readonly number[], from: number | undefined, to: number | undefined, atStart: boolean) => {
    const times = slides.map((i) => items[i]!.start);
    const low = from === undefined || atStart ? from : Math.max(from, latest);
    spreadRow(times, low, to, atStart).forEach((time, i) => {
      if (time === undefined) return;
      if (times[i] === undefined) found.set(slides[i]!, time);
      latest = Math.max(latest, time);
    });
  };

  for (const { text, rows } of gapsOf(items)) {
    const all = rows.flatMap((row) => row.slides);
    const next = starts[text];
    if (text === 0) {
      // nothing is before them
      if (starts.length) spread(all, next, ends[0], true);
      else spread(all, duration === undefined ? undefined : 0, duration, true);
      continue;
    }
    const last = rows.at(-1)!;
    const before = [starts[text - 1], next ?? ends[text - 1]] as const;
    const alone = last.slides.length === 1;
    const withNext = next !== undefined && (alone || last.headed);
    spread(withNext ? all.slice(0, -last.slides.length) : all, ...before, false);
    if (withNext) spread(last.slides, next, ends[text] ?? next, true);
  }
  return found;
}

function gapsOf(items: readonly TimedItem[]): Gap[] {
  const gaps: Gap[] = [];
  let texts = 0;
  let headed = false;
  let fresh = true;
  items.forEach(({ kind }, i) => {
    if (kind === 'text') texts++;
    if (kind !== 'slide') {
      headed = kind === 'chapter';
      fresh = true;
      return;
    }
    if (gaps.at(-1)?.text !== texts) gaps.push({ text: texts, rows: [] });
    const { rows } = gaps.at(-1)!;
    if (fresh) rows.push({ headed, slides: [] });
    rows.at(-1)!.slides.push(i);
    fresh = false;
  });
  return gaps;
}

/** Fills the gaps in a row of starts evenly: inside `from` and `to`, or beginning with `from`. */
function spreadRow(
  times: readonly (number | undefined)[],
  from: number | undefined,
  to: number | undefined,
  atStart: boolean,
): (number | undefined)[] {
  const row = [...times];
  for (let i = 0; i < row.length; i++) {
    if (row[i] !== undefined) continue;
    let count = 1;
    while (i + count < row.length && row[i + count] === undefined) count++;
    const low = row[i - 1] ?? from;
    const high = times[i + count] ?? to ?? (count === 1 && atStart && i === 0 ? low : undefined);
    if (low !== undefined && high !== undefined) {
      const first = atStart && i === 0 ? 0 : 1;
      // times of their own even where there is no room
      const step = Math.max((high - low) / (count + first), 0.001);
      for (let n = 0; n < count; n++) row[i + n] = low + (n + first) * step;
    }
    i += count;
  }
  return row;
}
