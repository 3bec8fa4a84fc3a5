export { cursorAt, nextBoundary, sameCursor, type Cursor } from './cursor.js';
export {
  captionsAt,
  nextCaptionChange,
  sameCaptions,
  type CurrentCaption,
  type CaptionOffsets,
} from './offset-captions.js';
export { mergedCues, type MergedCue } from './merged-cues.js';
export { formatTime } from './format-time.js';
export { noCues, type CaptionCue, type CuesOf } from './caption-cue.js';
export { captionCuesOf } from './cut-captions.js';
export { createTimeline, segmentAfter, segmentBefore } from './timeline.js';
export type { TimedChapter, TimedSegment, TimedSlide, Timeline } from './timeline.js';
export { stepTarget, type StepUnit } from './step-target.js';
export { captionOrder, type TopLanguage } from './caption-order.js';
export { turnsOf, type Turn } from './turns.js';
export { displayWidth, graphemes } from './display-width.js';
