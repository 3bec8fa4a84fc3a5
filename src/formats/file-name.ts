/** What some system or other does not take in a file's name, or what would hide its ending. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g; // eslint-disable-line no-control-regex
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** File systems count bytes, 255 of them; names are longest in Chinese. */
const MOST_BYTES = 180;

/** A name for a file, from a title that may hold anything: `Cities That Listen.zh-CN_en.vtt`. */
export function fileName(title: string, languages: readonly string[], ending: string): string {
  const plain = title.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  const encoder = new TextEncoder();
  let stem = '';
  let bytes = 0;
  for (const character of plain.trim()) {
    bytes += encoder.encode(character).length;
    if (bytes > MOST_BYTES) break;
    stem += character;
  }
  stem = stem.replace(/^[\s.~-]+|[\s.]+$/g, '');
  if (!stem || RESERVED.test(stem)) stem = `talk ${stem}`.trim();
  return [stem, languages.join('_'), ending].filter(Boolean).join('.');
}
