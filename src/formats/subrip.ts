import type { Talk } from '../talk/index.js';
import { captionList, type Caption } from './caption-list.js';
import { formatTimestamp } from './clock-time.js';
import { speakerName } from './localized-text.js';
import { chosenLanguages, type WriteOptions, type WrittenFile } from './write-options.js';

/**
 * Writes a talk's captions as SubRip (`.srt`), numbered, with CRLF: at most two lines a language, all languages in one caption,
 * and the speaker's name at the start of a turn. Segments without times are left out.
 */
export function writeSubRip(talk: Talk, options: WriteOptions = {}): WrittenFile {
  const languages = chosenLanguages(talk, options);
  const { captions, ...leftOut } = captionList(talk, options);
  const blocks = captions.map((caption, i) =>
    [
      String(i + 1),
      `${formatTimestamp(caption.start, ',')} --> ${formatTimestamp(caption.end, ',')}`,
      ...captionLines(caption, caption.startsTurn ? speakerName(caption.segment.speaker, languages, talk) : undefined),
    ].join('\r\n'),
  );
  return { text: blocks.map((block) => `${block}\r\n`).join('\r\n'), ...leftOut };
}

function captionLines({ texts, sounds }: Caption, speaker: string | undefined): string[] {
  const [first = '', ...others] = texts.flatMap(({ lines }) => lines);
  return [[speaker && `${speaker}:`, sounds, first].filter(Boolean).join(' '), ...others].map(disarm);
}

/** SubRip has no escapes: an invisible word joiner keeps players from reading text as a tag. */
const disarm = (text: string): string =>
  text
    .replace(/-->/g, '→')
    .replace(/<(?=[/A-Za-z])/g, '<\u2060')
    .replace(/\{(?=[\\A-Za-z])/g, '{\u2060');
