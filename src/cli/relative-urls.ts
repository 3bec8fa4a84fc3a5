/** The URLs in a sidecar that lead to files beside it. */
import { existsSync } from 'node:fs';
import { posix, relative, resolve, sep } from 'node:path';
import type { Sidecar } from '../talk/index.js';

/** Whether a URL is resolved against the file that it stands in. */
const isRelative = (url: string): boolean => !/^(?:[a-z][a-z0-9+.-]*:|[/\\?#])/i.test(url) && url !== '';

/** A copy of the sidecar for another folder: its relative URLs lead to the same files from there. */
export function rebaseUrls(sidecar: Sidecar, from: string, to: string): Sidecar {
  const way = relative(resolve(to), resolve(from)).split(sep).map(encodeStep).join('/');
  if (!way) return sidecar;
  const move = <T extends object>(item: T, ...keys: (keyof T)[]): T => {
    const moved = { ...item };
    for (const key of keys) {
      const url = item[key];
      if (typeof url === 'string' && isRelative(url)) moved[key] = join(way, url) as T[keyof T];
    }
    return moved;
  };
  const { source, collection, media, speakers, chapters, slides } = sidecar;
  return {
    ...move(sidecar, 'poster'),
    ...(source && { source: move(source, 'href') }),
    ...(collection && {
      collection: {
        ...move(collection, 'href'),
        ...(collection.parts && { parts: collection.parts.map((part) => move(part, 'href')) }),
      },
    }),
    ...(media && { media: media.map((item) => move(item, 'src')) }),
    ...(speakers && { speakers: speakers.map((speaker) => move(speaker, 'image', 'href')) }),
    ...(chapters && { chapters: chapters.map((chapter) => move(chapter, 'image')) }),
    ...(slides && { slides: slides.map((slide) => move(slide, 'src', 'thumb')) }),
  };
}

/** Characters of a folder's name that mean something else in a URL. */
const encodeStep = (step: string): string => step.replace(/[%?#\s"<>\\^`{|}]/g, encodeURIComponent);

function join(way: string, url: string): string {
  const end = url.search(/[?#]/);
  const path = end < 0 ? url : url.slice(0, end);
  return posix.normalize(`${way}/${path}`) + url.slice(path.length);
}

/** Pictures of slides that are not there, as indexes of `slides`. Those elsewhere on the web are not looked for. */
export function missingPictures(slides: readonly { src: string }[], folder: string): number[] {
  return slides.flatMap(({ src }, i) => (isRelative(src) && !existsSync(resolve(folder, filePath(src))) ? [i] : []));
}

function filePath(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
