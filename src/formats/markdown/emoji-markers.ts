/** Emoji that speech recognisers write for sounds and tones. In a sidecar they are data, not text. */
import type { Sound, Tone } from '../../talk/index.js';

const SOUNDS: Readonly<Record<string, Sound>> = {
  '🎼': 'music',
  '👏': 'applause',
  '😀': 'laughter',
  '😭': 'crying',
  '🤧': 'cough',
};
const TONES: Readonly<Record<string, Tone>> = {
  '😊': 'happy',
  '😔': 'sad',
  '😡': 'angry',
  '😰': 'fearful',
  '🤢': 'disgusted',
  '😮': 'surprised',
};

/** A marker with its variation selectors or skin tone. */
const MARKER = /(🎼|👏|😀|😭|🤧|😊|😔|😡|😰|🤢|😮)(?:\ufe0e|\ufe0f|[\u{1f3fb}-\u{1f3ff}])*/u;
const MARKERS = new RegExp(MARKER, 'gu');
/** Sticky: matches a marker at `lastIndex`. */
export const LEADING_MARKER = new RegExp(MARKER, 'uy');

const PUNCTUATION = /[，。、；：！？,.;:!?]/;

export interface Markers {
  /** Each sound once, in the order of the text. */
  readonly sounds: readonly Sound[];
  /** The first tone of the text: a segment has one. */
  readonly tone?: Tone;
}

/**
 * Takes the markers out of a text, and the punctuation that belongs to them: `future。😊，Action` becomes `future。Action`, and
 * `🎼，` becomes nothing.
 */
export function extractMarkers(text: string): Markers & { readonly text: string } {
  if (!MARKER.test(text)) return { text, sounds: [] };
  const sounds = new Set<Sound>();
  let tone: Tone | undefined;
  let kept = '';
  let position = 0;
  const keep = (piece: string) => {
    if (position > 0) piece = withoutMarkerPunctuation(kept, piece);
    // two words that only the marker separated
    if (/[\p{L}\p{N}]$/u.test(kept) && /^[A-Za-z0-9]/.test(piece)) kept += ' ';
    kept += piece;
  };
  for (const match of text.matchAll(MARKERS)) {
    keep(text.slice(position, match.index));
    position = match.index + match[0].length;
    const sound = SOUNDS[match[1]!];
    if (sound) sounds.add(sound);
    else tone ??= TONES[match[1]!];
  }
  keep(text.slice(position));
  return { text: kept, sounds: [...sounds], ...(tone && { tone }) };
}

/** Where the text before a marker has ended already, punctuation after the marker belongs to the marker and is dropped. */
function withoutMarkerPunctuation(before: string, after: string): string {
  const end = before.trimEnd();
  if (end && !PUNCTUATION.test(end.at(-1)!)) return after;
  let length = 0;
  while (length < after.length && (PUNCTUATION.test(after[length]!) || /\s/.test(after[length]!))) length++;
  if (length === 0 || !PUNCTUATION.test(after.slice(0, length).trim()[0] ?? '')) return after;
  return (/\s/.test(after[length - 1]!) ? ' ' : '') + after.slice(length);
}

/** The sounds of several texts, and the first of their tones. */
export function mergeMarkers(all: readonly Markers[]): Markers {
  const tone = all.find((markers) => markers.tone)?.tone;
  return { sounds: [...new Set(all.flatMap(({ sounds }) => sounds))], ...(tone && { tone }) };
}

/** Writes markers as `extractMarkers` reads them. */
export function formatMarkers({ sounds, tone }: Markers): string {
  const emoji = (emojis: Readonly<Record<string, string>>, meaning: string) =>
    Object.keys(emojis).find((key) => emojis[key] === meaning);
  return [...sounds.map((sound) => emoji(SOUNDS, sound)), tone && emoji(TONES, tone)].filter(Boolean).join('');
}
