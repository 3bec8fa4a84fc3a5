import type { Talk } from '../talk/index.js';
import { captionList, formatTimestamp, type Caption } from './caption-list.js';
import {
  joinedTexts,
  chosenLanguages,
  speakerName,
  singleLine,
  type WriteOptions,
  type WrittenFile,
} from './localized-text.js';

/**
 * A talk's captions as WebVTT (W3C, https://www.w3.org/TR/webvtt1/): at most two lines a language, all languages in one cue,
 * with their `<lang>` and the speaker's voice. No styles: these are the viewer's. Segments without times are left out.
 */
export function writeWebVtt(talk: Talk, options: WriteOptions = {}): WrittenFile {
  const languages = chosenLanguages(talk, options);
  const { captions, ...left } = captionList(talk, options);
  const note = [joinedTexts(talk.title, languages, talk), singleLine(talk.date ?? ''), languages.join(', ')].filter(
    Boolean,
  );
  const blocks = [
    'WEBVTT',
    `NOTE\n${note.map(withoutArrow).join('\n')}`,
    ...captions.map((caption) =>
      [
        withoutArrow(singleLine(caption.id)),
        `${formatTimestamp(caption.start, '.')} --> ${formatTimestamp(caption.end, '.')}`,
        ...payload(caption, speakerName(caption.segment.speaker, languages, talk)),
      ].join('\n'),
    ),
  ];
  return { text: `${blocks.join('\n\n')}\n`, ...left };
}

function payload({ versions, sounds }: Caption, speaker: string | undefined): string[] {
  const lines = versions.length
    ? versions.map(({ lang, lines }, i) => {
        const text = lines.map(escape).join('\n');
        return `${i === 0 && sounds ? `${escape(sounds)} ` : ''}<lang ${lang}>${text}</lang>`;
      })
    : [escape(sounds)];
  return [(speaker ? `<v ${escape(speaker)}>` : '') + lines.join('\n')];
}

/** Whatever a parser would take for a tag, an escape or a line of times. */
const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\0/g, '\ufffd');

/** Ids and notes know no escapes, and must not hold what times do. */
const withoutArrow = (text: string): string => text.replace(/-->/g, '→');
