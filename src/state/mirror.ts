import { CaptionTrack, type TrackCue } from '../media/index.js';
import { primaryLanguage } from '../talk/index.js';
import { cuesOf, type Timeline } from '../timeline/index.js';
import type { PlayerState } from './player-state.js';
import type { Store } from './store.js';

/** No longer than this at a stretch, in milliseconds: a long talk has thousands of cues to be cut. */
const SLICE_MS = 12;

/**
 * Puts the chosen captions, both languages in one, into a real text track whenever the browser has to draw them: the viewer
 * wants the system's own style, or the video stands alone in a picture-in-picture window or an iPhone's fullscreen.
 */
export function mirrorCaptions(media: HTMLMediaElement, store: Store<PlayerState>, signal: AbortSignal): void {
  if (typeof media.addTextTrack !== 'function') return;
  const track = new CaptionTrack(media);
  let alone = false;
  let filled: { timeline: Timeline; captions: readonly string[] } | undefined;
  let filling: AbortController | undefined;

  const update = () => {
    const { systemCaptions, captions, timeline } = store.get();
    const needed = (systemCaptions || alone) && captions.length > 0 && timeline !== undefined;
    if (needed && (filled?.timeline !== timeline || filled.captions !== captions)) {
      filling?.abort();
      filling = new AbortController();
      filled = { timeline, captions };
      void fill(track, timeline, captions, filling.signal);
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
    if (now.systemCaptions !== was.systemCaptions || now.captions !== was.captions || now.timeline !== was.timeline)
      update();
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
  timeline: Timeline,
  captions: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  track.clear();
  let until = performance.now() + SLICE_MS;
  for (const { segment } of timeline.segments) {
    track.add(
      cuesOf(timeline, segment).map(({ start, end, lines }): TrackCue => {
        const shown = ordered(captions, segment.lang).flatMap((tag) => lines[tag] ?? []);
        return { start, end, text: shown.join('\n') };
      }),
    );
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return;
      until = performance.now() + SLICE_MS;
    }
  }
}

/** The original above, the translation below. */
function ordered(captions: readonly string[], lang: string): readonly string[] {
  const original = (tag: string) => Number(primaryLanguage(tag) !== primaryLanguage(lang));
  return [...captions].sort((a, b) => original(a) - original(b));
}
