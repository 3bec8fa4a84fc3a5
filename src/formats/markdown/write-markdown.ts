import type { Localized, Segment, Talk } from '../../talk/index.js';
import { transcriptItems } from '../../timeline/transcript-items.js';
import { formatClockTime } from '../clock-time.js';
import { segmentTexts, textsIn } from '../localized-text.js';
import { chosenLanguages, type WriteOptions, type WrittenFile } from '../write-options.js';
import { formatMarkers } from './emoji-markers.js';
import { escapeMarkdown, linkDestination, linkTitle } from './escape-markdown.js';
import { speakerLabels } from './speaker-labels.js';
import { writeFrontMatter } from './write-front-matter.js';

/**
 * Writes a talk as forum Markdown, which `readMarkdown` reads back: metadata, chapters, speakers, slides, translations and times.
 * Estimated times are left out, because times in Markdown are exact; the duration stays, so that an import estimates them again.
 */
export function writeMarkdown(talk: Talk, options: WriteOptions = {}): WrittenFile {
  const languages = chosenLanguages(talk, options);
  const labels = speakerLabels(talk, languages);
  const estimated = itemsBeforeEstimates(talk);
  const texts = (text: Localized) => textsIn(text, languages, talk).map((version) => version.text);
  const blocks = [writeFrontMatter(talk, languages)];
  const addBlock = (prefix: string, [text = '', ...translations]: readonly string[]) =>
    blocks.push([prefix + text, ...translations.map((translation) => `> ${translation}`)].filter(Boolean).join('\n\n'));

  addBlock('# ', texts(talk.title).map(escapeMarkdown));
  let speaker: string | undefined;
  for (const entry of transcriptItems(talk)) {
    if (entry.kind === 'chapter') {
      const { chapter } = entry;
      addBlock(`## ${estimated.has(chapter) ? '' : timeMark(chapter)}`, texts(chapter.title).map(escapeMarkdown));
    } else if (entry.kind === 'slide') {
      const { slide } = entry;
      const [alt = '', ...translations] = slide.alt ? texts(slide.alt).map(escapeMarkdown) : [];
      const title = slide.text ? ` ${linkTitle(texts(slide.text)[0]!)}` : '';
      const picture = `![${alt}](${linkDestination(slide.src)}${title})`;
      addBlock(estimated.has(slide) ? '' : timeMark(slide), [picture, ...translations]);
    } else {
      const { segment } = entry;
      const [spoken = '', ...translations] = segmentTexts(segment, languages, talk).map(({ text }) =>
        escapeMarkdown(text),
      );
      // at the end, because an import drops punctuation after a marker at the start
      const marked = spoken + formatMarkers(segment);
      if (!marked) continue;
      const label = segment.speaker === speaker || segment.speaker === undefined ? '' : labels(segment.speaker);
      speaker = segment.speaker ?? speaker;
      addBlock((segment.timing === 'estimated' ? '' : timeMark(segment)) + label, [marked, ...translations]);
    }
  }
  return { text: `${blocks.join('\n\n')}\n`, untimed: 0, untranslated: 0 };
}

function timeMark({ start, end }: Pick<Segment, 'start' | 'end'>): string {
  if (start === undefined) return '';
  return `[${formatClockTime(start)}${end === undefined ? '' : `-${formatClockTime(end)}`}] `;
}

/** Chapters and slides before a segment whose time is estimated: their times are estimated, too. */
function itemsBeforeEstimates(talk: Talk): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  let pending: unknown[] = [];
  for (const entry of transcriptItems(talk)) {
    if (entry.kind === 'chapter') pending.push(entry.chapter);
    else if (entry.kind === 'slide') pending.push(entry.slide);
    else {
      if (entry.segment.timing === 'estimated') pending.forEach((item) => found.add(item));
      pending = [];
    }
  }
  if (talk.segments.at(-1)?.timing === 'estimated') pending.forEach((item) => found.add(item));
  return found;
}
