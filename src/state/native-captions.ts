import { CaptionTrack, type TrackCue } from '../media/index.js';
import {
  captionOrder,
  mergedCues,
  noCues,
  type CuesOf,
  type CaptionOffsets,
  type Timeline,
  type TopLanguage,
} from '../timeline/index.js';
import { shallowEqual } from './store.js';

/** What a text track is filled with. */
export interface NativeCaptionsSource {
  readonly systemCaptions: boolean;
  readonly captions: readonly string[];
  readonly captionOffsets: CaptionOffsets;
  readonly topLanguage: TopLanguage;
  readonly timeline: Timeline | undefined;
  readonly cuesOf: CuesOf;
  readonly shift: number;
}

/** Milliseconds that filling may take at a time: a long talk has thousands of cues to be cut. */
const SLICE_MS = 12;

/**
 * Puts the chosen captions, both languages of a cue in one, into a real text track. The browser draws it, where it has to:
 * because the viewer wants the style of the system, or because the video stands alone, in a picture-in-picture window or on an
 * iPhone's whole screen.
 */
export class NativeCaptions {
  readonly #track: CaptionTrack;
  #filled: NativeCaptionsSource | undefined;
  #filling: AbortController | undefined;

  constructor(media: HTMLMediaElement) {
    this.#track = new CaptionTrack(media);
  }

  /** @param alone Whether the video is shown without the rest of the player. */
  update(source: NativeCaptionsSource, alone: boolean): void {
    const { systemCaptions, captions, timeline, cuesOf } = source;
    const needed = (systemCaptions || alone) && captions.length > 0 && timeline !== undefined && cuesOf !== noCues;
    if (needed && !(this.#filled && shallowEqual(this.#filled, source))) {
      this.#filling?.abort();
      this.#filling = new AbortController();
      this.#filled = source;
      void fill(this.#track, source, timeline, this.#filling.signal);
    }
    this.#track.show(needed);
  }

  stop(): void {
    this.#filling?.abort();
    this.#track.clear();
    this.#track.show(false);
  }
}

async function fill(
  track: CaptionTrack,
  { captions, captionOffsets, topLanguage, shift, cuesOf }: NativeCaptionsSource,
  timeline: Timeline,
  signal: AbortSignal,
): Promise<void> {
  track.clear();
  let until = performance.now() + SLICE_MS;
  for (const { segment } of timeline.segments) {
    const languages = captionOrder(captions, segment.lang, topLanguage);
    const cues = mergedCues(cuesOf(segment), languages, captionOffsets);
    track.add(
      cues.map(({ start, end, lines }): TrackCue => ({
        start: start - shift,
        end: end - shift,
        text: lines.join('\n'),
      })),
    );
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      until = performance.now() + SLICE_MS;
    }
  }
}
