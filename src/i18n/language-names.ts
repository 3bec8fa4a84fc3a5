import type { Strings } from './strings.js';

/**
 * Names of languages change with the browser; where it has none, the tag says it all. A name is as short as it can be:
 * "Chinese" is enough where there is no other Chinese beside it. Beside one it is "Simplified Chinese", "Chinese (Hong Kong)".
 */
export function languageNames(lang: string): Strings['languageName'] {
  let names: Intl.DisplayNames | undefined;
  const cache = new Map<string, string>();
  const nameOf = (tag: string): string => {
    let name = cache.get(tag);
    if (name === undefined) {
      try {
        names ??= new Intl.DisplayNames([lang], { type: 'language', style: 'short' });
        name = names.of(tag) ?? tag;
      } catch {
        name = tag;
      }
      cache.set(tag, name);
    }
    return name;
  };
  return (tag, beside = []) => {
    const others = beside.filter((other) => other !== tag);
    const clear = [short, written, itself].find((form) => {
      const name = nameOf(form(tag));
      return others.every((other) => nameOf(form(other)) !== name);
    });
    return clear ? nameOf(clear(tag)) : tag;
  };
}

const itself = (tag: string): string => tag;

/** Without the region. */
function short(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag);
    return script ? `${language}-${script}` : language;
  } catch {
    return tag;
  }
}

/** With the script that the language is written in there. */
function written(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return script ? `${language}-${script}` : language;
  } catch {
    return tag;
  }
}
