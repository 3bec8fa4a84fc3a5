import type { ReactiveController } from 'lit';
import type { Player, PlayerPart, PlayerState } from '../../state/index.js';

/** How the position moves. */
interface Motion {
  /** Time passes by itself, at this rate. */
  readonly running: boolean;
  readonly rate: number;
  /** Seconds of the talk; NaN while running, when a tick tells of it. */
  readonly time: number;
}

/** The slice of the state that says how the position moves. */
export function motionOf({ paused, ended, waiting, seeking, live, rate, time }: PlayerState): Motion {
  const running = !paused && !ended && !waiting && !seeking && !live;
  return { running, rate, time: running ? NaN : time };
}

/** Milliseconds that timers may fire early, or the recording be behind the page's clock. */
const EARLY_MS = 12;

/** Milliseconds. What is due within one frame is drawn in it, and no timer is shorter. */
const FRAME_MS = 16;

/** One timer wakes all that are due together, since a frame costs more than what changes in it. */
const waiting = new Set<PlaybackTicks>();
let timer: ReturnType<typeof setTimeout> | undefined;

function setTimer(): void {
  clearTimeout(timer);
  const next = Math.min(...Array.from(waiting, ({ due }) => due));
  if (next < Infinity) timer = setTimeout(wake, next - performance.now());
}

function wake(): void {
  const now = performance.now();
  for (const ticks of [...waiting]) if (ticks.due < now + FRAME_MS) ticks.wake();
  setTimer();
}

/**
 * Calls `tick` whenever the position passes a multiple of `every` seconds, and at once when the recording starts, stops or moves.
 * Sleeps in between, and altogether while the recording pauses, the page is hidden, or the part is not in the page.
 */
export class PlaybackTicks implements ReactiveController {
  /** Seconds of the talk. */
  every = 1;
  /** Milliseconds, as `performance.now()`. */
  due = Infinity;
  readonly #player: () => Player | undefined;
  readonly #tick: () => void;
  #connected: AbortController | undefined;
  #motion: Motion | undefined;
  /** Seconds of the talk. */
  #next = 0;

  constructor(part: PlayerPart, player: () => Player | undefined, tick: () => void) {
    this.#player = player;
    this.#tick = tick;
    part.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#connected = new AbortController());
    document.addEventListener('visibilitychange', this.#look, { signal });
    this.#look();
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    waiting.delete(this);
    setTimer();
  }

  /** Takes how the position moves from now on. */
  follow(motion: Motion | undefined): void {
    this.#motion = motion;
    this.#look();
  }

  /** Ticks, unless the recording has waited meanwhile. */
  wake(): void {
    if (this.#now() >= this.#next) this.#tick();
    this.#sleep();
  }

  readonly #look = (): void => {
    this.#tick();
    this.#sleep();
    setTimer();
  };

  #sleep(): void {
    const { running = false, rate = 1 } = this.#motion ?? {};
    waiting.delete(this);
    if (!running || document.hidden) return;
    const now = this.#now();
    this.#next = (Math.floor(now / this.every) + 1) * this.every;
    this.due = performance.now() + Math.max(((this.#next - now) * 1000) / rate + EARLY_MS, FRAME_MS);
    waiting.add(this);
  }

  #now(): number {
    return this.#player()?.now() ?? 0;
  }
}
