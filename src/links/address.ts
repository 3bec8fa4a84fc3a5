import { parseFragment, replaceLink } from './fragment.js';
import type { LinkPlace, TalkLink } from './link.js';

/** Cut by hand: an address may be relative, and what is not ours must stay as it was written. */
function cut(address: string): { path: string; query: string; hash: string } {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(address) ?? [];
  return { path, query, hash };
}

/** The place in a talk that an address names; undefined when it names none. */
export function linkIn(address: string, place: LinkPlace): TalkLink | undefined {
  const { query, hash } = cut(address);
  const link = parseFragment(place === 'hash' ? hash : query);
  return link.start === undefined && link.end === undefined && link.segment === undefined && !link.lang
    ? undefined
    : link;
}

/** The address with the link in it, everything else as it was. A link that names nothing takes away the one that was there. */
export function withLink(address: string, link: TalkLink, place: LinkPlace): string {
  const { path, query, hash } = cut(address);
  return place === 'hash' ? path + query + replaceLink(hash, '#', link) : path + replaceLink(query, '?', link) + hash;
}
