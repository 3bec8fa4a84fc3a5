import { startClock, type Clock } from '../../media/index.js';
import { defineFeature, type Timed } from '../feature.js';

interface Reads {
  readonly shift: number;
}

interface Needs {
  now(): number;
}

/** Has the other features act at their times of the talk. Sleeps in between. */
export const createClockFeature = (timed: () => readonly Timed[]) =>
  defineFeature<object, Reads, Needs>()({
    initial: {},

    create(context, others) {
      let clock: Clock | undefined;
      const reach = () =>
        context.batch(() => {
          const t = others.now();
          timed().some((feature) => feature.reach(t) === true);
        });

      return {
        internals: {
          /** Looks at the time now: after a seek, or when the times at which something happens have changed. */
          refreshClock() {
            if (clock) clock.refresh();
            else reach();
          },
        },
        attach(media, signal) {
          const next = (mediaTime: number) => {
            const { shift } = context.get();
            return Math.min(...timed().map((feature) => feature.next(mediaTime + shift))) - shift;
          };
          clock = startClock(media, { next, tick: reach }, signal);
          signal.addEventListener('abort', () => (clock = undefined), { once: true });
        },
      };
    },
  });
