import type { RefOrCallback } from 'lit/directives/ref.js';
import type { ForumPlayer } from '../../src/index.js';
import { search } from '../../src/state/search.js';

/** As a viewer who has searched for something; `open` first opens the talk somewhere. */
export const searched =
  (query: string, open: RefOrCallback): RefOrCallback =>
  (element) => {
    const player = element as ForumPlayer | undefined;
    if (typeof open === 'function') open(element);
    if (!player) return;
    const { store } = player.player;
    const look = () => {
      if (!player.talk) return;
      stop();
      void search(player.player, query);
    };
    const stop = store.subscribe(look);
    look();
  };
