export { PlayerConnection, announcePlayer, playerAround, type PlayerHost, type PlayerPart } from './connection.js';
export { CAPTION_STYLES, DEFAULT_CAPTION_STYLE, type CaptionStyle } from './caption-style.js';
export {
  CORNERS,
  LAYOUTS,
  NO_SEARCH,
  PANELS,
  behindLive,
  stageLayout,
  type Corner,
  type Layout,
  type Panel,
  type Search,
  type Settings,
  type PlayerState,
  type SeekOrigin,
  type Sought,
} from './player-state.js';
export { MOST as MOST_OFFSET } from './offsets.js';
export { Player } from './player.js';
export { prefer, preferences, type Preferences } from './preferences.js';
export { createStore, shallowEqual, type Store } from './store.js';
