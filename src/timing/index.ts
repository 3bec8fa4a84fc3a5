export { estimateTimes, type EstimateOptions, type FoundTime, type Misfit, type TimedItem } from './estimate.js';
export { withTimes, type Ordered } from './sidecar-times.js';
export { countSyllables } from './syllables.js';
