import type { Strings } from '../../i18n/index.js';
import { behindLive } from '../../state/index.js';
import { shallowEqual } from '../../state/store.js';
import { localized, type Chapter, type Talk } from '../../talk/index.js';
import { speakerName } from '../shared/speaker-name.js';

/** While it plays, a screen reader that stands on the bar hears of the position no more often than this; seconds. */
const SAY_EVERY = 12;

/** And where none stands there it is put in words no more often than this: whoever comes is told the exact one. */
const KNOW_EVERY = 5;

/** A position, and what is there. */
export interface Place {
  /** Seconds. */
  readonly time: number;
  readonly end: number;
  readonly live: boolean;
  readonly chapter: Chapter | undefined;
  /** By id. */
  readonly speaker: string | undefined;
  readonly paused: boolean;
}

/** Puts the slider's position in words, for screen readers. */
export class Telling {
  #told: { time: number; about: { chapter?: Chapter | undefined } } = { time: -Infinity, about: {} };

  /**
   * Freely while nothing plays, seldom while it does, and sparingly while a screen reader stands on the bar.
   *
   * @param now Somebody has come, or has moved: at once.
   */
  tell(bar: HTMLElement, place: Place, talk: Talk | undefined, lang: string, strings: Strings, now: boolean): void {
    const { time, end, live, chapter, speaker, paused } = place;
    const told = this.#told;
    const listening = (bar.getRootNode() as ShadowRoot).activeElement === bar && !paused;
    const soon = Math.abs(time - told.time) < (listening ? SAY_EVERY : paused ? 1 : KNOW_EVERY);
    const about = { chapter, speaker, lang, end };
    const same = shallowEqual(about, told.about);
    if (same ? time === told.time || (!now && soon) : !now && soon && listening) return;
    this.#told = { time, about };
    const there = talk ? whatIsThere(talk, chapter, speaker, lang, chapter !== told.about.chapter) : [];
    const text = live ? strings.livePosition(behindLive(time, end), ...there) : strings.position(time, end, ...there);
    bar.setAttribute('aria-valuenow', String(Math.floor(time)));
    bar.setAttribute('aria-valuetext', text);
  }
}

/** Who speaks, and the chapter where it has just changed or nobody speaks: as much as one wants to hear. */
function whatIsThere(
  talk: Talk,
  chapter: Chapter | undefined,
  speaker: string | undefined,
  lang: string,
  changed: boolean,
): readonly string[] {
  const name = speakerName(talk, speaker, lang)?.text;
  const title = chapter && (changed || !name) ? localized(chapter.title, [lang, ...talk.languages]).text : undefined;
  return [title, name].filter((text) => text !== undefined);
}
