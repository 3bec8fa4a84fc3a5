import { executeServerCommand } from '@web/test-runner-commands';

/** What the screen shows of an element. */
export async function pictureOf(element: Element): Promise<ImageData> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const clip = { x: left + scrollX, y: top + scrollY, width, height, scale: 1 };
  const { data } = await executeServerCommand<{ data: string }, object>('cdp', {
    method: 'Page.captureScreenshot',
    params: { format: 'png', clip },
  });
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
export function differing(before: ImageData, after: ImageData): number {
  if (before.width !== after.width || before.height !== after.height) return after.width * after.height;
  const [a, b] = [before.data, after.data];
  let count = 0;
  for (let at = 0; at < a.length; at += 4) {
    const far = Math.abs(a[at]! - b[at]!) + Math.abs(a[at + 1]! - b[at + 1]!) + Math.abs(a[at + 2]! - b[at + 2]!);
    if (far > 12) {
      count++;
      if (count < 25) console.log((at / 4) % before.width, Math.floor(at / 4 / before.width), far);
    }
  }
  return count;
}
