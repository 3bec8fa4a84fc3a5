import { formatNpt, parseNptRange } from './npt.js';
import { decode, encode, parseParameters } from './parameters.js';
import type { TalkLink } from './talk-link.js';

/** The names of a link's parameters. */
const NAMES = ['t', 'segment', 'lang', 'player'];

/** Longer values are ignored: no id is that long. */
const LONGEST_VALUE = 500;

const TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** A route in a fragment, up to the question mark that ends it: `#/talks/4?`. */
const ROUTE = /^#(?:!?\/[^?]*|[^?=&]*)\?/;

/**
 * Reads a link from a fragment or a query, with `#` or `?` before it or without (Media Fragments URI 1.0 for `t`). Of a fragment with
 * a route it reads what is behind the question mark. Malformed parameters are left out, and of two with the same name the later
 * counts. Never throws.
 */
export function parseFragment(text: string): TalkLink {
  let link: TalkLink = {};
  for (const { name, value } of parseParameters(text.replace(ROUTE, '').replace(/^[#?]/, ''))) {
    if (value.length > LONGEST_VALUE) continue;
    if (name === 't') {
      const times = parseNptRange(decode(value));
      if (times) {
        const { start: _start, end: _end, ...rest } = link;
        link = { ...rest, ...times };
      }
    } else if (name === 'segment') {
      // a comma inside an id is encoded
      const ids = value.split(',').map(decode);
      const [segment, lastSegment] = ids;
      if (!segment || ids.length > 2 || lastSegment === '') continue;
      const { lastSegment: _last, ...rest } = link;
      link = { ...rest, segment, ...(lastSegment !== undefined && lastSegment !== segment && { lastSegment }) };
    } else if (name === 'lang') {
      const lang = decode(value).split(',');
      if (lang.length <= 2 && lang.every((tag) => TAG.test(tag))) link = { ...link, lang };
    } else if (name === 'player' && value) link = { ...link, player: decode(value) };
  }
  return link;
}

/** Formats a link for a fragment or query, without `#` or `?`: `t=754,790&lang=en`. Empty for a link that names nothing. */
export function formatFragment({ start, end, segment, lastSegment, lang, player }: TalkLink): string {
  const from = start !== undefined && Number.isFinite(start) ? Math.max(0, start) : undefined;
  const to = end !== undefined && Number.isFinite(end) && end > (from ?? 0) ? end : undefined;
  const times = [from === undefined ? '' : formatNpt(from), ...(to === undefined ? [] : [formatNpt(to)])];
  const id = (text: string) => encode(text).replace(/,/g, '%2C');
  return [
    ...(from === undefined && to === undefined ? [] : [`t=${times.join(',')}`]),
    ...(segment ? [`segment=${[segment, ...(lastSegment ? [lastSegment] : [])].map(id).join(',')}`] : []),
    ...(lang?.length ? [`lang=${lang.map(encode).join(',')}`] : []),
    ...(player ? [`player=${encode(player)}`] : []),
  ].join('&');
}

/** A fragment or query, which is empty or begins with `sign`, with this link instead of the one that was in it. */
export function replaceLinkIn(text: string, sign: '#' | '?', link: TalkLink): string {
  const formatted = formatFragment(link);
  const isRoute = /^#!?\/[^?]*$/.test(text);
  if (isRoute) return formatted ? `${text}?${formatted}` : text;
  const isAnchor = /^#[^?=&]*$/.test(text);
  if (isAnchor) return formatted ? `#${formatted}` : text;
  const before = ROUTE.exec(text)?.[0] ?? sign;
  const others = parseParameters(text.slice(before.length)).filter(({ name }) => !NAMES.includes(name));
  const all = [...others.map(({ source }) => source), formatted].filter(Boolean).join('&');
  return all ? before + all : before.replace(/[#?]$/, '');
}
