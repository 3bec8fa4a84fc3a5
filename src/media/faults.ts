import type { Fault, FaultCode } from '../talk/index.js';
import { isVideo } from './is-video.js';
import type { MediaPatch, Source } from './media-state.js';
import { HAVE_CURRENT_DATA, HAVE_METADATA } from './ready-state.js';

/** How long we ask the server why the browser would not say. */
const PROBE_MS = 4_000;

export function mediaFault(code: FaultCode, source: Source, detail: string, more: Partial<Fault> = {}): Fault {
  return { code, source: 'media', fatal: true, retryable: true, url: source.src, detail, ...more };
}

/** Turns the media element's errors into faults, and notices a picture that never comes. */
export function watchFaults(
  media: HTMLMediaElement,
  source: Source,
  audio: boolean,
  patch: MediaPatch,
  signal: AbortSignal,
): void {
  const fail = (fault: Fault) => patch({ mediaStatus: 'error', mediaFault: fault });

  const onError = async () => {
    const error = media.error;
    if (!error) return;
    const detail = error.message || `media error ${error.code}`;
    if (error.code === error.MEDIA_ERR_NETWORK) fail(mediaFault('media-network', source, detail));
    else if (error.code === error.MEDIA_ERR_DECODE) fail(mediaFault('media-decode', source, detail));
    else if (error.code === error.MEDIA_ERR_SRC_NOT_SUPPORTED) {
      // the browser says the same of a missing file, a dead server and a strange codec
      const fault = await probe(source, detail, signal);
      if (!signal.aborted && media.error === error) fail(fault);
    }
  };
  media.addEventListener('error', () => void onError(), { signal });
  if (media.error) void onError();

  const picture = () => {
    // Firefox still tells of the first picture when the rest has failed
    if (!isVideo(media) || media.error || media.readyState < HAVE_METADATA) return;
    const hasPicture = media.videoWidth > 0;
    // a codec that the browser cannot decode plays as sound under a black picture, without any error
    const missing = !hasPicture && !audio;
    patch({
      hasPicture,
      mediaFault: missing
        ? mediaFault('media-no-picture', source, 'the recording has no picture that this browser can show', {
            fatal: false,
            retryable: false,
          })
        : undefined,
    });
  };
  if (audio) patch({ hasPicture: false });
  // loadeddata and not loadedmetadata: a stream may announce its sound first
  for (const event of ['loadeddata', 'resize']) media.addEventListener(event, picture, { signal });
  if (media.readyState >= HAVE_CURRENT_DATA) picture();
}

/** Asks for the first byte: a status is worth more to people than "not supported". */
export async function probe(source: Source, detail: string, signal: AbortSignal): Promise<Fault> {
  if (!source.src) return mediaFault('media-none', source, detail, { retryable: false });
  try {
    const response = await fetch(source.src, {
      headers: { Range: 'bytes=0-0' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(PROBE_MS)]),
    });
    void response.body?.cancel();
    if (!response.ok && response.status !== 416) {
      return mediaFault('media-http', source, `the server answered ${response.status}`, { status: response.status });
    }
    return mediaFault('media-unsupported', source, detail, { retryable: false });
  } catch (error) {
    const refused = error instanceof TypeError && /^https?:/.test(new URL(source.src, document.baseURI).protocol);
    return mediaFault(refused ? 'media-network' : 'media-unsupported', source, detail);
  }
}
