import { NO_CHOICES, adoptSource, attachSource, choose, mediaFault } from '../media/index.js';
import type { Choices, LiveMedia, MediaPatch, Source } from '../media/index.js';
import { safeUrl, type Fault } from '../talk/index.js';
import type { Damage } from './damage.js';
import type { Player } from './player.js';

/** What is played: which source, on which media element, and how it goes on after a fault. */
export class Recording {
  /** What the page asks for; without it, the talk's own recording is played. */
  src: string | undefined;
  /** The page's own media element with a source of its own. */
  adopted = false;
  choices: Choices = NO_CHOICES;
  /** A position asked for before it could be taken, in seconds of the talk. */
  pending: number | undefined;
  readonly #player: Player;
  readonly #begin: () => void;
  readonly #takeLive: (live: LiveMedia | undefined) => void;
  #media: HTMLMediaElement | undefined;
  #playing: AbortController | undefined;
  /** What could not be decoded the last time. */
  #damage: Damage | undefined;
  /** Whether it played when an error stopped it, which pauses. */
  #cutOff = false;

  /**
   * @param begin Called before another source is loaded.
   * @param takeLive Told how far a live stream reaches.
   */
  constructor(player: Player, begin: () => void, takeLive: (live: LiveMedia | undefined) => void) {
    this.#player = player;
    this.#begin = begin;
    this.#takeLive = takeLive;
  }

  attach(media: HTMLMediaElement, signal: AbortSignal): void {
    this.#media = media;
    this.adopted = Boolean(media.getAttribute('src') ?? media.querySelector('source'));
    media.addEventListener('error', () => (this.#cutOff = !this.#player.state.paused), { signal });
    this.start();
  }

  detach(): void {
    if (this.adopted) this.#media?.pause();
    this.#playing?.abort();
    this.#media = this.#playing = undefined;
  }

  async play(): Promise<void> {
    const media = this.#media;
    if (!media) return;
    try {
      await media.play();
    } catch (error) {
      const { name, message } = error as DOMException;
      const { mediaFault: known, mediaStatus } = this.#player.state;
      // a page policy without blob: in media-src shows up here and nowhere else
      if (name === 'NotSupportedError' && media === this.#media && !media.error && !known && mediaStatus !== 'none')
        this.#fail(mediaFault('media-unsupported', this.#source() ?? { src: '' }, message));
    }
  }

  /** Loads what there is to play now. */
  start(): void {
    const media = this.#media;
    if (!media) return;
    this.#playing?.abort();
    const { signal } = (this.#playing = new AbortController());
    const { store } = this.#player;
    const source = this.#source();
    this.choices = NO_CHOICES;
    this.#begin();
    const patch: MediaPatch = (part) => {
      const { live, ...rest } = part;
      store.patch(rest);
      if ('live' in part) this.#takeLive(live);
    };
    const careful: MediaPatch = (part) => {
      if (part.mediaFault?.code === 'media-decode') void this.#pass(media, part.mediaFault, signal);
      else patch(part);
    };
    if (this.adopted && !this.src) this.choices = adoptSource(media, patch, signal);
    else if (source) {
      this.adopted = false;
      this.choices = attachSource(media, source, careful, signal);
    } else if (this.src)
      this.#fail(mediaFault('media-none', { src: this.src }, 'not a URL that can be played', { retryable: false }));
    else store.patch({ mediaStatus: 'none', mediaFault: undefined });
  }

  /** Loads it anew after a fault, and plays on if it played. */
  startAgain(): void {
    // loading anew pauses
    const media = this.#media;
    const wasPlaying = media && (!media.paused || (media.error && this.#cutOff));
    this.start();
    // what the page has given it we do not give it again
    if (this.adopted && media?.error) media.load();
    if (wasPlaying) void this.play();
  }

  #source(): Source | undefined {
    if (this.src) {
      const src = safeUrl(this.src, 'media', document.baseURI);
      return src === undefined ? undefined : { src };
    }
    return this.#media && choose(this.#player.state.talk?.media ?? [], this.#media);
  }

  /** What cannot be decoded is passed over, and playing goes on behind it; but not again and again. */
  async #pass(media: HTMLMediaElement, fault: Fault, signal: AbortSignal): Promise<void> {
    const damage = await import('./damage.js').then(
      ({ pass }) => pass(fault, media, this.#damage),
      () => undefined,
    );
    if (signal.aborted) return;
    this.#damage = damage;
    if (damage && !damage.fault) {
      if (!this.#player.state.live) this.pending = damage.to;
      this.startAgain();
    } else this.#fail(damage?.fault ?? fault);
  }

  #fail(fault: Fault): void {
    this.#player.store.patch({ mediaStatus: 'error', mediaFault: fault, waiting: false });
  }
}
