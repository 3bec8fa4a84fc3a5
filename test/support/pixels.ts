import { executeServerCommand } from '@web/test-runner-commands';

/** What the screen shows of an element: its pixels, as `[r, g, b]` by place in the element. */
export async function pixelsOf(element: Element): Promise<(x: number, y: number) => [r: number, g: number, b: number]> {
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
  return (x, y) => {
    const [r, g, b] = context.getImageData(Math.round(x), Math.round(y), 1, 1).data;
    return [r!, g!, b!];
  };
}

/** How far apart two colours are; below 12 one hardly sees it. */
export const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.hypot(...a.map((value, i) => value - b[i]!));
