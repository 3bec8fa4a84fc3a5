export { outline, type Entry } from '../../timeline/outline.js';
