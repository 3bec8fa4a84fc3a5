import { LOAD_FAILURE } from '../../late-part.js';
import { notify } from '../notice/forum-notice.js';

/** Shows a notice in `element` when a viewer asked in it for something that could not be loaded. */
export function showLoadFailures(element: HTMLElement, text: () => string): void {
  element.addEventListener(LOAD_FAILURE, (event) => {
    event.stopPropagation();
    notify(element, text());
  });
}
