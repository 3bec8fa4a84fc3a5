export { readLink, writeLink } from './link-in-url.js';
export { formatFragment, parseFragment } from './fragment.js';
export type { LinkLocation, TalkLink } from './talk-link.js';
export { expandTemplate } from './expand-template.js';
