export { linkIn, withLink } from './address.js';
export { formatFragment, parseFragment } from './fragment.js';
export type { LinkPlace, TalkLink } from './link.js';
export { expandTemplate } from './template.js';
