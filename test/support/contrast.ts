const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** Any colour of CSS, without transparency, as bytes. */
function bytes(color: string): ArrayLike<number> {
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return context.getImageData(0, 0, 1, 1).data;
}

function luminance(color: ArrayLike<number>): number {
  const [r, g, b] = [color[0]!, color[1]!, color[2]!].map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** WCAG's ratio of two colours, in CSS or as bytes: 1 to 21. */
export function contrast(a: string | ArrayLike<number>, b: string | ArrayLike<number>): number {
  const of = (color: string | ArrayLike<number>) => luminance(typeof color === 'string' ? bytes(color) : color);
  const [dark, light] = [of(a), of(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}
