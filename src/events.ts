import type { Chapter, Fault, Problem, Segment, Slide, Speaker, Talk } from './talk/index.js';
import type { CaptionCue } from './timeline/index.js';

/** Fired at `<forum-player>` when something has happened. They bubble, and cross shadow roots. */
abstract class ForumEvent extends Event {
  constructor(type: string) {
    super(type, { bubbles: true, composed: true });
  }
}

/** The sidecar has been read; the talk is there. */
export class ForumTalkLoadEvent extends ForumEvent {
  constructor(
    readonly talk: Talk,
    /** What was wrong with it, if anything. */
    readonly problems: readonly Problem[],
  ) {
    super('forum-talk-load');
  }
}

/** The sidecar could not be used. `forum-error` is fired as well. */
export class ForumTalkErrorEvent extends ForumEvent {
  constructor(
    readonly fault: Fault,
    readonly problems: readonly Problem[],
  ) {
    super('forum-talk-error');
  }
}

/** Another segment is current, or none. */
export class ForumSegmentChangeEvent extends ForumEvent {
  constructor(
    /** The last to start of those current now. */
    readonly segment: Segment | undefined,
    /** All current ones, in the order of their starts: people may speak at once. */
    readonly segments: readonly Segment[],
    readonly previous: Segment | undefined,
    /** Position of the recording in seconds. */
    readonly time: number,
  ) {
    super('forum-segment-change');
  }
}

/** Another slide is shown, or none. */
export class ForumSlideChangeEvent extends ForumEvent {
  constructor(
    readonly slide: Slide | undefined,
    readonly previous: Slide | undefined,
    /** Position of the recording in seconds. */
    readonly time: number,
  ) {
    super('forum-slide-change');
  }
}

/** Another chapter has begun, or none is current. */
export class ForumChapterChangeEvent extends ForumEvent {
  constructor(
    readonly chapter: Chapter | undefined,
    readonly previous: Chapter | undefined,
    /** Position of the recording in seconds. */
    readonly time: number,
  ) {
    super('forum-chapter-change');
  }
}

/** Somebody else speaks, or nobody. */
export class ForumSpeakerChangeEvent extends ForumEvent {
  constructor(
    readonly speaker: Speaker | undefined,
    readonly previous: Speaker | undefined,
    /** Position of the recording in seconds. */
    readonly time: number,
  ) {
    super('forum-speaker-change');
  }
}

/** Other captions are shown: the next cue, or another choice of languages. */
export class ForumCaptionChangeEvent extends ForumEvent {
  constructor(
    readonly cues: readonly CaptionCue[],
    /** The languages that are shown, none to two. */
    readonly languages: readonly string[],
    /** Position of the recording in seconds. */
    readonly time: number,
  ) {
    super('forum-caption-change');
  }
}

/** Something broke. What still works goes on working. */
export class ForumErrorEvent extends ForumEvent implements Fault {
  readonly code: Fault['code'];
  readonly source: Fault['source'];
  readonly fatal: boolean;
  readonly retryable: boolean;
  readonly url: string | undefined;
  readonly status: number | undefined;
  readonly skip: Fault['skip'];
  readonly detail: string;

  constructor(
    fault: Fault,
    /** The sentence that the viewer reads, in the language of the interface. */
    readonly message: string,
  ) {
    super('forum-error');
    this.code = fault.code;
    this.source = fault.source;
    this.fatal = fault.fatal;
    this.retryable = fault.retryable;
    this.url = fault.url;
    this.status = fault.status;
    this.skip = fault.skip;
    this.detail = fault.detail;
  }
}

/** A viewer suggests a correction of the transcript (attribute `report`). Nothing has been sent anywhere: that is for the page to do. */
export class ForumCorrectionEvent extends ForumEvent {
  constructor(
    /** As the sidecar has it. */
    readonly segment: Segment,
    /** The language of the text, a BCP 47 tag: one of those of the segment's `text`. */
    readonly lang: string,
    readonly was: string,
    /** What it should be. A viewer has typed it: to be treated as such. */
    readonly text: string,
    /** Start of the segment in seconds; undefined for an untimed one. */
    readonly time: number | undefined,
    /** Address of the segment in this page, where the player follows links; else of the page. */
    readonly url: string,
  ) {
    super('forum-correction');
  }
}

/** By name, for `addEventListener`. */
export interface ForumEventMap {
  'forum-talk-load': ForumTalkLoadEvent;
  'forum-talk-error': ForumTalkErrorEvent;
  'forum-segment-change': ForumSegmentChangeEvent;
  'forum-slide-change': ForumSlideChangeEvent;
  'forum-chapter-change': ForumChapterChangeEvent;
  'forum-speaker-change': ForumSpeakerChangeEvent;
  'forum-caption-change': ForumCaptionChangeEvent;
  'forum-error': ForumErrorEvent;
  'forum-correction': ForumCorrectionEvent;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- events bubble, so elements, document and window have them all
  interface GlobalEventHandlersEventMap extends ForumEventMap {}
}
