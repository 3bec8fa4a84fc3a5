/** The pages need nothing but the player's elements. */
import '../src/index.js';
