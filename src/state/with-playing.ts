/** What a player needs once a talk plays; a chunk of its own. */
export { followHeard } from './heard.js';
export { followSystem } from './system.js';
