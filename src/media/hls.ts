import type { default as HlsPlayer, ErrorData, Fragment, HlsConfig, LoadPolicy } from 'hls.js';
import { lazy } from '../lazy.js';
import type { Fault } from '../talk/index.js';
import { formatTime } from '../timeline/index.js';
import type { Choices, StreamTimes } from './choices.js';
import { mediaFault } from './faults.js';
import type { MediaPatch, Rendition, Source } from './media-state.js';

/** hls.js waits a minute for a manifest by default, and asks again for what the server says is not there. */
function policy(maxNumRetry: number, firstByteMs: number, loadMs: number): LoadPolicy {
  const retry = {
    maxNumRetry,
    retryDelayMs: 500,
    maxRetryDelayMs: 4000,
    shouldRetry: (_: unknown, count: number, isTimeout: boolean, response?: { code?: number }) =>
      count < maxNumRetry && (isTimeout || !(response?.code && response.code >= 400 && response.code < 500)),
  };
  return {
    default: { maxTimeToFirstByteMs: firstByteMs, maxLoadTimeMs: loadMs, timeoutRetry: retry, errorRetry: retry },
  };
}

const config: Partial<HlsConfig> = {
  // a worker from a blob would need a wider Content-Security-Policy
  enableWorker: false,
  manifestLoadPolicy: policy(1, 10_000, 20_000),
  playlistLoadPolicy: policy(2, 10_000, 20_000),
  fragLoadPolicy: policy(4, 10_000, 60_000),
  // captions are ours
  renderTextTracksNatively: false,
  // no end is known of what is live
  liveDurationInfinity: true,
};

/** A decoder that stumbles is restarted, but not for ever. */
const RECOVER_EVERY_MS = 5_000;

/** So far behind a segment that is not there it goes on, in seconds. */
const PAST_GAP = 0.1;

/** Played this near to it, in seconds, there is nothing left before it. */
const NEAR_GAP = 1;

/** Plays a stream through Media Source as soon as hls.js is loaded. Choices made before that are kept. */
export function playHls(media: HTMLMediaElement, source: Source, patch: MediaPatch, signal: AbortSignal): Choices {
  let chosen: number | 'auto' = 'auto';
  let hls: HlsPlayer | undefined;
  void start(media, source, patch, signal).then((started) => {
    hls = started;
    if (hls && chosen !== 'auto') hls.nextLevel = chosen;
  });
  return {
    chooseRendition(id) {
      chosen = id;
      // at the next segment: at once would mean a gap in the picture
      if (hls) hls.nextLevel = id === 'auto' ? -1 : id;
      patch({ rendition: id });
    },
    chooseAudio(id) {
      if (hls) hls.audioTrack = id;
    },
    stream: () => hls && streamTimes(hls),
  };
}

async function start(
  media: HTMLMediaElement,
  source: Source,
  patch: MediaPatch,
  signal: AbortSignal,
): Promise<HlsPlayer | undefined> {
  let failed = false;
  const fail = (...about: Parameters<typeof mediaFault>) => {
    if (signal.aborted || gone.signal.aborted) return;
    failed = true;
    patch({ mediaStatus: 'error', mediaFault: mediaFault(...about) });
  };
  // hls.js has to be loaded before it can even ask: what is not there is told at once
  const gone = new AbortController();
  void missing(source, signal).then((fault) => {
    if (!fault || signal.aborted || failed) return;
    gone.abort();
    patch({ mediaStatus: 'error', mediaFault: fault });
  });
  const engine = await lazy.streamEngine
    .load()
    .catch((error: unknown) =>
      fail('media-network', source, `the stream player could not be loaded: ${String(error)}`),
    );
  // An element without a source that is told to play looks for one until the next task. It would pause if it got one meanwhile.
  await new Promise((resolve) => setTimeout(resolve));
  if (!engine || signal.aborted || gone.signal.aborted) return undefined;
  const { default: Hls } = engine;
  if (!Hls.isSupported()) {
    fail('media-unsupported', source, 'Media Source cannot play H.264 here', { retryable: false });
    return undefined;
  }

  const hls = new Hls(config);
  let recovered = -Infinity;
  let gap: AbortController | undefined;
  signal.addEventListener('abort', () => gap?.abort(), { once: true });
  const { ErrorDetails, ErrorTypes, Events } = Hls;
  hls.on(Events.ERROR, (_, data: ErrorData) => {
    const status = data.response?.code;
    const skip = isGone(status) && data.frag ? skipOf(data.frag, media.duration) : undefined;
    // hls.js looks for it in the other renditions, and then asks for the same again
    const isNowhere = skip && hls.levels.every(({ fragmentError }) => fragmentError > 0);
    if (!data.fatal && !isNowhere) return;
    if (data.type === ErrorTypes.MEDIA_ERROR && performance.now() - recovered > RECOVER_EVERY_MS) {
      recovered = performance.now();
      hls.recoverMediaError();
      return;
    }
    const detail = `${data.details}${data.reason ? `: ${data.reason}` : ''}`;
    if (skip) {
      const tell = () => {
        hls.stopLoad();
        fail('media-http', source, detail, { status, skip });
      };
      gap?.abort();
      gap = whenReached(skip, media, hls, tell);
      return;
    }
    hls.stopLoad();
    if (data.type !== ErrorTypes.NETWORK_ERROR) fail('media-decode', source, detail);
    else if (status && status >= 400) fail('media-http', source, detail, { status });
    else if (data.details === ErrorDetails.MANIFEST_PARSING_ERROR) fail('media-unsupported', source, detail);
    else fail('media-network', source, detail);
  });
  hls.on(Events.MANIFEST_PARSED, () => patch({ renditions: renditions(hls) }));
  hls.on(Events.LEVEL_SWITCHED, (_, { level }) => patch({ playingRendition: level }));
  const audio = () =>
    patch({
      audioChoices: hls.audioTracks.map(({ id, name, lang }) => ({ id, label: name, lang: lang ?? '' })),
      audioChoice: hls.audioTrack,
    });
  hls.on(Events.AUDIO_TRACKS_UPDATED, audio);
  hls.on(Events.AUDIO_TRACK_SWITCHED, audio);
  for (const end of [signal, gone.signal]) end.addEventListener('abort', () => hls.destroy(), { once: true });
  hls.loadSource(source.src);
  hls.attachMedia(media);
  return hls;
}

/** The server says that there is no such thing, and will say so again. */
const isGone = (status = 0): boolean => status >= 400 && status < 500;

/** Past a segment that is not there, if something follows: a little further, since what is looked for at its edge might be it. */
function skipOf({ sn, start, end }: Fragment, duration: number): Fault['skip'] {
  const to = end + PAST_GAP;
  return typeof sn === 'number' && to < duration && duration < Infinity
    ? { from: start, to, at: formatTime(start) }
    : undefined;
}

/** What comes before a gap still plays, and somebody who goes elsewhere need not hear of it. */
function whenReached(
  { from }: { from: number },
  media: HTMLMediaElement,
  hls: HlsPlayer,
  tell: () => void,
): AbortController {
  const life = new AbortController();
  const once = (event: string, act: () => void) =>
    media.addEventListener(event, () => (life.abort(), act()), { signal: life.signal });
  if (media.readyState < HTMLMediaElement.HAVE_FUTURE_DATA && media.currentTime > from - NEAR_GAP) tell();
  else {
    once('waiting', tell);
    once('seeking', () => hls.startLoad());
  }
  return life;
}

/** What is wrong with a playlist that is not there, or is a page of HTML instead; undefined when it is worth a try. */
async function missing(source: Source, signal: AbortSignal): Promise<Fault | undefined> {
  try {
    const { status, headers, body } = await fetch(source.src, { signal });
    void body?.cancel();
    // a server that stumbles is asked again by hls.js
    if (status >= 400 && status < 500)
      return mediaFault('media-http', source, `the server answered ${status}`, { status });
    return /html/i.test(headers.get('Content-Type') ?? '')
      ? mediaFault('media-unsupported', source, 'the server sent a page of HTML, and no playlist')
      : undefined;
  } catch {
    // and so is a network that is down
    return undefined;
  }
}

function streamTimes(hls: HlsPlayer): StreamTimes | undefined {
  // of the rendition that plays it is known best where it stands
  const details = hls.levels[hls.currentLevel]?.details ?? hls.latestLevelDetails;
  if (!details) return undefined;
  const dated = details.fragments.findLast(({ programDateTime }) => programDateTime !== null);
  return { zero: dated && dated.programDateTime! / 1000 - dated.start, latency: hls.targetLatency ?? 0 };
}

function renditions(hls: HlsPlayer): readonly Rendition[] {
  return hls.levels
    .map(({ height, bitrate }, id) => ({ id, height, bitrate }))
    .sort((a, b) => b.height - a.height || b.bitrate - a.bitrate);
}
