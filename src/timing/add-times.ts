import type { Sidecar } from '../talk/index.js';
import { countSyllables } from '../talk/syllables.js';
import { estimateTimes, type EstimateOptions, type Misfit } from './estimate-times.js';
import type { TimedItem } from './timed-item.js';

/** Where in a sidecar an item of the document is. */
export interface SidecarItem {
  readonly list: 'chapters' | 'segments' | 'slides';
  readonly index: number;
}

const KINDS = { chapters: 'chapter', segments: 'text', slides: 'slide' } as const;

/**
 * Adds to a sidecar the times that `estimateTimes` finds, its duration, and `timing: "estimated"` to segments whose start was not
 * written. `order` lists the items in the order of the document; the misfits' indexes count in it.
 */
export function addTimes<Item extends SidecarItem>(
  sidecar: Sidecar,
  order: readonly Item[],
  options: EstimateOptions = {},
): { sidecar: Sidecar; misfits: (Misfit & { readonly at: Item })[] } {
  const duration = options.duration ?? sidecar.duration;
  const nothingIsKnown =
    duration === undefined && order.every(({ list, index }) => sidecar[list]![index]!.start === undefined);
  const items = order.map(({ list, index }): TimedItem => {
    const item = sidecar[list]![index]!;
    const syllables = nothingIsKnown || list !== 'segments' ? 0 : countSyllables(spokenText(sidecar.segments[index]!));
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
    // `before` says where an untimed item belongs
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
