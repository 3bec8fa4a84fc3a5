import { parseFragment, replaceLinkIn } from './fragment.js';
import type { LinkLocation, TalkLink } from './talk-link.js';

/** Cut by hand: an address may be relative, and what is not ours must stay as it was written. */
function cut(address: string): { path: string; query: string; hash: string } {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(address) ?? [];
  return { path, query, hash };
}

/** The place in a talk that an address names; undefined when it names none. */
export function readLink(address: string, place: LinkLocation): TalkLink | undefined {
  const { query, hash } = cut(address);
  const link = parseFragment(place === 'hash' ? hash : query);
  return link.start === undefined && link.end === undefined && link.segment === undefined && !link.lang
    ? undefined
    : link;
}

/** The address with the link in it, everything else as it was. A link that names nothing takes away the one that was there. */
export function writeLink(address: string, link: TalkLink, place: LinkLocation): string {
  const { path, query, hash } = cut(address);
  return place === 'hash'
    ? path + query + replaceLinkIn(hash, '#', link)
    : path + replaceLinkIn(query, '?', link) + hash;
}
