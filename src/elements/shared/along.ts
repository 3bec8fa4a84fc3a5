import type { Player, PlayerState } from '../../state/index.js';

/** How the recording runs at this moment. */
export interface Run {
  /** Seconds of the talk. */
  readonly time: number;
  readonly rate: number;
  /** Goes on, and at that rate. */
  readonly running: boolean;
}

/** What a run depends on, for a slice of the state. */
export const runSlice = (s: PlayerState) => ({
  time: s.time,
  rate: s.rate,
  running: !s.paused && !s.ended && !s.waiting && !s.seeking && !s.live,
});

/** The run at this moment: the time of the state is as old as its last change. */
export function runNow({ time, rate, running }: Run, player: Player | undefined): Run {
  return { time: running && player ? player.now() : time, rate, running };
}

/** In milliseconds: what is divided and multiplied is, as a floating-point number, a little less than it was, and a step short. */
const MORE = 0.5;

/** In milliseconds: with less than this between them, the two clocks agree. */
const AGREED = 60;

/**
 * Moves an element along with the recording, from where it stands to `to` and in steps, while the page itself does nothing: an
 * animation of a transform is the business of the browser's compositor. That each second something moves would otherwise cost
 * more than all else that a player does, since the page has to be drawn anew for it. Steps, because what moves at every frame
 * is work again.
 */
export class Along {
  readonly #animation: Animation;
  readonly #end: number;

  /**
   * @param to A transform.
   * @param seconds How long the way takes, at the recording's own speed.
   * @param iterations Infinity: then from the start again.
   */
  constructor(element: Element, to: string, seconds: number, steps: number, iterations = 1) {
    const timing = { duration: seconds * 1000, easing: `steps(${steps})`, iterations, fill: 'both' } as const;
    this.#animation = element.animate({ transform: ['none', to] }, timing);
    this.#animation.pause();
    this.#end = seconds * 1000 * iterations;
  }

  /** @param run Its `time` counts from the start of the way. */
  follow({ time, rate, running }: Run): void {
    const animation = this.#animation;
    const now = Math.min(Math.max(time * 1000, 0) + MORE, this.#end);
    // at the end it would begin anew
    const goes = running && now < this.#end;
    const runs = animation.playState === 'running';
    if (animation.playbackRate !== rate) animation.playbackRate = rate;
    if (!goes && runs) animation.pause();
    if (Math.abs(Number(animation.currentTime) - now) > (goes ? AGREED : 0)) animation.currentTime = now;
    if (goes && !runs) animation.play();
  }

  stop(): void {
    this.#animation.cancel();
  }
}
