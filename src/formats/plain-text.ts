import type { Talk } from '../talk/index.js';
import { needsHours } from '../timeline/needs-hours.js';
import { transcriptItems } from '../timeline/transcript-items.js';
import { readableTime } from './clock-time.js';
import { joinedTexts, segmentTexts, soundLabels, speakerName, textsIn } from './localized-text.js';
import { chosenLanguages, type WriteOptions, type WrittenFile } from './write-options.js';

/**
 * Writes a talk as plain text to read: title, chapters, speakers, and times, with `~` before estimated ones. A text in none of
 * the chosen languages is written in its own.
 */
export function writePlainText(talk: Talk, options: WriteOptions = {}): WrittenFile {
  const languages = chosenLanguages(talk, options);
  const hours = needsHours(talk);
  const timeBefore = (start: number | undefined, estimated = false) =>
    start === undefined ? '' : `[${readableTime(start, hours, estimated)}] `;
  const titles = textsIn(talk.title, languages, talk).map(({ text }) => withoutEmptyLines(text));
  const blocks = [[...new Set(titles)].join('\n'), ...(talk.date ? [talk.date] : [])];
  for (const entry of transcriptItems(talk)) {
    if (entry.kind === 'chapter') {
      const title = timeBefore(entry.chapter.start) + joinedTexts(entry.chapter.title, languages, talk);
      blocks.push(`\n${title}\n${'='.repeat(Math.min([...title].length, 40))}`);
    } else if (entry.kind === 'segment') {
      const { segment, turn } = entry;
      const name = turn ? speakerName(segment.speaker, languages, talk) : undefined;
      const texts = segmentTexts(segment, languages, talk).map(({ text }) => withoutEmptyLines(text));
      const first = [soundLabels(segment, options), texts[0]].filter(Boolean).join(' ');
      if (!first) continue;
      const time = timeBefore(segment.start, segment.timing === 'estimated');
      blocks.push([...(name ? [`${name}:`] : []), time + first, ...texts.slice(1)].join('\n'));
    }
  }
  return { text: `${blocks.join('\n\n')}\n`, untimed: 0, untranslated: 0 };
}

/** Keeps line breaks, but no empty lines, which separate paragraphs. */
const withoutEmptyLines = (text: string): string =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
