import type { Player } from './player.js';

/** When the network is back, so is what it kept from us, without anybody asking; until the signal fires. */
export function followNetwork(player: Player, signal: AbortSignal): void {
  const retry = () => {
    const { mediaFault: fault, talkFault } = player.state;
    const status = fault?.status ?? 0;
    if (fault?.retryable && fault.code !== 'media-decode' && !(status >= 400 && status < 500)) player.retry('media');
    if (talkFault?.fatal && talkFault.retryable) player.retry('sidecar');
  };
  window.addEventListener('online', retry, { signal });
}
