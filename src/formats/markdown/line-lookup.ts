import type { DocumentItem } from './markdown-talk.js';
import type { FrontMatter } from './read-front-matter.js';

/** Finds the line of a document that a JSON path of its sidecar comes from. */
export function createLineLookup(order: readonly DocumentItem[], front: FrontMatter): (path: string) => number {
  return (path) => {
    const [, list, index = 0] = /^\$\.(\w+)(?:\[(\d+)\])?/.exec(path) ?? [];
    const item = order.find((each) => each.list === list && each.index === Number(index));
    if (item) return item.line;
    const steps = path.match(/[\p{L}\p{N}_-]+/gu)?.map((step) => (/^\d+$/.test(step) ? Number(step) : step)) ?? [];
    // the front matter has the part of a collection under a key of its own
    return front.line(steps[0] === 'collection' && steps[1] === 'part' ? ['part'] : steps);
  };
}
