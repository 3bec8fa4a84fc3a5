import { startSession, type SessionInfo } from '../media/index.js';
import { localized, type Localized, type Talk } from '../talk/index.js';
import type { Cursor, StepUnit, Timeline } from '../timeline/index.js';

/** What the system's media controls depend on. */
export interface SessionSource {
  readonly talk: Talk | undefined;
  readonly timeline: Timeline | undefined;
  readonly cursor: Cursor;
  readonly lang: string;
  readonly poster: string | undefined;
}

/** What the system's media controls do. */
export interface SessionVerbs {
  play(): Promise<void>;
  pause(): void;
  seek(seconds: number, by: 'system'): void;
  seekBy(seconds: number, by: 'system'): void;
  step(unit: StepUnit, direction: 1 | -1, by: 'system'): void;
}

interface SessionContext {
  get(): SessionSource;
  subscribe(listener: (now: SessionSource, was: SessionSource) => void, signal: AbortSignal): void;
}

/** Shows the talk in the system's media controls, and has them act on the player, until `signal` is aborted. */
export function followMediaSession(
  media: HTMLMediaElement,
  context: SessionContext,
  verbs: SessionVerbs,
  signal: AbortSignal,
): void {
  const session = startSession(
    media,
    {
      play: () => void verbs.play(),
      pause: () => verbs.pause(),
      seek: (time) => verbs.seek(time, 'system'),
      seekBy: (seconds) => verbs.seekBy(seconds, 'system'),
      previousChapter: () => verbs.step('chapter', -1, 'system'),
      nextChapter: () => verbs.step('chapter', 1, 'system'),
    },
    signal,
  );
  const describe = (state: SessionSource) => {
    const info = sessionInfo(state);
    if (info) session.describe(info);
  };
  context.subscribe((now, was) => sameSession(now, was) || describe(now), signal);
  describe(context.get());
}

/** What the system's media controls show of a talk; undefined without one. */
function sessionInfo({ talk, timeline, cursor, lang, poster }: SessionSource): SessionInfo | undefined {
  if (!talk) return undefined;
  const read = (text: Localized) => localized(text, [lang, ...talk.languages]).text;
  const names = talk.speakers.map(({ name }) => read(name));
  const speaker = talk.speakers.find(({ id }) => id === cursor.segment?.speaker);
  const picture = cursor.slide?.src ?? poster ?? talk.poster;
  return {
    title: read(talk.title),
    artist: speaker ? read(speaker.name) : names.slice(0, 3).join(', '),
    album: talk.collection ? read(talk.collection.title) : '',
    artwork: picture ? [picture] : [],
    chapters: (timeline?.chapters ?? []).map(({ chapter, start }) => ({
      title: read(chapter.title),
      startTime: start,
      artwork: chapter.image ? [chapter.image] : [],
    })),
  };
}

/** Whether two states have the same to show. */
function sameSession(a: SessionSource, b: SessionSource): boolean {
  return (
    a.talk === b.talk &&
    a.lang === b.lang &&
    a.cursor.slide === b.cursor.slide &&
    a.cursor.segment?.speaker === b.cursor.segment?.speaker
  );
}
