import type { TalkLink } from './talk-link.js';
import { formatNpt, parseNptRange } from './npt.js';
import { decode, encode, parseParameters } from './parameters.js';

/** The names that mean something to a player. */
const OURS = ['t', 'segment', 'lang', 'player'];

/** No id and no list of languages is longer; what is was made to hurt. */
const LONGEST = 500;

const TAG = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** A comma inside an id is `%2C`. */
const segmentsOf = (value: string) => value.split(',').map(decode);

/**
 * What a fragment, or a query, says of a place in a talk (Media Fragments URI 1.0 for `t`). `#` or `?` before it, and what
 * stands before a question mark inside a fragment, do not count. What is malformed is left out, and of two of a name the last
 * good one counts: this never throws.
 */
export function parseFragment(text: string): TalkLink {
  let link: TalkLink = {};
  for (const { name, value } of parseParameters(ours(text).replace(/^[#?]/, ''))) {
    if (value.length > LONGEST) continue;
    if (name === 't') {
      const times = parseNptRange(decode(value));
      if (times) {
        const { start: _start, end: _end, ...rest } = link;
        link = { ...rest, ...times };
      }
    } else if (name === 'segment') {
      const ids = segmentsOf(value);
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

/** A link as a fragment, or a query, has it, without `#`: `t=754,790&lang=en`. Empty when it names nothing. */
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

/** A route in a fragment, with the question mark that ends it: `#/talks/4?`. */
const ROUTE = /^#(?:!?\/[^?]*|[^?=&]*)\?/;

/** The part that holds names and values: in `#/talks/4?t=754`, what follows the route. */
const ours = (text: string): string => text.replace(ROUTE, '');

/** `text`, a query or fragment with its sign or nothing, with the link in place of the one that was in it. */
export function replaceLinkIn(text: string, sign: '#' | '?', link: TalkLink): string {
  const made = formatFragment(link);
  // a route without a query of its own, and the name of a place in the page
  if (/^#!?\/[^?]*$/.test(text)) return made ? `${text}?${made}` : text;
  if (/^#[^?=&]*$/.test(text)) return made ? `#${made}` : text;
  const before = ROUTE.exec(text)?.[0] ?? sign;
  const others = parseParameters(text.slice(before.length)).filter(({ name }) => !OURS.includes(name));
  const all = [...others.map(({ written }) => written), made].filter(Boolean).join('&');
  return all ? before + all : before.replace(/[#?]$/, '');
}
