import type { Talk } from '../talk/index.js';
import { captionList, timestamp, type Caption } from './caption-list.js';
import { languagesOf, nameOf, type WriteOptions, type Written } from './versions.js';

/**
 * A talk's captions as SubRip (`.srt`), numbered, with CRLF: at most two lines a language, all languages in one cue, the
 * speaker's name where somebody else begins. Segments without times are left out.
 */
export function writeSubRip(talk: Talk, options: WriteOptions = {}): Written {
  const languages = languagesOf(talk, options);
  const { captions, ...left } = captionList(talk, options);
  const blocks = captions.map((caption, i) =>
    [
      String(i + 1),
      `${timestamp(caption.start, ',')} --> ${timestamp(caption.end, ',')}`,
      ...lines(caption, caption.turn ? nameOf(caption.segment.speaker, languages, talk) : undefined),
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
