/**
 * The strict Content Security Policy that the demo and the tests run under: the smallest with which the player works.
 * `'allow-duplicates'` lets a page have a second copy of Lit, for example in another widget.
 */
import { createHash } from 'node:crypto';

/** The policy as the value of the header; `inlineScripts` are the contents of inline scripts allowed by their hash. */
export function strictPolicy(inlineScripts: readonly string[] = []): string {
  const hashes = inlineScripts
    .map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`)
    .join('');
  return [
    "default-src 'none'",
    `script-src 'self'${hashes}`,
    "style-src 'self'",
    "img-src 'self'",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types lit-html 'allow-duplicates'",
  ].join('; ');
}

/** The contents of a page's inline scripts, as the browser hashes them. */
export function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/gi)].map(([, text]) => text ?? '');
}
