/** How a viewer wants captions drawn (EN 301 549, 7.1.4). Each value is one of a few words: nothing here is CSS from outside. */
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

/** Takes what is one of our words, and leaves out the rest. */
export function captionStyle(value: unknown): CaptionStyle {
  const given = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const entries = Object.entries(CAPTION_STYLES).map(([key, words]) => [
    key,
    (words as readonly unknown[]).includes(given[key]) ? given[key] : DEFAULT_CAPTION_STYLE[key as keyof CaptionStyle],
  ]);
  return Object.freeze(Object.fromEntries(entries)) as CaptionStyle;
}
