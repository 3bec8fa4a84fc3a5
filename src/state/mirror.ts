import { CaptionTrack, type TrackCue } from '../media/index.js';
import { cuesOf, fromTheTop, mergedCues, type Offsets, type Timeline, type TopLanguage } from '../timeline/index.js';
import type { PlayerState } from './player-state.js';
import { shallowEqual, type Store } from './store.js';

/** What the track is filled from. */
interface Filling {
  readonly timeline: Timeline | undefined;
  readonly captions: readonly string[];
  readonly captionOffsets: Offsets;
  readonly shift: number;
  readonly topLanguage: TopLanguage;
}

/** As the iPhone has it. */
interface AppleVideo extends HTMLMediaElement {
  readonly webkitDisplayingFullscreen?: boolean;
}

const FROM = ['systemCaptions', 'captions', 'captionOffsets', 'topLanguage', 'timeline', 'shift'] as const;

/** No longer than this at a stretch, in milliseconds: a long talk has thousands of cues to be cut. */
const SLICE_MS = 12;

/**
 * Puts the chosen captions, both languages in one, into a real text track whenever the browser has to draw them: the viewer
 * wants the system's own style, or the video stands alone in a picture-in-picture window or an iPhone's fullscreen.
 */
export function mirrorCaptions(media: HTMLMediaElement, store: Store<PlayerState>, signal: AbortSignal): void {
  if (typeof media.addTextTrack !== 'function') return;
  const track = new CaptionTrack(media);
  let alone = store.get().pictureInPicture || Boolean((media as AppleVideo).webkitDisplayingFullscreen);
  let filled: Filling | undefined;
  let filling: AbortController | undefined;

  const update = () => {
    const { systemCaptions, captions, captionOffsets, topLanguage, timeline, shift } = store.get();
    const needed = (systemCaptions || alone) && captions.length > 0 && timeline !== undefined;
    const wanted = { timeline, captions, captionOffsets, topLanguage, shift };
    if (needed && !(filled && shallowEqual(filled, wanted))) {
      filling?.abort();
      filling = new AbortController();
      filled = wanted;
      void fill(track, { ...wanted, timeline }, filling.signal);
    }
    track.show(needed);
  };
  const stand = (on: boolean) => () => {
    alone = on;
    update();
  };
  for (const event of ['enterpictureinpicture', 'webkitbeginfullscreen'])
    media.addEventListener(event, stand(true), { signal });
  for (const event of ['leavepictureinpicture', 'webkitendfullscreen'])
    media.addEventListener(event, stand(false), { signal });
  const stop = store.subscribe((now, was) => {
    if (FROM.some((key) => now[key] !== was[key])) update();
  });
  signal.addEventListener(
    'abort',
    () => {
      stop();
      filling?.abort();
      track.clear();
      track.show(false);
    },
    { once: true },
  );
  update();
}

async function fill(
  track: CaptionTrack,
  { timeline, captions, captionOffsets, topLanguage, shift }: Filling & { timeline: Timeline },
  signal: AbortSignal,
): Promise<void> {
  track.clear();
  const { cutCaptions } = await import('./with-captions.js');
  if (signal.aborted) return;
  cutCaptions(timeline);
  let until = performance.now() + SLICE_MS;
  for (const { segment } of timeline.segments) {
    track.add(
      mergedCues(cuesOf(timeline, segment), fromTheTop(captions, segment.lang, topLanguage), captionOffsets).map(
        ({ start, end, lines }): TrackCue => ({ start: start - shift, end: end - shift, text: lines.join('\n') }),
      ),
    );
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      until = performance.now() + SLICE_MS;
    }
  }
}
