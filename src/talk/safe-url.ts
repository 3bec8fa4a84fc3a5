/** What a URL is for decides what it may be: a link is followed, an image or a recording is only shown. */
export type UrlUse = 'link' | 'image' | 'media';

const DATA_IMAGE = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i;

/**
 * The absolute form of `url`, or undefined when it must not be used. Judged by the protocol that the URL parser sees, so
 * `java\nscript:` is no way in. Allowed are http and https, whatever the base itself is for relative ones (a page opened
 * from disk), bitmap `data:` images, and `blob:` for what is only shown. Without a base a relative URL stays as it is.
 */
export function safeUrl(url: string, use: UrlUse, base?: string | URL): string | undefined {
  let parsed: URL;
  let relative: boolean;
  try {
    relative = !/^[\s\0-\x20]*[a-z][a-z0-9+.\-\t\n\r]*:/i.test(url);
    parsed = new URL(url, base ?? 'http://sidecar.invalid/');
  } catch {
    return undefined;
  }
  if (parsed.protocol === 'data:') return use === 'image' && DATA_IMAGE.test(parsed.href) ? parsed.href : undefined;
  if (parsed.protocol === 'blob:') return use === 'link' ? undefined : parsed.href;
  if (relative ? parsed.protocol === 'javascript:' : parsed.protocol !== 'http:' && parsed.protocol !== 'https:')
    return undefined;
  return base === undefined && relative ? url : parsed.href;
}
