import { parseFragment, replaceLinkIn } from './fragment.js';
import type { LinkLocation, TalkLink } from './talk-link.js';

/** `URL` is of no use here: the address may be relative, and what is not replaced must stay as it was written. */
function splitUrl(url: string): { path: string; query: string; hash: string } {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(url) ?? [];
  return { path, query, hash };
}

/** The link in a URL; undefined if it has none. */
export function readLink(url: string, location: LinkLocation): TalkLink | undefined {
  const { query, hash } = splitUrl(url);
  const link = parseFragment(location === 'hash' ? hash : query);
  const isEmpty = link.start === undefined && link.end === undefined && link.segment === undefined && !link.lang;
  return isEmpty ? undefined : link;
}

/** The URL with this link instead of the one that it had. An empty link only removes the old one; the rest stays as it is. */
export function writeLink(url: string, link: TalkLink, location: LinkLocation): string {
  const { path, query, hash } = splitUrl(url);
  return location === 'hash'
    ? path + query + replaceLinkIn(hash, '#', link)
    : path + replaceLinkIn(query, '?', link) + hash;
}
