/** A talk as a fragment of HTML: what is read without a script, and by search engines. */
import { formatFragment } from '../../links/index.js';
import { safeUrl, type LangText, type Localized, type Segment, type Slide, type Talk } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';
import { outline } from '../../timeline/outline.js';
import { videoObject } from './video-object.js';
import {
  chosenLanguages,
  speakerName,
  singleLine,
  soundLabels,
  segmentTexts,
  textsIn,
  type WriteOptions,
} from '../localized-text.js';

export interface HtmlOptions extends WriteOptions {
  /** Level of the talk's heading, 1 to 5; chapters are one below. */
  readonly headingLevel?: number;
  /** Absolute URL of the page that will hold it, for the data for search engines. */
  readonly page?: string;
}

/** As HTML has text, in elements and in attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/**
 * A talk as HTML for the light DOM of `<forum-player>`: headings, turns with their speakers, times as `#t=` links, slides, each
 * text with its language, and schema.org data. Everything in it is escaped, and every address checked.
 */
export function writeHtml(talk: Talk, options: HtmlOptions = {}): string {
  const languages = chosenLanguages(talk, options);
  const level = Math.min(Math.max(Math.trunc(options.headingLevel ?? 2), 1), 5);
  const last = talk.segments.findLast(({ start }) => start !== undefined);
  const hours = (talk.duration ?? last?.end ?? last?.start ?? 0) >= 3600;
  const link = (start: number | undefined, about = false) => {
    if (start === undefined) return '';
    const time = `${about ? '~' : ''}${formatTime(start, { hours })}`;
    return `<a href="#${escapeHtml(formatFragment({ start }))}">${time}</a> `;
  };
  const texts = (text: Localized, tag: string) =>
    textsIn(text, languages, talk)
      .map((one) => marked(one, tag))
      .join(' ');
  const lines = [
    `<article lang="${escapeHtml(languages[0] ?? talk.languages[0] ?? 'und')}">`,
    `<h${level}>${texts(talk.title, 'span')}</h${level}>`,
    ...(talk.description ? textsIn(talk.description, languages, talk).map((one) => marked(one, 'p')) : []),
  ];
  for (const entry of outline(talk)) {
    if (entry.kind === 'chapter') {
      const { start, title } = entry.chapter;
      lines.push(`<h${level + 1}>${link(start)}${texts(title, 'span')}</h${level + 1}>`);
    } else if (entry.kind === 'slide') {
      lines.push(picture(entry.slide, languages, talk));
    } else {
      const { segment, turn } = entry;
      const name = turn ? speakerName(segment.speaker, languages, talk) : undefined;
      if (name) lines.push(`<p><strong>${escapeHtml(name)}</strong></p>`);
      lines.push(...said(segment, link(segment.start, segment.timing === 'estimated')));
    }
  }
  lines.push(videoObject(talk, languages, options.page), '</article>');
  return `${lines.filter(Boolean).join('\n')}\n`;

  function said(segment: Segment, lead: string): string[] {
    const sounds = soundLabels(segment, options);
    return segmentTexts(segment, languages, talk).flatMap((version, i) => {
      const before = i === 0 ? `${lead}${sounds ? `${escapeHtml(sounds)} ` : ''}` : '';
      return version.text.trim() || before ? [marked(version, 'p', before)] : [];
    });
  }
}

const marked = ({ lang, text }: LangText, tag: string, before = ''): string =>
  `<${tag} lang="${escapeHtml(lang)}" dir="auto">${before}${escapeHtml(singleLine(text))}</${tag}>`;

function picture(slide: Slide, languages: readonly string[], talk: Talk): string {
  const src = safeUrl(slide.src, 'image');
  if (src === undefined) return '';
  const words = slide.alt ?? slide.text;
  const alt = words && textsIn(words, languages, talk)[0];
  const { width, height } = slide;
  const size = (width ? ` width="${Math.round(width)}"` : '') + (height ? ` height="${Math.round(height)}"` : '');
  const lang = alt ? ` lang="${escapeHtml(alt.lang)}"` : '';
  return `<p><img src="${escapeHtml(src)}" alt="${escapeHtml(singleLine(alt?.text ?? ''))}"${lang}${size} loading="lazy"></p>`;
}
