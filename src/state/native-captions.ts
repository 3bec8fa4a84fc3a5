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

/** What following reads. */
export interface NativeCaptionsState extends NativeCaptionsSource {
  readonly pictureInPicture: boolean;
}

export interface NativeCaptionsNeeds {
  prepareCues(): Promise<void>;
}

interface NativeCaptionsContext {
  get(): NativeCaptionsState;
  subscribe(listener: (now: NativeCaptionsState, was: NativeCaptionsState) => void, signal: AbortSignal): void;
}

/** An iPhone shows a video on the whole screen without the rest of the page. */
interface AppleVideo extends HTMLMediaElement {
  readonly webkitDisplayingFullscreen?: boolean;
}

const sourceOf = (state: NativeCaptionsState): NativeCaptionsSource => ({
  systemCaptions: state.systemCaptions,
  captions: state.captions,
  captionOffsets: state.captionOffsets,
  topLanguage: state.topLanguage,
  timeline: state.timeline,
  cuesOf: state.cuesOf,
  shift: state.shift,
});

/**
 * Puts the chosen captions, both languages of a cue in one, into a real text track, until `signal` is aborted. The browser draws
 * it where it has to: because the viewer wants the style of the system, or because the video stands alone, in a
 * picture-in-picture window or on an iPhone's whole screen.
 */
export function followNativeCaptions(
  media: HTMLMediaElement,
  context: NativeCaptionsContext,
  { prepareCues }: NativeCaptionsNeeds,
  signal: AbortSignal,
): void {
  if (typeof media.addTextTrack !== 'function') return;
  const track = new CaptionTrack(media);
  let alone = context.get().pictureInPicture || Boolean((media as AppleVideo).webkitDisplayingFullscreen);
  let filled: NativeCaptionsSource | undefined;
  let filling: AbortController | undefined;

  const update = () => {
    const source = sourceOf(context.get());
    const { systemCaptions, captions, timeline, cuesOf } = source;
    const needed = (systemCaptions || alone) && captions.length > 0 && timeline !== undefined;
    if (needed && cuesOf === noCues) void prepareCues();
    if (needed && !(filled && shallowEqual(filled, source))) {
      filling?.abort();
      filling = new AbortController();
      filled = source;
      void fill(track, source, timeline, filling.signal);
    }
    track.show(needed);
  };
  const setAlone = (value: boolean) => () => {
    alone = value;
    update();
  };
  for (const event of ['enterpictureinpicture', 'webkitbeginfullscreen'])
    media.addEventListener(event, setAlone(true), { signal });
  for (const event of ['leavepictureinpicture', 'webkitendfullscreen'])
    media.addEventListener(event, setAlone(false), { signal });
  context.subscribe((now, was) => shallowEqual(sourceOf(now), sourceOf(was)) || update(), signal);
  const stop = () => {
    filling?.abort();
    track.clear();
    track.show(false);
  };
  signal.addEventListener('abort', stop, { once: true });
  update();
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
