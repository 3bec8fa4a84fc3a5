/** The emoji that speech recognisers leave behind. They become data. */
import type { Sound, Tone } from '../../talk/index.js';

const SOUND_OF: Readonly<Record<string, Sound>> = {
  '🎼': 'music',
  '👏': 'applause',
  '😀': 'laughter',
  '😭': 'crying',
  '🤧': 'cough',
};
const TONE_OF: Readonly<Record<string, Tone>> = {
  '😊': 'happy',
  '😔': 'sad',
  '😡': 'angry',
  '😰': 'fearful',
  '🤢': 'disgusted',
  '😮': 'surprised',
};

/** The markers that `takeMarkers` reads as these sounds and this tone. */
export function formatMarkers({ sounds, tone }: { readonly sounds: readonly Sound[]; readonly tone?: Tone }): string {
  const of = (map: Readonly<Record<string, string>>, what: string) => Object.keys(map).find((key) => map[key] === what);
  return [...sounds.map((sound) => of(SOUND_OF, sound)), tone && of(TONE_OF, tone)].filter(Boolean).join('');
}

/** One marker with its variation selector or skin tone. */
const MARKER = /(🎼|👏|😀|😭|🤧|😊|😔|😡|😰|🤢|😮)(?:\ufe0e|\ufe0f|[\u{1f3fb}-\u{1f3ff}])*/u;
const MARKERS = new RegExp(MARKER, 'gu');
/** A marker at the start of what is left. */
export const LEADING_MARKER = new RegExp(MARKER, 'uy');

const PUNCTUATION = /[，。、；：！？,.;:!?]/;

export interface MarkedText {
  readonly text: string;
  /** In the order in which they are first heard. */
  readonly sounds: readonly Sound[];
  /** The first one: a paragraph has room for one. */
  readonly tone?: Tone;
}

/**
 * Takes the markers out of a text, with the punctuation that is left over by them: `future。😊，Action` becomes `future。Action`
 * and `🎼，` becomes nothing.
 */
export function extractMarkers(text: string): MarkedText {
  if (!MARKER.test(text)) return { text, sounds: [] };
  const sounds = new Set<Sound>();
  let tone: Tone | undefined;
  let out = '';
  let from = 0;
  const keep = (piece: string) => {
    if (from > 0) piece = withoutStray(out, piece);
    // words that only a marker kept apart
    if (/[\p{L}\p{N}]$/u.test(out) && /^[A-Za-z0-9]/.test(piece)) out += ' ';
    out += piece;
  };
  for (const match of text.matchAll(MARKERS)) {
    keep(text.slice(from, match.index));
    from = match.index + match[0].length;
    const sound = SOUND_OF[match[1]!];
    if (sound) sounds.add(sound);
    else tone ??= TONE_OF[match[1]!];
  }
  keep(text.slice(from));
  return { text: out, sounds: [...sounds], ...(tone && { tone }) };
}

/** `after` follows a marker: what punctuation it starts with belongs to the marker if `before` has come to an end already. */
function withoutStray(before: string, after: string): string {
  const end = before.trimEnd();
  if (end && !PUNCTUATION.test(end.at(-1)!)) return after;
  let at = 0;
  while (at < after.length && (PUNCTUATION.test(after[at]!) || /\s/.test(after[at]!))) at++;
  if (at === 0 || !PUNCTUATION.test(after.slice(0, at).trim()[0] ?? '')) return after;
  return (/\s/.test(after[at - 1]!) ? ' ' : '') + after.slice(at);
}
