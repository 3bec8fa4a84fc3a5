/* global document, requestAnimationFrame, MutationObserver */
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
globalThis.found = () => player.controller.state.search?.hits.length > 0;

globalThis.times = { count: [], painted: [], hits: [], bare: [] };

/** After the next picture of the page. */
const painted = (then) =>
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(0);
  });

document.addEventListener(
  'input',
  (event) => {
    const from = performance.now();
    const input = event.composedPath()[0];
    if (input.id === 'bare') {
      input.nextElementSibling.textContent = input.value;
      painted(() => globalThis.times.bare.push(performance.now() - from));
      return;
    }
    const query = input.value;
    const count = field().querySelector('.count');
    const shown = () => player.controller.state.search?.query === query && /\d/.test(count.textContent);
    // hears of a change as soon as it has been made; all results of a key are drawn at once
    const watch = new MutationObserver(() => shown() && said());
    const said = () => {
      watch.disconnect();
      globalThis.times.count.push(performance.now() - from);
      globalThis.times.hits.push(player.controller.state.search.hits.length);
      painted(() => globalThis.times.painted.push(performance.now() - from));
    };
    watch.observe(field(), { subtree: true, childList: true, characterData: true });
  },
  { capture: true },
);
