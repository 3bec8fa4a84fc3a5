/** What a player needs once somebody may see captions; a chunk of its own. */
export { cutCaptions } from '../timeline/index.js';
