/**
 * Ranges over parts of an element's text, whatever nodes the text is made of. Parts beyond the end of the text are left out.
 *
 * @param parts Offsets in UTF-16 code units, ascending and without overlaps.
 */
export function textRanges(element: Element, parts: Iterable<readonly [from: number, to: number]>): StaticRange[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text | null;
  let nodeStart = 0;
  const find = (
    offset: number,
    isInside: (offsetInNode: number, node: Text) => boolean,
  ): [Text, number] | undefined => {
    while (node && !isInside(offset - nodeStart, node)) {
      nodeStart += node.length;
      node = walker.nextNode() as Text | null;
    }
    return node ? [node, offset - nodeStart] : undefined;
  };
  const ranges: StaticRange[] = [];
  for (const [from, to] of parts) {
    // a part starts in the node that has its first character, and ends in the node that has its last
    const start = find(from, (offset, { length }) => offset < length);
    const end = find(to, (offset, { length }) => offset <= length);
    if (!start || !end) break;
    const [startContainer, startOffset] = start;
    const [endContainer, endOffset] = end;
    ranges.push(new StaticRange({ startContainer, startOffset, endContainer, endOffset }));
  }
  return ranges;
}

/** How many UTF-16 code units of an element's text come before a point in it. */
export function textOffset(element: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(node, offset);
  return range.toString().length;
}
