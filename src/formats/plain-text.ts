import type { Talk } from '../talk/index.js';
import { formatTime } from '../timeline/index.js';
import { outline } from '../timeline/outline.js';
import {
  joinedTexts,
  chosenLanguages,
  speakerName,
  soundLabels,
  segmentTexts,
  textsIn,
  type WriteOptions,
  type WrittenFile,
} from './localized-text.js';

/**
 * A talk as plain text to read: title, chapters, who speaks, times. A time that is estimated has `~` before it. What is in
 * none of the languages stays in its own.
 */
export function writePlainText(talk: Talk, options: WriteOptions = {}): WrittenFile {
  const languages = chosenLanguages(talk, options);
  const last = talk.segments.findLast(({ start }) => start !== undefined);
  const hours = (talk.duration ?? last?.end ?? last?.start ?? 0) >= 3600;
  const time = (start: number | undefined, about = false) =>
    start === undefined ? '' : `[${about ? '~' : ''}${formatTime(start, { hours })}] `;
  const titles = textsIn(talk.title, languages, talk).map(({ text }) => lines(text));
  const blocks = [[...new Set(titles)].join('\n'), ...(talk.date ? [talk.date] : [])];
  for (const entry of outline(talk)) {
    if (entry.kind === 'chapter') {
      const title = time(entry.chapter.start) + joinedTexts(entry.chapter.title, languages, talk);
      blocks.push(`\n${title}\n${'='.repeat(Math.min([...title].length, 40))}`);
    } else if (entry.kind === 'segment') {
      const { segment, turn } = entry;
      const name = turn ? speakerName(segment.speaker, languages, talk) : undefined;
      const texts = segmentTexts(segment, languages, talk).map(({ text }) => lines(text));
      const said = [soundLabels(segment, options), texts[0]].filter(Boolean).join(' ');
      if (!said) continue;
      const start = time(segment.start, segment.timing === 'estimated');
      blocks.push([...(name ? [`${name}:`] : []), start + said, ...texts.slice(1)].join('\n'));
    }
  }
  return { text: `${blocks.join('\n\n')}\n`, untimed: 0, untranslated: 0 };
}

/** Lines as they are, without empty ones: these are what keeps paragraphs apart. */
const lines = (text: string): string =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
