import type { SessionInfo } from '../media/index.js';
import { localized, type Localized, type Talk } from '../talk/index.js';
import type { Cursor, Timeline } from '../timeline/index.js';

export { startSession } from '../media/index.js';

/** What the system's media controls depend on. */
export interface SessionSource {
  readonly talk: Talk | undefined;
  readonly timeline: Timeline | undefined;
  readonly cursor: Cursor;
  readonly lang: string;
  readonly poster: string | undefined;
}

/** What the system's media controls show of a talk; undefined without one. */
export function sessionInfo({ talk, timeline, cursor, lang, poster }: SessionSource): SessionInfo | undefined {
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
export function sameSession(a: SessionSource, b: SessionSource): boolean {
  return (
    a.talk === b.talk &&
    a.lang === b.lang &&
    a.cursor.slide === b.cursor.slide &&
    a.cursor.segment?.speaker === b.cursor.segment?.speaker
  );
}
