/** How captions can be drawn (EN 301 549, 7.1.4). Each value is one of a few words, so that no CSS comes from outside. */
export const CAPTION_STYLES = {
  size: ['75', '100', '125', '150', '200'],
  font: ['sans', 'serif', 'mono', 'rounded'],
  color: ['white', 'yellow', 'cyan', 'green', 'black'],
  background: ['black', 'dim', 'none', 'white', 'blue'],
  edge: ['none', 'outline', 'shadow'],
  position: ['bottom', 'top', 'below'],
} as const;

export type CaptionStyle = { readonly [K in keyof typeof CAPTION_STYLES]: (typeof CAPTION_STYLES)[K][number] };

export const DEFAULT_CAPTION_STYLE: CaptionStyle = Object.freeze({
  size: '100',
  font: 'sans',
  color: 'white',
  background: 'dim',
  edge: 'none',
  position: 'bottom',
});

/** Reads a stored style; unknown values become those of the default. Undefined when there is none. */
export function readCaptionStyle(value: unknown): CaptionStyle | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const given = value as Record<string, unknown>;
  const entries = Object.entries(CAPTION_STYLES).map(([key, values]) => [
    key,
    values.find((each) => each === given[key]) ?? DEFAULT_CAPTION_STYLE[key as keyof CaptionStyle],
  ]);
  return Object.freeze(Object.fromEntries(entries)) as CaptionStyle;
}
