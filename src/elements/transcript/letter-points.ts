/** A place in the DOM. */
export interface Point {
  readonly node: Text;
  readonly offset: number;
}

/** Counts letters, for texts that differ in their spaces. */
export const lettersIn = (text: string): number => text.replace(/\s/g, '').length;

/** Where each letter of an element is; spaces do not count. */
export function lettersOf(element: Element): readonly Point[] {
  const points: Point[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (const { index } of node.data.matchAll(/\S/g)) points.push({ node, offset: index });
  }
  return points;
}
