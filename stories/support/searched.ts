import type { RefOrCallback } from 'lit/directives/ref.js';
import type { ForumPlayer } from '../../src/index.js';

/** As a viewer who has searched for something; `open` first opens the talk somewhere. */
export const searched =
  (query: string, open: RefOrCallback): RefOrCallback =>
  (element) => {
    const player = element as ForumPlayer | undefined;
    if (typeof open === 'function') open(element);
    if (!player) return;
    const look = () => {
      if (!player.talk) return;
      stop();
      void player.controller.search(query);
    };
    const stop = player.controller.subscribe(look);
    look();
  };
