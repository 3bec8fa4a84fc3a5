/** A stretch of time, in seconds. */
export interface PathSpan {
  readonly start: number;
  readonly end: number;
}

/** The smallest width of a box as a share of the bar: half a pixel on a telephone, two on a large screen. */
const LEAST = 1 / 800;

/** Stretches as one path of boxes, on a drawing as wide as the bar is long in seconds, up to `duration`, and 1 high. */
export function boxPath(stretches: readonly PathSpan[], duration: number, length = duration): string {
  const least = length * LEAST;
  return stretches
    .map(({ start, end }) => {
      const width = Math.max(Math.min(end, duration) - start, least);
      return start < duration ? `M${round(start)} 0h${round(width)}v1h${round(-width)}z` : '';
    })
    .join('');
}

/** Times as one path of lines from top to bottom. */
export function linePath(times: readonly number[], duration: number): string {
  return times.map((time) => (time > 0 && time < duration ? `M${round(time)} 0v1` : '')).join('');
}

const round = (seconds: number) => Math.round(seconds * 100) / 100;

/** A mask that leaves a gap before each chapter but the first; however short, some of each chapter stays. */
export function gapPath(starts: readonly number[], duration: number): string {
  const stops: string[] = [];
  let before = 0;
  for (const start of starts) {
    if (!(start > 0 && start < duration)) continue;
    const [from, to] = [percent(before / duration), percent(start / duration)];
    // the browser moves a stop that lies before its predecessor to the position of that one
    stops.push(`#000 0 max(${to} - 2px, ${from} + 3px)`, `transparent 0 max(${to}, ${from} + 5px)`);
    before = start;
  }
  return stops.length ? `linear-gradient(90deg, ${stops.join(', ')}, #000 0)` : 'none';
}

const percent = (share: number) => `${Math.round(share * 1e5) / 1e3}%`;
