/** What the system shows of the talk that plays: on the lock screen, in headphones, beside the clock. */
export interface SessionInfo {
  readonly title: string;
  /** Who speaks now. */
  readonly artist: string;
  /** The series. */
  readonly album: string;
  /** URLs of pictures. */
  readonly artwork: readonly string[];
  readonly chapters: readonly {
    readonly title: string;
    readonly startTime: number;
    readonly artwork: readonly string[];
  }[];
}

/** What the system's own buttons do. Seconds. */
export interface SessionActions {
  play(): void;
  pause(): void;
  seek(time: number): void;
  seekBy(seconds: number): void;
  previousChapter(): void;
  nextChapter(): void;
}

export interface Session {
  describe(info: SessionInfo): void;
}

interface ChapterMetadata extends MediaMetadataInit {
  chapterInfo?: { title: string; startTime: number; artwork: MediaImage[] }[];
}

const STEP = 10;

/** The page has one session: it belongs to the player that was played last. */
let owner: HTMLMediaElement | undefined;

/** Speaks for `media` in the system's media controls from when it plays, which it may do already, until the signal fires or another player plays. */
export function startSession(media: HTMLMediaElement, actions: SessionActions, signal: AbortSignal): Session {
  const session = 'mediaSession' in navigator ? navigator.mediaSession : undefined;
  let info: SessionInfo | undefined;
  if (!session) return { describe: () => undefined };

  const handlers: readonly (readonly [MediaSessionAction, MediaSessionActionHandler])[] = [
    ['play', () => actions.play()],
    ['pause', () => actions.pause()],
    ['seekto', ({ seekTime }) => seekTime !== undefined && actions.seek(seekTime)],
    ['seekbackward', ({ seekOffset }) => actions.seekBy(-(seekOffset ?? STEP))],
    ['seekforward', ({ seekOffset }) => actions.seekBy(seekOffset ?? STEP)],
    ['previoustrack', () => actions.previousChapter()],
    ['nexttrack', () => actions.nextChapter()],
  ];
  const handle = (on: boolean) => {
    for (const [action, handler] of handlers) {
      try {
        session.setActionHandler(action, on ? handler : null);
      } catch {
        // an action that this browser does not know
      }
    }
  };
  const describe = () => {
    if (owner === media && info) session.metadata = new MediaMetadata(metadata(info));
  };
  const position = () => {
    const { duration, playbackRate, currentTime } = media;
    if (owner !== media || !Number.isFinite(duration) || duration <= 0) return;
    session.setPositionState({ duration, playbackRate: playbackRate || 1, position: Math.min(currentTime, duration) });
  };
  const take = () => {
    if (owner !== media) {
      owner = media;
      handle(true);
      describe();
    }
    position();
  };
  media.addEventListener('playing', take, { signal });
  if (!media.paused) take();
  for (const event of ['seeked', 'ratechange', 'durationchange']) media.addEventListener(event, position, { signal });
  signal.addEventListener(
    'abort',
    () => {
      if (owner !== media) return;
      owner = undefined;
      handle(false);
      session.metadata = null;
    },
    { once: true },
  );
  return {
    describe(next) {
      info = next;
      describe();
    },
  };
}

function metadata({ title, artist, album, artwork, chapters }: SessionInfo): ChapterMetadata {
  return {
    title,
    artist,
    album,
    artwork: images(artwork),
    chapterInfo: chapters.map((chapter) => ({ ...chapter, artwork: images(chapter.artwork) })),
  };
}

const images = (urls: readonly string[]): MediaImage[] => urls.map((src) => ({ src }));
