import type { SessionInfo } from '../media/index.js';
import { localized, type Localized } from '../talk/index.js';
import type { PlayerState } from './player-state.js';

/** What the system's media controls say of a state. */
export function sessionInfo({ talk, timeline, cursor, lang, poster }: PlayerState): SessionInfo | undefined {
  if (!talk) return undefined;
  const read = (text: Localized) => localized(text, [lang, ...talk.languages]).text;
  const speaker = talk.speakers.find(({ id }) => id === cursor.segment?.speaker);
  const picture = cursor.slide?.src ?? poster ?? talk.poster;
  return {
    title: read(talk.title),
    artist: speaker
      ? read(speaker.name)
      : talk.speakers
          .map(({ name }) => read(name))
          .slice(0, 3)
          .join(', '),
    album: talk.collection ? read(talk.collection.title) : '',
    artwork: picture ? [picture] : [],
    chapters: (timeline?.chapters ?? []).map(({ chapter, start }) => ({
      title: read(chapter.title),
      startTime: start,
      artwork: chapter.image ? [chapter.image] : [],
    })),
  };
}
