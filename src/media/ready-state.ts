/** Values of `media.readyState` (HTML standard, 4.8.11.7), also where there is no `HTMLMediaElement` to ask, as in Node. */
export const HAVE_METADATA = 1;
export const HAVE_CURRENT_DATA = 2;
export const HAVE_FUTURE_DATA = 3;
