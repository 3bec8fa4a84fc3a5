import type { Talk } from '../talk/index.js';

/** Whether the times of a talk are shown with hours, so that all of them are equally long. */
export function needsHours({ duration, segments, chapters }: Talk): boolean {
  const segment = segments.findLast(({ start }) => start !== undefined);
  const chapter = chapters.findLast(({ start }) => start !== undefined);
  return (duration ?? Math.max(segment?.end ?? segment?.start ?? 0, chapter?.start ?? 0)) >= 3600;
}
