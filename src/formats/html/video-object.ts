import { formatFragment } from '../../links/index.js';
import { safeUrl, type Segment, type Talk } from '../../talk/index.js';
import { escapedJson } from '../escaped-json.js';
import { joinedTexts, segmentTexts, singleLine, textsIn } from '../localized-text.js';

/**
 * The talk as https://schema.org/VideoObject for search engines, in a `<script>` of JSON-LD. Text in it cannot end the script,
 * as `<` is escaped.
 *
 * @param page - Absolute URL of the page that holds it. Search engines ask for absolute addresses.
 */
export function videoObject(talk: Talk, languages: readonly string[], page?: string): string {
  const absolute = (url: string | undefined) =>
    url !== undefined && page !== undefined && URL.canParse(url, page) ? new URL(url, page).href : url;
  const { title, description, duration, date, poster, media, segments } = talk;
  const spoken = (segment: Segment) =>
    segmentTexts(segment, languages, talk)
      .map(({ text }) => singleLine(text))
      .join('\n');
  const data = {
    '@context': 'https://schema.org',
    '@type': 'VideoObject',
    name: joinedTexts(title, languages, talk),
    description: joinedTexts(description ?? title, languages, talk),
    inLanguage: talk.languages[0],
    uploadDate: date,
    duration: duration === undefined ? undefined : `PT${Math.round(duration)}S`,
    thumbnailUrl: absolute(poster && safeUrl(poster, 'image')),
    contentUrl: absolute(media.map(({ src }) => safeUrl(src, 'media')).find(Boolean)),
    transcript: segments.map(spoken).join('\n'),
    hasPart: clips(talk, languages, absolute),
  };
  return `<script type="application/ld+json">${escapedJson(data, /[<>&\u2028\u2029]/g)}</script>`;
}

/** The chapters that have a time, as https://schema.org/Clip. */
function clips(talk: Talk, languages: readonly string[], absolute: (url: string) => string | undefined): object[] {
  return talk.chapters
    .filter(({ start }) => start !== undefined)
    .map(({ start, end, title }, i, all) => {
      const endOffset = end ?? all[i + 1]?.start ?? talk.duration;
      return {
        '@type': 'Clip',
        name: textsIn(title, languages, talk)[0]!.text,
        startOffset: start,
        ...(endOffset !== undefined && { endOffset }),
        url: absolute(`#${formatFragment({ start: start! })}`),
      };
    });
}
