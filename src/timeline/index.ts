export type { CaptionCue } from './captions.js';
export { cursorAt, nextBoundary, sameCursor, type Cursor } from './cursor.js';
export { formatTime, parseTime } from './format-time.js';
export { createTimeline, cuesOf, segmentAfter, segmentBefore } from './timeline.js';
export type { TimedChapter, TimedSegment, TimedSlide, Timeline } from './timeline.js';
export { stepFrom, type StepUnit } from './steps.js';
export { turnsOf, type Turn } from './turns.js';
export { displayWidth, graphemes } from './width.js';
