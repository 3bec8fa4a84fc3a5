import { cleanText, describe, isRecord, quote, type Reader, type Schema } from './schema.js';

/** Text by BCP 47 tag, in the order of the file. Has at least one entry. */
export type Localized = Readonly<Record<string, string>>;

/** A piece of text and the language it is in. */
export interface LangText {
  readonly lang: string;
  readonly text: string;
}

const canonical = new Map<string, string | undefined>();

/** The canonical form of a BCP 47 tag (`zh-cn` → `zh-CN`), or undefined when it is none (`en_US`, ``, `x">`). */
export function languageTag(tag: string): string | undefined {
  if (canonical.has(tag)) return canonical.get(tag);
  let found: string | undefined;
  try {
    if (tag.length < 100) found = Intl.getCanonicalLocales(tag)[0];
  } catch {
    // not a language tag
  }
  if (canonical.size < 1000) canonical.set(tag, found);
  return found;
}

/** Language subtag alone: `zh-Hans-CN` → `zh`. */
export const primaryLanguage = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();

/**
 * The entry of `text` for the first of `languages` that it has, comparing whole tags first and then the language alone
 * (`en-GB` finds `en`); without a match the first entry, so that there is always something to read.
 */
export function localized(text: Localized, languages: readonly string[]): LangText {
  const tags = Object.keys(text);
  const lang =
    languages.find((tag) => tag in text) ??
    languages.map((tag) => tags.find((have) => primaryLanguage(have) === primaryLanguage(tag))).find(Boolean) ??
    tags[0] ??
    'und';
  return { lang, text: text[lang] ?? '' };
}

/** The entry for exactly this language (`en` also finds `en-GB`), or undefined: for translations, where a fallback would be a lie. */
export function translation(text: Localized, language: string): LangText | undefined {
  if (language in text) return { lang: language, text: text[language]! };
  const lang = Object.keys(text).find((have) => primaryLanguage(have) === primaryLanguage(language));
  return lang === undefined ? undefined : { lang, text: text[lang]! };
}

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
