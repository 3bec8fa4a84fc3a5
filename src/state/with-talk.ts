/** What a player needs once there is a talk; imported only dynamically, as a chunk of its own: the first picture needs none of it. */
export { followSystem, mirrorCaptions, rememberHeard } from './when-playing.js';
export { changesTo, momentAt, nextMoment } from './moment.js';
export { keepRepeating } from './repeat.js';
export { keepOffsets, recallOffsets, withOffset } from './offsets.js';
export { bareTimeline, stepFrom } from '../timeline/index.js';
