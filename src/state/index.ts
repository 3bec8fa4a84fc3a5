export { PlayerConnection, announcePlayer, playerAround, type PlayerHost, type PlayerPart } from './connection.js';
export { LAYOUTS, stageLayout, type Layout, type PlayerState, type SeekOrigin, type Sought } from './player-state.js';
export { Player } from './player.js';
export { prefer, preferences, type Preferences } from './preferences.js';
export { createStore, shallowEqual, type Store } from './store.js';
