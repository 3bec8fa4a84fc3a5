import { cdp } from './cdp.js';

/** What the screen shows of an element, and perhaps some pixels around it. */
export async function pictureOf(element: Element, around = 0): Promise<ImageData> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const clip = {
    x: left + scrollX - around,
    y: top + scrollY - around,
    width: width + 2 * around,
    height: height + 2 * around,
    scale: 1,
  };
  const { data } = await cdp<{ data: string }>('Page.captureScreenshot', { format: 'png', clip });
  const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

/** What the screen shows of an element: its pixels, as `[r, g, b]` by place in the element. */
export async function pixelsOf(element: Element): Promise<(x: number, y: number) => [r: number, g: number, b: number]> {
  const { data, width } = await pictureOf(element);
  return (x, y) => {
    const at = (Math.round(y) * width + Math.round(x)) * 4;
    return [data[at]!, data[at + 1]!, data[at + 2]!];
  };
}

/** How far apart two colours are; below 12 one hardly sees it. */
export const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((value, i) => value - b[i]!));

/**
 * How many pixels another picture of an element has otherwise; all of them where the size is another. A shade that nobody sees
 * does not count: the same picture scaled twice is not always the same.
 */
export const differing = (before: ImageData, after: ImageData): number => difference(before, after).count;

/** As `differing`, and where: "120 pixels, 3–40 by 7–12". */
export function difference(before: ImageData, after: ImageData): { count: number; where: string } {
  const { width } = before;
  if (width !== after.width || before.height !== after.height) {
    const sizes = [before, after].map((image) => `${image.width} × ${image.height}`).join(' → ');
    return { count: after.width * after.height, where: sizes };
  }
  const [a, b] = [before.data, after.data];
  let count = 0;
  let [left, right, top, bottom] = [Infinity, 0, Infinity, 0];
  for (let at = 0; at < a.length; at += 4) {
    const far = Math.abs(a[at]! - b[at]!) + Math.abs(a[at + 1]! - b[at + 1]!) + Math.abs(a[at + 2]! - b[at + 2]!);
    if (far <= 24) continue;
    count++;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  }
  return { count, where: `${count} pixels, ${left}–${right} by ${top}–${bottom}` };
}
