/** What search engines want to know of a recording: https://schema.org/VideoObject, as JSON-LD. */
import { formatFragment } from '../../links/index.js';
import { safeUrl, type Segment, type Talk } from '../../talk/index.js';
import { joinedTexts, singleLine, segmentTexts, textsIn } from '../localized-text.js';

/**
 * A `<script>` of data. Nothing in it can end it: `<` is written as JSON's own escape.
 *
 * @param page - absolute URL of the page that holds it: its addresses are then absolute too, which search engines ask for.
 */
export function videoObject(talk: Talk, languages: readonly string[], page?: string): string {
  const absolute = (url: string | undefined) =>
    url !== undefined && page !== undefined && URL.canParse(url, page) ? new URL(url, page).href : url;
  const { description, duration, date, poster, media, chapters, segments } = talk;
  const spoken = (segment: Segment) =>
    segmentTexts(segment, languages, talk)
      .map(({ text }) => singleLine(text))
      .join('\n');
  const content = media.map(({ src }) => safeUrl(src, 'media')).find(Boolean);
  const data = {
    '@context': 'https://schema.org',
    '@type': 'VideoObject',
    name: joinedTexts(talk.title, languages, talk),
    description: joinedTexts(description ?? talk.title, languages, talk),
    inLanguage: talk.languages[0],
    uploadDate: date,
    duration: duration === undefined ? undefined : `PT${Math.round(duration)}S`,
    thumbnailUrl: absolute(poster && safeUrl(poster, 'image')),
    contentUrl: absolute(content),
    transcript: segments.map(spoken).join('\n'),
    hasPart: chapters
      .filter(({ start }) => start !== undefined)
      .map(({ start, end, title }, i, all) => {
        const until = end ?? all[i + 1]?.start ?? duration;
        return {
          '@type': 'Clip',
          name: textsIn(title, languages, talk)[0]!.text,
          startOffset: start,
          ...(until !== undefined && { endOffset: until }),
          url: absolute(`#${formatFragment({ start: start! })}`),
        };
      }),
  };
  const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escaped);
  return `<script type="application/ld+json">${json}</script>`;
}
