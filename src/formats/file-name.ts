/** Characters that some file system refuses, or that would disguise the extension (such as a change of writing direction). */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g; // eslint-disable-line no-control-regex

/** Names of devices on Windows. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** File systems allow 255 bytes for a whole name; a Chinese character takes three. */
const MAX_TITLE_BYTES = 180;

/** A safe file name for a title that may hold anything: `Cities That Listen.zh-CN_en.vtt`. */
export function fileName(title: string, languages: readonly string[], extension: string): string {
  const plain = title.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim();
  let stem = truncated(plain, MAX_TITLE_BYTES).replace(/^[\s.~-]+|[\s.]+$/g, '');
  if (!stem || RESERVED.test(stem)) stem = `talk ${stem}`.trim();
  return [stem, languages.join('_'), extension].filter(Boolean).join('.');
}

/** The start of a text that takes at most `maxBytes` bytes in UTF-8, cut between characters. */
function truncated(text: string, maxBytes: number): string {
  const encoder = new TextEncoder();
  let start = '';
  let bytes = 0;
  for (const character of text) {
    bytes += encoder.encode(character).length;
    if (bytes > maxBytes) break;
    start += character;
  }
  return start;
}
