import { escapeCueText } from '../timeline/escape-cue-text.js';

/** A caption as plain text. Seconds. */
export interface TrackCue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const LABEL = 'forum-player captions';

/** A cue cannot last for ever in every browser. */
const LAST = 1e6;

/** A real text track, for where our own captions cannot be: picture-in-picture, the iPhone's fullscreen, the system's own style. */
export class CaptionTrack {
  readonly #media: HTMLMediaElement;
  #track: TextTrack | undefined;
  #showing = false;

  constructor(media: HTMLMediaElement) {
    this.#media = media;
  }

  /** Adds cues; those without text are left out. */
  add(cues: Iterable<TrackCue>): void {
    // a track cannot be taken away again, so there is one, for good
    const track = (this.#track ??=
      Array.from(this.#media.textTracks).find(({ label }) => label === LABEL) ??
      this.#media.addTextTrack('captions', LABEL));
    track.mode = this.#showing ? 'showing' : 'hidden';
    for (const { start, end, text } of cues) {
      if (end > start && text) track.addCue(new VTTCue(start, Math.min(end, LAST), escapeCueText(text)));
    }
  }

  clear(): void {
    const cues = this.#track?.cues;
    while (cues?.length) this.#track!.removeCue(cues[cues.length - 1]!);
  }

  /** Whether the browser draws it. */
  show(showing: boolean): void {
    this.#showing = showing;
    if (this.#track) this.#track.mode = showing ? 'showing' : 'hidden';
  }
}
