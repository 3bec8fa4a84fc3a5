import {
  ForumCaptionChangeEvent,
  ForumChapterChangeEvent,
  ForumErrorEvent,
  ForumSegmentChangeEvent,
  ForumSlideChangeEvent,
  ForumSpeakerChangeEvent,
  ForumTalkErrorEvent,
  ForumTalkLoadEvent,
} from '../../events.js';
import type { Player, PlayerState } from '../../state/index.js';
import type { Fault } from '../../talk/index.js';
import { speakerOf } from '../shared/speakers.js';

/** Tells the page what has changed between two snapshots: finished facts, each by an event of its own. */
export function dispatchEvents(target: EventTarget, player: Player, now: PlayerState, was: PlayerState): void {
  const tell = async (fault: Fault) => {
    const words = await player.strings();
    target.dispatchEvent(new ForumErrorEvent(fault, words.fault(fault)));
  };

  if (now.talk && now.talk !== was.talk) target.dispatchEvent(new ForumTalkLoadEvent(now.talk, now.problems));
  if (now.talkFault && now.talkFault !== was.talkFault) {
    if (now.talkFault.fatal) target.dispatchEvent(new ForumTalkErrorEvent(now.talkFault, now.problems));
    void tell(now.talkFault);
  }
  if (now.mediaFault && now.mediaFault !== was.mediaFault) void tell(now.mediaFault);

  const { cursor, time: shown, media } = now;
  const before = was.cursor;
  const languagesChanged = now.captions !== was.captions;
  if (cursor === before && !languagesChanged) return;
  const time = media ? media.currentTime + now.shift : shown;
  if (!same(cursor.segments, before.segments)) {
    target.dispatchEvent(new ForumSegmentChangeEvent(cursor.segment, cursor.segments, before.segment, time));
  }
  if (cursor.slide !== before.slide) target.dispatchEvent(new ForumSlideChangeEvent(cursor.slide, before.slide, time));
  if (cursor.chapter !== before.chapter)
    target.dispatchEvent(new ForumChapterChangeEvent(cursor.chapter, before.chapter, time));
  const speaker = now.talk && speakerOf(now.talk, cursor.segment?.speaker);
  const previous = was.talk && speakerOf(was.talk, before.segment?.speaker);
  if (speaker !== previous) target.dispatchEvent(new ForumSpeakerChangeEvent(speaker, previous, time));
  if (languagesChanged || !same(cursor.cues, before.cues)) {
    target.dispatchEvent(new ForumCaptionChangeEvent(cursor.cues, now.captions, time));
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);
