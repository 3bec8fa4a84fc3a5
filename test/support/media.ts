import { cdp } from './cdp.js';

type MediaFeature =
  | 'forced-colors'
  | 'prefers-color-scheme'
  | 'prefers-contrast'
  | 'prefers-reduced-motion'
  | 'prefers-reduced-transparency';

/** Sets what media queries see: a viewer's settings and the kind of medium. What is not named becomes the browser's own again. */
export async function emulate(features: Partial<Record<MediaFeature, string>> = {}, media = ''): Promise<void> {
  await cdp('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}
