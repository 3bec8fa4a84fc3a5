import type { Strings } from '../../i18n/index.js';
import type { Segment } from '../../talk/index.js';

/** "♪" needs no language; the others are said in that of the interface. */
export function soundText(segment: Segment, strings: Strings): string {
  return segment.sounds.map((sound) => (sound === 'music' ? '♪' : `[${strings.sounds[sound]}]`)).join(' ');
}
