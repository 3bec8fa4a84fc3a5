/** Times for the chapters, segments and slides of a sidecar. */
import type { Sidecar } from '../talk/index.js';
import { estimateTimes, type EstimateOptions, type Misfit, type TimedItem } from './estimate.js';
import { countSyllables } from './syllables.js';

/** One item of the document, in its order: which list of the sidecar it is in, and where. */
export interface Ordered {
  readonly list: 'chapters' | 'segments' | 'slides';
  readonly index: number;
}

const KINDS = { chapters: 'chapter', segments: 'text', slides: 'slide' } as const;

/**
 * A sidecar with the times that can be found for it (see `estimateTimes`), its duration, and `timing: "estimated"` on
 * segments whose start was not written. `order` is that of the document; the misfits count in it.
 */
export function withTimes<O extends Ordered>(
  sidecar: Sidecar,
  order: readonly O[],
  options: EstimateOptions = {},
): { sidecar: Sidecar; misfits: (Misfit & { readonly at: O })[] } {
  const duration = options.duration ?? sidecar.duration;
  const timeless =
    duration === undefined && order.every(({ list, index }) => sidecar[list]![index]!.start === undefined);
  const items = order.map(({ list, index }): TimedItem => {
    const item = sidecar[list]![index]!;
    const syllables = timeless || list !== 'segments' ? 0 : countSyllables(spokenText(sidecar.segments[index]!));
    return { kind: KINDS[list], start: item.start, end: item.end, syllables };
  });
  const { times, misfits } = estimateTimes(items, { duration });
  const lists = {
    chapters: [...(sidecar.chapters ?? [])],
    segments: [...sidecar.segments],
    slides: [...(sidecar.slides ?? [])],
  };
  order.forEach(({ list, index }, i) => {
    const { start, end, estimated } = times[i]!;
    const { id, start: _start, end: _end, ...rest } = lists[list][index]!;
    // where it has a time, an item needs no other place
    if (start !== undefined && 'before' in rest) delete rest.before;
    const timed = { id, ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
    lists[list][index] = {
      ...timed,
      ...(estimated && list === 'segments' && { timing: 'estimated' }),
      ...rest,
    } as never;
  });
  const { version, title, languages, duration: _duration, ...rest } = sidecar;
  return {
    sidecar: { version, title, languages, ...(duration !== undefined && { duration }), ...rest, ...lists },
    misfits: misfits.map((misfit) => ({ ...misfit, at: order[misfit.index]! })),
  };
}

function spokenText({ lang, text }: Sidecar['segments'][number]): string {
  if (typeof text === 'string') return text;
  return (lang !== undefined ? text[lang] : undefined) ?? Object.values(text)[0] ?? '';
}
