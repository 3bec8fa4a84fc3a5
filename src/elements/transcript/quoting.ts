import { PlayerConnection, type Player, type PlayerPart } from '../../state/index.js';
import type { Quote } from '../quote/quote.js';
import type { Drawing } from './drawing.js';

/** What quoting needs of the transcript. */
export interface Quotable {
  readonly box: HTMLElement;
  readonly drawing: Drawing | undefined;
  readonly player: Player | undefined;
}

/** Quoting from the transcript: loaded when somebody comes near, or asks for it. */
export class Quoting {
  #quote: Promise<Quote> | undefined;

  constructor(part: PlayerPart, of: () => Quotable) {
    const load = (touch = false) =>
      (this.#quote ??= import('../quote/quote.js').then(({ Quote }) => new Quote(part, of, touch)));
    part.addEventListener('pointerover', ({ pointerType }) => void load(pointerType === 'touch'), { once: true });
    part.addEventListener('focusin', () => void load(), { once: true });
    new PlayerConnection(
      part,
      (s) => ({ quoting: s.quoting }),
      (now, was) => {
        if (was && now?.quoting) void load().then((quote) => quote.open());
      },
    );
  }
}
