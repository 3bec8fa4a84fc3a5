import type { ForumPlayer } from '../../src/index.js';
import { inPart } from './player.js';

/** The time as it is seen in the controls: of each strip of figures the one that is in its window. */
export function shownTime(player: ForumPlayer): string {
  const now = inPart(player, 'forum-controls', '.now')[0]!;
  return Array.from(now.childNodes, (node) => {
    if (!(node instanceof Element)) return node.textContent;
    const strip = node.firstElementChild!;
    // as it is computed: "0\a 1\a …"
    const signs = getComputedStyle(strip, '::before')
      .content.slice(1, -1)
      .split(/\\a ?|\n/);
    const [window, all] = [node.getBoundingClientRect(), strip.getBoundingClientRect()];
    return signs[Math.round(((window.top - all.top) / all.height) * signs.length)];
  }).join('');
}
