/** Loaded with the first talk: the first picture needs none of it. */
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
export { loadOffsets, saveOffsets, withOffset } from './caption-offsets.js';
export { followHistory, loadHistory } from './watch-history.js';
