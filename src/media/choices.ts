import type { MediaPatch } from './media-state.js';

/** What a stream's playlist tells of time. Seconds. */
export interface StreamTimes {
  /** When second 0 of the media element was, since 1970; undefined where the playlist does not say. */
  readonly zero: number | undefined;
  /** So far behind the end of the playlist is called live. */
  readonly latency: number;
}

/** What can be chosen in a recording that is playing. */
export interface Choices {
  /** What is known of a stream; undefined before its playlist is there. Not there where the browser knows more than we do. */
  stream?(): StreamTimes | undefined;
  /** A rendition by its id, or `auto`. */
  chooseRendition(id: number | 'auto'): void;
  chooseAudio(id: number): void;
}

/** A file of one quality and one sound. */
export const NO_CHOICES: Choices = { chooseRendition: () => undefined, chooseAudio: () => undefined };

/** `audioTracks`, which Safari has and Chromium and Firefox do not. */
interface NativeAudioTrack {
  readonly label: string;
  readonly language: string;
  enabled: boolean;
}
interface WithAudioTracks extends HTMLMediaElement {
  readonly audioTracks?: EventTarget & ArrayLike<NativeAudioTrack>;
}

/** The sounds of a recording that the browser plays itself. */
export function nativeChoices(media: WithAudioTracks, patch: MediaPatch, signal: AbortSignal): Choices {
  const tracks = media.audioTracks;
  if (!tracks) return NO_CHOICES;
  const tell = () => {
    const list = Array.from(tracks);
    patch({
      audioChoices: list.map(({ label, language }, id) => ({ id, label, lang: language })),
      audioChoice: list.findIndex(({ enabled }) => enabled),
    });
  };
  for (const event of ['addtrack', 'removetrack', 'change']) tracks.addEventListener(event, tell, { signal });
  tell();
  return {
    ...NO_CHOICES,
    chooseAudio(id) {
      Array.from(tracks).forEach((track, i) => (track.enabled = i === id));
    },
  };
}
