import type { Talk } from '../talk/index.js';
import { captionList, formatTimestamp, type Caption } from './caption-list.js';
import { chosenLanguages, speakerName, type WriteOptions, type WrittenFile } from './localized-text.js';

/**
 * A talk's captions as SubRip (`.srt`), numbered, with CRLF: at most two lines a language, all languages in one cue, the
 * speaker's name where somebody else begins. Segments without times are left out.
 */
export function writeSubRip(talk: Talk, options: WriteOptions = {}): WrittenFile {
  const languages = chosenLanguages(talk, options);
  const { captions, ...left } = captionList(talk, options);
  const blocks = captions.map((caption, i) =>
    [
      String(i + 1),
      `${formatTimestamp(caption.start, ',')} --> ${formatTimestamp(caption.end, ',')}`,
      ...lines(caption, caption.turn ? speakerName(caption.segment.speaker, languages, talk) : undefined),
    ].join('\r\n'),
  );
  return { text: blocks.map((block) => `${block}\r\n`).join('\r\n'), ...left };
}

function lines({ versions, sounds }: Caption, speaker: string | undefined): string[] {
  const [first = '', ...rest] = versions.flatMap(({ lines }) => lines);
  const lead = [speaker && `${speaker}:`, sounds, first].filter(Boolean).join(' ');
  return [lead, ...rest].map(tame);
}

/** The format has no escapes: what players would take for a tag, or for times, gets a character between that is not seen. */
const tame = (text: string): string =>
  text
    .replace(/-->/g, '→')
    .replace(/<(?=[/A-Za-z])/g, '<\u2060')
    .replace(/\{(?=[\\A-Za-z])/g, '{\u2060');
