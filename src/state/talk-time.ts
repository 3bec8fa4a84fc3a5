/** What is asked of a timeline; loaded with the first talk. */
export {
  createTimeline,
  cursorAt,
  dueAt,
  nextBoundary,
  nextDue,
  sameCursor,
  sameDue,
  stepFrom,
} from '../timeline/index.js';
