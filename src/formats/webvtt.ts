import type { Talk } from '../talk/index.js';
import { escapeCueText } from '../timeline/escape-cue-text.js';
import { captionList, type Caption } from './caption-list.js';
import { formatTimestamp } from './clock-time.js';
import { joinedTexts, singleLine, speakerName } from './localized-text.js';
import { chosenLanguages, type WriteOptions, type WrittenFile } from './write-options.js';

/**
 * Writes a talk's captions as WebVTT (https://www.w3.org/TR/webvtt1/): at most two lines a language, all languages in one cue,
 * each marked with `<lang>`, and the speaker as the voice. The file has no styles, which are the viewer's choice. Segments
 * without times are left out.
 */
export function writeWebVtt(talk: Talk, options: WriteOptions = {}): WrittenFile {
  const languages = chosenLanguages(talk, options);
  const { captions, ...leftOut } = captionList(talk, options);
  const note = [joinedTexts(talk.title, languages, talk), singleLine(talk.date ?? ''), languages.join(', ')];
  const blocks = [
    'WEBVTT',
    `NOTE\n${note.filter(Boolean).map(replaceArrows).join('\n')}`,
    ...captions.map((caption) =>
      [
        replaceArrows(singleLine(caption.id)),
        `${formatTimestamp(caption.start, '.')} --> ${formatTimestamp(caption.end, '.')}`,
        cueText(caption, speakerName(caption.segment.speaker, languages, talk)),
      ].join('\n'),
    ),
  ];
  return { text: `${blocks.join('\n\n')}\n`, ...leftOut };
}

function cueText({ texts, sounds }: Caption, speaker: string | undefined): string {
  const voice = speaker ? `<v ${escapeCueText(speaker)}>` : '';
  if (!texts.length) return voice + escapeCueText(sounds);
  const before = sounds && `${escapeCueText(sounds)} `;
  const languages = texts.map(({ lang, lines }) => `<lang ${lang}>${lines.map(escapeCueText).join('\n')}</lang>`);
  return voice + before + languages.join('\n');
}

/** Ids and notes have no escapes, and must not contain `-->`. */
const replaceArrows = (text: string): string => text.replace(/-->/g, '→');
