export { addTimes, type SidecarItem } from './add-times.js';
export { estimateTimes, type EstimateOptions, type FoundTime, type Misfit } from './estimate-times.js';
export type { TimedItem } from './timed-item.js';
