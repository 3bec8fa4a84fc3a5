import { lazy } from '../lazy.js';
import { en } from './en.js';
import { matchLanguage } from './match.js';
import type { PartialStrings } from './partial.js';
import type { Strings } from './strings.js';

interface Language {
  strings?: Strings | undefined;
  /** Undefined once the strings are loaded. */
  load?: (() => Promise<Strings>) | undefined;
  loading?: Promise<void> | undefined;
  failed?: boolean;
}

/** Strings of a language, or of a module that has them as its default export. */
export type LanguageSource = PartialStrings | { readonly default: PartialStrings };

/** English is part of the first file; a page loads other languages when it needs them. */
const languages = new Map<string, Language>([
  ['en', { strings: en }],
  ['zh-Hans', { load: async () => (await lazy.zhHans.load()).zhHans }],
  ['zh-Hant', { load: async () => (await lazy.zhHant.load()).zhHant }],
]);

const matches = new Map<string, Language>();
const listeners = new Set<() => void>();

/** The language of the interface for readers of `tag`; English when none matches. */
function languageFor(tag: string): Language {
  let found = matches.get(tag);
  if (!found) {
    found = languages.get(matchLanguage(tag, [...languages.keys()]) ?? 'en')!;
    if (matches.size > 200) matches.clear();
    matches.set(tag, found);
  }
  return found;
}

/** The interface in the language of `tag`; English until that language is loaded, and when the player does not have it. */
export function strings(tag: string): Strings {
  return languageFor(tag).strings ?? en;
}

/**
 * Loads the strings for `strings(tag)`. Returns undefined when they are loaded already. A failure is reported on the console;
 * only a call with `again` tries to load a failed language once more.
 */
export function loadStrings(tag: string, { again = false } = {}): Promise<void> | undefined {
  const language = languageFor(tag);
  const { load } = language;
  if (!load) return undefined;
  if (again && language.failed) language.loading = undefined;
  language.failed = false;
  return (language.loading ??= load().then(
    (found) => {
      language.strings = found;
      language.load = language.loading = undefined;
    },
    (error: unknown) => {
      language.failed = true;
      const shown = strings(tag) === en ? 'is in English' : 'stays as it was';
      console.warn(
        `forum-player: the strings of the interface for "${tag}" could not be loaded; it ${shown}. Check the network, and that all files of the package are served.`,
        error,
      );
    },
  ));
}

/**
 * Adds a language to the interface of every player in the page, including players that exist already:
 *
 * ```js
 * registerLanguage('fr', () => import('./fr.js')); // the module's default export, loaded when a page needs it
 * registerLanguage('de', { play: 'Abspielen', pause: 'Pause' });
 * ```
 *
 * Missing strings stay as they were: English, or, for a language that the player already has, its own. So a page can also
 * change single words of a language.
 *
 * @param tag BCP 47 tag. A page in `fr-CA` finds `fr`.
 * @param source The strings (`PartialStrings`), or a function that loads them.
 * @throws {RangeError} when `tag` is no language tag.
 * @throws {TypeError} when `source` is neither an object nor a function.
 */
export function registerLanguage(tag: string, source: PartialStrings | (() => Promise<LanguageSource>)): void {
  const lang = canonical(tag);
  if ((typeof source !== 'object' && typeof source !== 'function') || !source)
    throw new TypeError(`registerLanguage('${lang}'): expected its strings, or a function that loads them.`);
  const before = languageFor(lang);
  const load = async (): Promise<Strings> => {
    const [{ fillIn }, given] = await Promise.all([
      lazy.partialStrings.load(),
      typeof source === 'function' ? source() : source,
      loaded(before),
    ]);
    return fillIn(before.strings ?? en, 'default' in given ? given.default : given, lang);
  };
  // players show the old strings until the new ones are loaded
  languages.set(lang, { strings: before.strings, load });
  matches.clear();
  for (const listener of [...listeners]) listener();
}

async function loaded(language: Language): Promise<void> {
  if (language.load) language.strings = await language.load();
  language.load = undefined;
}

function canonical(tag: string): string {
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    throw new RangeError(`registerLanguage: "${tag}" is not a language tag such as "fr" or "pt-BR".`);
  }
}

/** Calls `listener` each time that a page registers a language, until the returned function is called. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
