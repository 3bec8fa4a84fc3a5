/**
 * What is current at a time, straight from the sidecar's JSON by going through all of it: slow, simple, and written without the
 * player's own code, which it judges.
 */
export interface Json {
  duration: number;
  languages: string[];
  segments: { id: string; start: number; end?: number; lang?: string; text: Record<string, string> }[];
  slides: { id: string; start: number; end?: number }[];
  chapters: { id: string; start: number; end?: number }[];
}

export async function sidecarAt(url: string): Promise<Json> {
  return (await (await fetch(url)).json()) as Json;
}

const endOf = (item: { start: number; end?: number }, all: { start: number }[], duration: number): number =>
  item.end ?? Math.min(duration, ...all.map((o) => o.start).filter((start) => start > item.start));

const currentIn = <T extends { start: number; end?: number }>(items: T[], t: number, duration: number): T[] =>
  items.filter((item) => item.start <= t && t < endOf(item, items, duration));

export function oracle(json: Json, t: number) {
  return {
    segments: currentIn(json.segments, t, json.duration),
    slide: currentIn(json.slides, t, json.duration).at(-1)?.id,
    chapter: currentIn(json.chapters, t, json.duration).at(-1)?.id,
  };
}

/** All times at which a segment, a slide or a chapter begins or ends. */
export function changes(json: Json): number[] {
  const times = [json.segments, json.slides, json.chapters].flatMap((items) =>
    (items as { start: number; end?: number }[]).flatMap((item) => [item.start, endOf(item, items, json.duration)]),
  );
  return [...new Set(times)].sort((a, b) => a - b);
}

/** Letters and figures alone: captions break lines, and put spaces elsewhere. */
export const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Always the same numbers from 0 to 1, so that a failure can be seen again. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
