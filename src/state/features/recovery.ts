import { lazy } from '../../lazy.js';
import type { Fault } from '../../talk/index.js';
import type { DecodeFailure } from '../decode-recovery.js';
import { defineFeature } from '../feature.js';

export interface RecoveryVerbs {
  /** Tries what failed once more. The position is kept, unless the recording is known to fail there. */
  retry(source: 'media' | 'sidecar'): void;
}

interface Reads {
  readonly paused: boolean;
  readonly live: object | undefined;
  readonly time: number;
  readonly mediaFault: Fault | undefined;
  readonly talkFault: Fault | undefined;
}

interface Needs {
  failSource(fault: Fault): void;
  restartSource(): void;
  startAt(seconds: number | undefined): void;
  startAtUnlessAsked(seconds: number | undefined): void;
  reloadTalk(): void;
}

/** Goes on after faults: by itself where that can help, else when the viewer asks. */
export const recovery = defineFeature<object, Reads, Needs>()({
  initial: {},

  create(context, others) {
    let lastFailure: DecodeFailure | undefined;
    /** The recording played when an error stopped it, which pauses it. */
    let interrupted = false;

    const verbs: RecoveryVerbs = {
      retry(source) {
        if (source === 'sidecar') return others.reloadTalk();
        const { live, mediaFault, time } = context.get();
        // a live stream has moved on
        if (!live) others.startAtUnlessAsked((mediaFault?.skip?.to ?? time) || undefined);
        others.restartSource();
      },
    };

    return {
      verbs,
      internals: {
        hasBeenInterrupted: () => interrupted,
        /** Skips what cannot be decoded, but not again and again at the same place. */
        recoverFromDecodeError(fault: Fault, signal: AbortSignal) {
          const recover = (failure: DecodeFailure | undefined) => {
            lastFailure = failure;
            if (!failure || failure.fault) return others.failSource(failure?.fault ?? fault);
            if (!context.get().live) others.startAt(failure.to);
            others.restartSource();
          };
          void lazy.decodeRecovery
            .load()
            .then(({ afterDecodeError }) => context.media && afterDecodeError(fault, context.media, lastFailure))
            .catch(() => undefined)
            .then((failure) => signal.aborted || context.batch(() => recover(failure)));
        },
      },
      attach(media, signal) {
        media.addEventListener('error', () => (interrupted = !context.get().paused), { signal });
        // what the network has kept back is asked for again when it is there, without a viewer's asking
        const online = () => {
          const { mediaFault, talkFault } = context.get();
          if (mediaFault?.retryable && mediaFault.code !== 'media-decode' && !isRefused(mediaFault))
            verbs.retry('media');
          if (talkFault?.fatal && talkFault.retryable) verbs.retry('sidecar');
        };
        context.host.ownerDocument.defaultView?.addEventListener('online', online, { signal });
      },
    };
  },
});

/** The server itself says that the file is not to be had. */
const isRefused = ({ status = 0 }: Fault): boolean => status >= 400 && status < 500;
