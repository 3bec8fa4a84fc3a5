/* global document, requestAnimationFrame */
/** How long it takes from a key to what it has found; in the player with all its parts. */
import '/player/forum-player.js';

const player = document.querySelector('forum-player');
const transcript = () => player.shadowRoot?.querySelector('forum-transcript')?.shadowRoot;
const field = () => transcript()?.querySelector('forum-search')?.shadowRoot;

/** Whether the field has the focus, after it has been asked for. */
globalThis.open = () => {
  if (!field()) transcript()?.querySelector('.find')?.click();
  return Boolean(field()?.activeElement);
};

/** Whether the index is there: something has been found. */
globalThis.found = () => player.player.state.search?.hits.length > 0;

globalThis.times = { count: [], painted: [], hits: [] };
document.addEventListener(
  'input',
  (event) => {
    const from = performance.now();
    const query = event.composedPath()[0].value;
    const shown = () => {
      const { search } = player.player.state;
      return search?.query === query && /\d/.test(field().querySelector('.count').textContent);
    };
    const look = () => {
      if (!shown()) return void requestAnimationFrame(look);
      globalThis.times.count.push(performance.now() - from);
      globalThis.times.hits.push(player.player.state.search.hits.length);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => globalThis.times.painted.push(performance.now() - from);
        port2.postMessage(0);
      });
    };
    // what is drawn in a microtask is drawn by then, and nothing else has happened
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = look;
    port2.postMessage(0);
  },
  { capture: true },
);
