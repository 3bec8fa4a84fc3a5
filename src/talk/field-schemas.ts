/** Fields of the sidecar that hold text, languages and addresses. */
import { languageTag, type Localized } from './localized.js';
import { cleanText, describe, isRecord, quote, type Reader, type Schema } from './schema.js';
import { safeUrl, type UrlUse } from './safe-url.js';

/** A reader that knows in which language plain text is. */
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

/** Text in one language (a string) or several (a map from tag to string). */
export function text<R extends LanguageReader>(
  description?: string,
): Schema<Localized, string | Readonly<Record<string, string>>, R> {
  return {
    json: {
      anyOf: [{ type: 'string' }, { type: 'object', minProperties: 1, additionalProperties: { type: 'string' } }],
      ...(description && { description }),
    },
    read(value, reader) {
      // canonical tags are all that becomes a key, so nothing here can be mistaken for a part of Object
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
      // an empty translation counts as none; text that is empty in every language (a sound, say) stays
      if (!found && empty === undefined) return reader.report('error', 'required', 'no text in any language');
      if (!found) out[empty!] = '';
      return Object.freeze(out);
    },
  };
}

/** A reader that knows where the file came from. */
export interface UrlReader extends Reader {
  readonly base: string | URL | undefined;
}

/** A URL that is safe for its use, resolved against the file's own. */
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
