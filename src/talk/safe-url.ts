/** What a URL is used for. A link is followed; an image or media file is only shown, so more protocols are safe. */
export type UrlUse = 'link' | 'image' | 'media';

const DATA_IMAGE = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i;

/**
 * The absolute form of `url`, or undefined if it is not safe. Allowed are http and https; for a relative URL any protocol of the
 * base, such as `file:`; for images also bitmap `data:` URLs; for what is only shown also `blob:`. The protocol is the one that the
 * URL parser finds, so `java\nscript:` does not get through. Without a base a relative URL stays relative.
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
