import type { PlayerState } from '../../state/index.js';

/** Keeps the player's `:state(…)` in step, for the style sheets of pages. */
export function updateCssStates(states: CustomStateSet, { paused, waiting, fullscreen }: PlayerState): void {
  toggle(states, 'playing', !paused);
  toggle(states, 'waiting', waiting);
  toggle(states, 'fullscreen', fullscreen);
}

function toggle(states: CustomStateSet, name: string, on: boolean): void {
  // browsers compute styles anew even where nothing changes
  if (on === states.has(name)) return;
  if (on) states.add(name);
  else states.delete(name);
}
