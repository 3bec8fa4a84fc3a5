import { formatFragment } from '../../links/index.js';
import { safeUrl, type LangText, type Localized, type Segment, type Slide, type Talk } from '../../talk/index.js';
import { needsHours } from '../../timeline/needs-hours.js';
import { transcriptItems } from '../../timeline/transcript-items.js';
import { readableTime } from '../clock-time.js';
import { segmentTexts, singleLine, soundLabels, speakerName, textsIn } from '../localized-text.js';
import { chosenLanguages, type WriteOptions } from '../write-options.js';
import { videoObject } from './video-object.js';

export interface HtmlOptions extends WriteOptions {
  /** Level of the talk's heading, 1 to 5 (default 2); chapters are one level below. */
  readonly headingLevel?: number;
  /** Absolute URL of the page that the fragment is for. The addresses in the data for search engines become absolute. */
  readonly page?: string;
}

/**
 * Writes a talk as a fragment of HTML for the light DOM of `<forum-player>`: readers without a script and search engines see
 * headings, turns with their speakers, times as `#t=` links, slides, each text with its language, and schema.org data. All text
 * is escaped, and all addresses are checked.
 */
export function writeHtml(talk: Talk, options: HtmlOptions = {}): string {
  const languages = chosenLanguages(talk, options);
  const level = Math.min(Math.max(Math.trunc(options.headingLevel ?? 2), 1), 5);
  const hours = needsHours(talk);
  const timeLink = (start: number | undefined, estimated = false) => {
    if (start === undefined) return '';
    return `<a href="#${escapeHtml(formatFragment({ start }))}">${readableTime(start, hours, estimated)}</a> `;
  };
  const elements = (text: Localized, tag: string) =>
    textsIn(text, languages, talk).map((version) => textElement(version, tag));
  const heading = (tag: string, text: Localized, time = '') =>
    `<${tag}>${time}${elements(text, 'span').join(' ')}</${tag}>`;
  const paragraphs = (segment: Segment): string[] => {
    const sounds = soundLabels(segment, options);
    const time = timeLink(segment.start, segment.timing === 'estimated');
    return segmentTexts(segment, languages, talk).flatMap((version, i) => {
      const before = i === 0 ? `${time}${sounds ? `${escapeHtml(sounds)} ` : ''}` : '';
      return version.text.trim() || before ? [textElement(version, 'p', before)] : [];
    });
  };

  const lines = [
    `<article lang="${escapeHtml(languages[0] ?? talk.languages[0] ?? 'und')}">`,
    heading(`h${level}`, talk.title),
    ...(talk.description ? elements(talk.description, 'p') : []),
  ];
  for (const entry of transcriptItems(talk)) {
    if (entry.kind === 'chapter') {
      lines.push(heading(`h${level + 1}`, entry.chapter.title, timeLink(entry.chapter.start)));
    } else if (entry.kind === 'slide') {
      lines.push(slideImage(entry.slide, languages, talk));
    } else {
      const name = entry.turn ? speakerName(entry.segment.speaker, languages, talk) : undefined;
      if (name) lines.push(`<p><strong>${escapeHtml(name)}</strong></p>`);
      lines.push(...paragraphs(entry.segment));
    }
  }
  lines.push(videoObject(talk, languages, options.page), '</article>');
  return `${lines.filter(Boolean).join('\n')}\n`;
}

function textElement({ lang, text }: LangText, tag: string, before = ''): string {
  return `<${tag} lang="${escapeHtml(lang)}" dir="auto">${before}${escapeHtml(singleLine(text))}</${tag}>`;
}

function slideImage(slide: Slide, languages: readonly string[], talk: Talk): string {
  const src = safeUrl(slide.src, 'image');
  if (src === undefined) return '';
  const description = slide.alt ?? slide.text;
  const alt = description && textsIn(description, languages, talk)[0];
  const attributes = [
    `src="${escapeHtml(src)}"`,
    `alt="${escapeHtml(singleLine(alt?.text ?? ''))}"`,
    ...(alt ? [`lang="${escapeHtml(alt.lang)}"`] : []),
    ...(slide.width ? [`width="${Math.round(slide.width)}"`] : []),
    ...(slide.height ? [`height="${Math.round(slide.height)}"`] : []),
    'loading="lazy"',
  ];
  return `<p><img ${attributes.join(' ')}></p>`;
}

/** Escapes text for an element and for a quoted attribute. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
