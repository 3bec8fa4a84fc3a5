import type { Strings } from '../../i18n/index.js';
import type { PlayerState } from '../../state/index.js';
import { localized } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';
import { speakerName } from '../shared/speaker-name.js';

/** What a screen reader says of a change that the viewer has made, in the viewer's language; nothing where it is heard anyway. */
export function changeAnnouncement(words: Strings, now: PlayerState, was: PlayerState): string | undefined {
  const { rendition } = now;
  if (now.captions !== was.captions) return words.isNow(words.captions, captions(now, words));
  if (now.rate !== was.rate) return words.isNow(words.speed, words.rate(now.rate));
  if (now.layout !== was.layout) return words.isNow(words.layout, words.layouts[now.layout]);
  if (now.panel !== was.panel) return words.isNow(words.panel, words.panels[now.panel]);
  // a repetition that ends because the viewer has gone elsewhere is no news
  if (Boolean(now.repeated) !== Boolean(was.repeated) && now.lastSeek === was.lastSeek)
    return words.isNow(words.repeat, now.repeated ? words.on : words.off);
  if (rendition !== was.rendition) {
    const chosen = now.renditions.find(({ id }) => id === rendition);
    return words.isNow(words.quality, chosen ? words.rendition(chosen.height, chosen.bitrate) : words.automatic);
  }
  return now.lastSeek === was.lastSeek ? undefined : jump(now, words);
}

function captions({ captions, talk }: PlayerState, words: Strings): string {
  const shown = captions.filter((tag) => talk?.languages.includes(tag));
  return shown.length ? shown.map((tag) => words.languageName(tag)).join(' + ') : words.off;
}

/** Where somebody has jumped to: a slider says that itself, and what the page does is not the viewer's doing. */
function jump({ lastSeek, timeline, talk, lang }: PlayerState, words: Strings): string | undefined {
  if (!lastSeek || !timeline || !talk || lastSeek.by === 'seek-bar' || lastSeek.by === 'page') return undefined;
  const { time } = lastSeek;
  const begins = timeline.chapters.find(({ start }) => Math.abs(start - time) < 0.5);
  const said = timeline.segments.findLast(({ start }) => start <= time + 0.01);
  const place = begins
    ? localized(begins.chapter.title, [lang, ...talk.languages])
    : speakerName(talk, said?.segment.speaker, lang);
  return words.jumped(formatTime(time), place?.text);
}
