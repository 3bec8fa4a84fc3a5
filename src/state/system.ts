import { startSession, type SessionInfo } from '../media/index.js';
import { localized, type Localized } from '../talk/index.js';
import type { PlayerState } from './player-state.js';
import type { Player } from './player.js';

/** What the system's media controls say of a state. */
function sessionInfo({ talk, timeline, cursor, lang, poster }: PlayerState): SessionInfo | undefined {
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

/** Keeps the system's media controls in step with the player, and has them act on it, until the signal fires. */
export function followSystem(player: Player, media: HTMLMediaElement, signal: AbortSignal): void {
  const session = startSession(
    media,
    {
      play: () => void player.play(),
      pause: () => player.pause(),
      seek: (time) => player.seek(time, 'system'),
      seekBy: (seconds) => player.seekBy(seconds, 'system'),
      previousChapter: () => player.step('chapter', -1, 'system'),
      nextChapter: () => player.step('chapter', 1, 'system'),
    },
    signal,
  );
  const describe = () => {
    const info = sessionInfo(player.state);
    if (info) session.describe(info);
  };
  const stop = player.store.subscribe((now, was) => {
    const [{ segment, slide }, before] = [now.cursor, was.cursor];
    const same = segment?.speaker === before.segment?.speaker && slide === before.slide;
    if (now.talk !== was.talk || now.lang !== was.lang || !same) describe();
  });
  signal.addEventListener('abort', stop, { once: true });
  describe();
}
