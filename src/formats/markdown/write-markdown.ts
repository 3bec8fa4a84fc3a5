/** Talk → forum Markdown. */
import type { Localized, Segment, Speaker, Talk } from '../../talk/index.js';
import { outline } from '../../timeline/outline.js';
import { chosenLanguages, segmentTexts, textsIn, type WriteOptions, type WrittenFile } from '../localized-text.js';
import { formatClockTime, linkDestination, escapeMarkdown, linkTitle, toYaml } from './escape-markdown.js';
import { formatMarkers } from './emoji-markers.js';

/**
 * A talk as forum Markdown, which `readMarkdown` reads back: chapters, speakers, slides, translations and times. Times that were
 * estimated are left out, since a time in Markdown is an exact one; the duration stays, and an import estimates them again.
 */
export function writeMarkdown(talk: Talk, options: WriteOptions = {}): WrittenFile {
  const languages = chosenLanguages(talk, options);
  const labels = labelsOf(talk, languages);
  const estimated = estimatedPlaces(talk);
  const blocks = [frontMatter(talk, languages)];
  const versions = (text: Localized) => textsIn(text, languages, talk).map((version) => version.text);
  const led = (lead: string, [first = '', ...others]: readonly string[]) =>
    blocks.push([lead + first, ...others.map((text) => `> ${text}`)].filter(Boolean).join('\n\n'));

  led('# ', versions(talk.title).map(escapeMarkdown));
  let floor: string | undefined;
  for (const entry of outline(talk)) {
    if (entry.kind === 'chapter') {
      const { chapter } = entry;
      led(`## ${estimated.has(chapter) ? '' : time(chapter)}`, versions(chapter.title).map(escapeMarkdown));
    } else if (entry.kind === 'slide') {
      const { slide } = entry;
      const [alt = '', ...others] = slide.alt ? versions(slide.alt).map(escapeMarkdown) : [];
      const words = slide.text ? ` ${linkTitle(versions(slide.text)[0]!)}` : '';
      const picture = `![${alt}](${linkDestination(slide.src)}${words})`;
      led(estimated.has(slide) ? '' : time(slide), [picture, ...others]);
    } else {
      const { segment } = entry;
      const texts = segmentTexts(segment, languages, talk).map(({ text }) => escapeMarkdown(text));
      // at the end: what stands before a text takes punctuation with it
      const said = [`${texts[0]!}${formatMarkers(segment)}`, ...texts.slice(1)];
      if (!said[0]) continue;
      const label = segment.speaker === floor || segment.speaker === undefined ? '' : labels(segment.speaker);
      floor = segment.speaker ?? floor;
      led((segment.timing === 'estimated' ? '' : time(segment)) + label, said);
    }
  }
  return { text: `${blocks.join('\n\n')}\n`, untimed: 0, untranslated: 0 };
}

function time({ start, end }: Pick<Segment, 'start' | 'end'>): string {
  if (start === undefined) return '';
  return `[${formatClockTime(start)}${end === undefined ? '' : `-${formatClockTime(end)}`}] `;
}

/** Chapters and slides before a segment whose time is estimated: theirs is no better. */
function estimatedPlaces(talk: Talk): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  let waiting: unknown[] = [];
  for (const entry of outline(talk)) {
    if (entry.kind !== 'segment') waiting.push(entry.kind === 'chapter' ? entry.chapter : entry.slide);
    else {
      if (entry.segment.timing === 'estimated') for (const item of waiting) found.add(item);
      waiting = [];
    }
  }
  if (talk.segments.at(-1)?.timing === 'estimated') for (const item of waiting) found.add(item);
  return found;
}

function frontMatter(talk: Talk, languages: readonly string[]): string {
  const { duration, date, description, license, source, collection, media, poster, speakers } = talk;
  const text = (value: Localized) =>
    Object.fromEntries(textsIn(value, languages, talk).map((version) => [version.lang, version.text]));
  const data: Record<string, unknown> = {
    title: text(talk.title),
    languages,
    duration,
    date,
    description: description && text(description),
    license,
    source,
    collection: collection && { ...collection, title: text(collection.title) },
    media: media.length ? media : undefined,
    poster,
  };
  const lines = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${toYaml(value)}`);
  const people = speakers.map(
    ({ name, role, ...rest }) => `  - ${toYaml({ ...rest, name: text(name), ...(role && { role: text(role) }) })}`,
  );
  return ['---', ...lines, ...(people.length ? ['speakers:', ...people] : []), '---'].join('\n');
}

/** Names are the same whatever their width, case and spaces. */
const key = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** What can stand in `**Name:**` and be found again. */
const LABEL = /^(?![\s*_])[^*\n\r[\]]{1,150}(?<![:：\s])$/;

/** Labels by which the speakers are found again: a name where nobody else has it, else the id. */
function labelsOf(talk: Talk, languages: readonly string[]): (id: string) => string {
  const owners = new Map<string, Set<string>>();
  const names = ({ id, name }: Speaker) => [...textsIn(name, languages, talk).map(({ text }) => text), id];
  for (const speaker of talk.speakers) {
    for (const name of names(speaker)) {
      const known = owners.get(key(name)) ?? new Set();
      owners.set(key(name), known.add(speaker.id));
    }
  }
  const labels = new Map(
    talk.speakers.map((speaker) => [
      speaker.id,
      names(speaker).find((name) => LABEL.test(name) && owners.get(key(name))!.size === 1) ?? speaker.id,
    ]),
  );
  return (id) => `**${(labels.get(id) ?? id).replace(/[*\r\n]+/g, ' ')}:** `;
}
