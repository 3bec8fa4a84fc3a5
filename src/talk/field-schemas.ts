/** Fields of the sidecar that hold text, languages and addresses. */
import { languageTag } from './language-tag.js';
import type { Localized } from './localized.js';
import { safeUrl, type UrlUse } from './safe-url.js';
import { cleanText, describe, isRecord, quote, type Reader, type Schema } from './schema.js';

/** A reader that knows the language of plain text. */
export interface LanguageReader extends Reader {
  language: string;
}

/** A BCP 47 tag. */
export function language<R extends Reader>(): Schema<string, string, R> {
  return {
    json: { type: 'string', description: 'BCP 47 language tag', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
    read(value, reader) {
      if (typeof value !== 'string')
        return reader.report('error', 'type', `expected a language tag, found ${describe(value)}`);
      return (
        languageTag(value) ??
        reader.report('error', 'language', `${quote(value)} is not a language tag such as "en" or "zh-CN"`)
      );
    },
  };
}

/** Text in one language, as a string, or in several, as a map from tag to string. */
export function text<R extends LanguageReader>(
  description?: string,
): Schema<Localized, string | Readonly<Record<string, string>>, R> {
  return {
    json: {
      anyOf: [{ type: 'string' }, { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } }],
      ...(description && { description }),
    },
    read(value, reader) {
      // keys are canonical tags, so none of them can be `__proto__`
      const out: Record<string, string> = {};
      if (typeof value === 'string') {
        out[reader.language] = cleanText(value);
        return Object.freeze(out);
      }
      if (!isRecord(value)) {
        return reader.report('error', 'type', `expected a text, or texts by language, found ${describe(value)}`);
      }
      let empty: string | undefined;
      let found = false;
      for (const key of Object.keys(value)) {
        const tag = languageTag(key);
        const entry = value[key];
        if (!tag)
          reader.report('warning', 'language', `${quote(key)} is not a language tag such as "en": left out`, key);
        else if (typeof entry !== 'string')
          reader.report('error', 'type', `expected a text, found ${describe(entry)}`, key);
        else if (!/\S/.test(entry)) empty ??= tag;
        else {
          out[tag] = cleanText(entry);
          found = true;
        }
      }
      // an empty translation counts as none; a text that is empty in every language stays, for example for a sound
      if (!found && empty === undefined) return reader.report('error', 'required', 'no text in any language');
      if (!found) out[empty!] = '';
      return Object.freeze(out);
    },
  };
}

/** A reader that knows the URL of the file. */
export interface UrlReader extends Reader {
  readonly base: string | URL | undefined;
}

/** A URL that is safe for its use, resolved against that of the file. */
export function url<R extends UrlReader>(use: UrlUse): Schema<string, string, R> {
  return {
    json: { type: 'string', format: 'uri-reference', description: 'resolved against the URL of the sidecar' },
    read(value, reader) {
      if (typeof value !== 'string') return reader.report('error', 'type', `expected a URL, found ${describe(value)}`);
      return (
        safeUrl(value, use, reader.base) ??
        reader.report(
          'error',
          'url',
          `${quote(value)} cannot be used here: give an http(s) URL, or one relative to the sidecar`,
        )
      );
    },
  };
}
