/** The URLs of a sidecar that lead to files beside it. */
import { existsSync } from 'node:fs';
import { posix, relative, resolve, sep } from 'node:path';
import type { Sidecar } from '../talk/index.js';

/** Whether a URL is relative to the file that it stands in. */
const isRelative = (url: string): boolean => !/^(?:[a-z][a-z0-9+.-]*:|[/\\?#])/i.test(url) && url !== '';

/** Copies a sidecar for another folder: its relative URLs lead to the same files from there. */
export function rebaseUrls(sidecar: Sidecar, fromFolder: string, toFolder: string): Sidecar {
  const way = relative(resolve(toFolder), resolve(fromFolder)).split(sep).map(encodePathSegment).join('/');
  if (!way) return sidecar;
  const rebase = <T extends object>(item: T, ...keys: (keyof T)[]): T => {
    const rebased = { ...item };
    for (const key of keys) {
      const url = item[key];
      if (typeof url === 'string' && isRelative(url)) rebased[key] = joinUrl(way, url) as T[keyof T];
    }
    return rebased;
  };
  const { source, collection, media, speakers, chapters, slides } = sidecar;
  return {
    ...rebase(sidecar, 'poster'),
    ...(source && { source: rebase(source, 'href') }),
    ...(collection && {
      collection: {
        ...rebase(collection, 'href'),
        ...(collection.parts && { parts: collection.parts.map((part) => rebase(part, 'href')) }),
      },
    }),
    ...(media && { media: media.map((item) => rebase(item, 'src')) }),
    ...(speakers && { speakers: speakers.map((speaker) => rebase(speaker, 'image', 'href')) }),
    ...(chapters && { chapters: chapters.map((chapter) => rebase(chapter, 'image')) }),
    ...(slides && { slides: slides.map((slide) => rebase(slide, 'src', 'thumb')) }),
  };
}

/** Encodes what has a meaning in URLs but not in the names of folders. */
const encodePathSegment = (name: string): string => name.replace(/[%?#\s"<>\\^`{|}]/g, encodeURIComponent);

function joinUrl(way: string, url: string): string {
  const end = url.search(/[?#]/);
  const path = end < 0 ? url : url.slice(0, end);
  return posix.normalize(`${way}/${path}`) + url.slice(path.length);
}

/** Indexes of the slides whose picture is not in the folder. Pictures elsewhere on the web are not looked for. */
export function missingPictures(slides: readonly { src: string }[], folder: string): number[] {
  return slides.flatMap(({ src }, i) => (isRelative(src) && !existsSync(resolve(folder, filePath(src))) ? [i] : []));
}

export const missingPictureMessage = (src: string): string =>
  `the picture ${src} was not found; add the file, or correct its address`;

function filePath(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
