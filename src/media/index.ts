export { NO_CHOICES, type AudioChoice, type Choices, type Rendition } from './choices.js';
export { startClock, type Clock } from './clock.js';
export { canFullscreen, isFullscreen, toggleFullscreen } from './fullscreen.js';
export { mediaFault } from './faults.js';
export { initialMediaState, type MediaPatch, type MediaState, type TimeSpan } from './media-state.js';
export { followPlayback } from './playback.js';
export { adoptSource, attachSource, choose, type Source } from './source.js';
export { followVolume } from './volume.js';
