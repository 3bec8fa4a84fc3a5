import { lazy } from '../lazy.js';
import { nativeChoices, type Choices } from './choices.js';
import { mediaFault, watchFaults } from './faults.js';
import type { Fault } from '../talk/index.js';
import type { MediaPatch, Source } from './media-state.js';
import { watchStall } from './stall.js';
import { isVideo } from './is-video.js';
import { HAVE_METADATA } from './ready-state.js';

const HLS_TYPES = /^(?:application|audio)\/(?:vnd\.apple\.mpegurl|x-mpegurl)/i;
const AUDIO_FILE = /\.(?:mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i;

export function isHls({ src, type }: Source): boolean {
  return type ? HLS_TYPES.test(type) : /\.m3u8$/i.test(pathOf(src));
}

/** Whether there is no picture to be missed. */
export function isAudio({ src, type }: Source): boolean {
  return type ? /^audio\//i.test(type) && !HLS_TYPES.test(type) : AUDIO_FILE.test(pathOf(src));
}

function pathOf(src: string): string {
  try {
    return new URL(src, 'https://base.invalid/').pathname;
  } catch {
    return src;
  }
}

export const hasMediaSource = (): boolean => 'MediaSource' in globalThis || 'ManagedMediaSource' in globalThis;

/** The first source that this browser may be able to play; the first of all when none promises to. */
export function choose(sources: readonly Source[], media: HTMLMediaElement): Source | undefined {
  const playable = ({ src, type }: Source) =>
    isHls({ src, type }) ? hasMediaSource() || nativeHls(media) : !type || media.canPlayType(type) !== '';
  return sources.find(playable) ?? sources[0];
}

const nativeHls = (media: HTMLMediaElement): boolean => media.canPlayType('application/vnd.apple.mpegurl') !== '';

/**
 * Plays `source` on `media` until the signal fires, which leaves the element empty. Media Source is asked for first: Chromium
 * says "maybe" to HLS of its own, but only hls.js gives the choice of renditions and audio.
 */
export function attachSource(
  media: HTMLMediaElement,
  source: Source,
  patchState: MediaPatch,
  signal: AbortSignal,
): Choices {
  let told: Fault | undefined;
  const patch: MediaPatch = (part) => {
    if ('mediaFault' in part) told = part.mediaFault;
    patchState(part);
  };
  patch({ mediaStatus: 'loading', mediaFault: undefined, hasPicture: true, ...NOTHING_TO_CHOOSE });
  watchFaults(media, source, isAudio(source), patch, signal);
  watchStall(media, source, () => told, patch, signal);
  media.addEventListener('loadedmetadata', () => patch({ mediaStatus: 'ready' }), { signal });

  let choices: Choices;
  if (isHls(source) && hasMediaSource()) choices = playStream(media, source, patch, signal);
  else {
    media.src = source.src;
    media.load();
    choices = nativeChoices(media, patch, signal);
  }
  awaitLive(media, choices, patch, signal);
  signal.addEventListener(
    'abort',
    () => {
      media.removeAttribute('src');
      media.load();
      patch({ mediaStatus: 'none', mediaFault: undefined });
    },
    { once: true },
  );
  return choices;
}

/** Plays a stream with hls.js. It loads together with the code that drives it. */
function playStream(media: HTMLMediaElement, source: Source, patch: MediaPatch, signal: AbortSignal): Choices {
  lazy.streamEngine.preload();
  const stream = lazy.stream.load().then(
    ({ playHls }) => playHls(media, source, patch, signal),
    (error: unknown) => {
      const fault = mediaFault('media-network', source, `the stream player could not be loaded: ${String(error)}`);
      if (!signal.aborted) patch({ mediaStatus: 'error', mediaFault: fault });
      return undefined;
    },
  );
  let ready: Choices | undefined;
  void stream.then((choices) => (ready = choices));
  return {
    stream: () => ready?.stream?.(),
    chooseRendition: (id) => void stream.then((choices) => choices?.chooseRendition(id)),
    chooseAudio: (id) => void stream.then((choices) => choices?.chooseAudio(id)),
  };
}

/** What is live needs to be followed; the rest needs no code for it. */
function awaitLive(media: HTMLMediaElement, choices: Choices, patch: MediaPatch, signal: AbortSignal): void {
  const waiting = new AbortController();
  const either = AbortSignal.any([signal, waiting.signal]);
  const look = async (): Promise<void> => {
    if (media.duration !== Infinity) return;
    const part = await lazy.liveStream.load().catch(() => undefined);
    if (!part || either.aborted) return;
    waiting.abort();
    part.followLive(media, choices.stream?.bind(choices), patch, signal);
  };
  // `durationchange` says that it is live; the others are occasions to load again what could not be loaded
  for (const event of ['durationchange', 'play', 'progress'])
    media.addEventListener(event, () => void look(), { signal: either });
  void look();
}

const NOTHING_TO_CHOOSE = {
  live: undefined,
  renditions: [],
  rendition: 'auto',
  playingRendition: undefined,
  audioChoices: [],
  audioChoice: 0,
} as const;

/** Follows a media element that the page has given a source of its own. */
export function adoptSource(media: HTMLMediaElement, patch: MediaPatch, signal: AbortSignal): Choices {
  patch(NOTHING_TO_CHOOSE);
  const source = { src: media.currentSrc || media.src };
  const status = () =>
    patch({
      mediaStatus: media.readyState >= HAVE_METADATA ? 'ready' : 'loading',
      mediaFault: undefined,
    });
  watchFaults(media, source, !isVideo(media) || isAudio(source), patch, signal);
  for (const event of ['loadedmetadata', 'loadstart']) media.addEventListener(event, status, { signal });
  if (!media.error) status();
  const choices = nativeChoices(media, patch, signal);
  awaitLive(media, choices, patch, signal);
  return choices;
}
