/** Scrolls `box`, and nothing else, just as far as it takes to show `item` with some of what is around it. */
export function keepInView(box: Element | null, item: Element | null): void {
  if (!box || !item || box.matches(':hover')) return;
  const outer = box.getBoundingClientRect();
  const inner = item.getBoundingClientRect();
  const by = (start: number, end: number, boxStart: number, boxEnd: number): number => {
    const margin = Math.min(end - start, (boxEnd - boxStart - (end - start)) / 2);
    if (start < boxStart + margin) return start - boxStart - margin;
    return end > boxEnd - margin ? end - boxEnd + margin : 0;
  };
  const left = by(inner.left, inner.right, outer.left, outer.right);
  const top = by(inner.top, inner.bottom, outer.top, outer.bottom);
  if (left || top) box.scrollBy({ left, top, behavior: 'instant' });
}
