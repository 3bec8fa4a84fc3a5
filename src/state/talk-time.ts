/** What is asked of a timeline; loaded with the first talk. */
export {
  createTimeline,
  cursorAt,
  captionsAt,
  nextBoundary,
  nextCaptionChange,
  sameCursor,
  sameCaptions,
  stepTarget,
} from '../timeline/index.js';
