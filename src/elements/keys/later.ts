import type { PlayerHost } from '../../state/index.js';

type Listen = typeof import('./listen.js').listenToKeys;

let listen: Listen | undefined;
const coming = import('./listen.js').then(({ listenToKeys }) => (listen = listenToKeys));

/** Keys, which the first picture does not wait for; once they are there, a new player has them at once. */
export function listenLater(host: PlayerHost): void {
  if (listen) listen(host);
  else void coming.then((now) => now(host));
}
