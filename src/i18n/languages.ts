import { en } from './en.js';
import { fillIn, type PartialStrings } from './partial.js';
import { matchLanguage } from './match.js';
import type { Strings } from './strings.js';

interface Language {
  strings?: Strings | undefined;
  /** Gone once the strings are there. */
  load?: (() => Promise<Strings>) | undefined;
  loading?: Promise<void> | undefined;
  failed?: boolean;
}

/** Strings of a language, or of a module that has them as its default export. */
export type LanguageSource = PartialStrings | { readonly default: PartialStrings };

/** English is there from the beginning; the others come when they are needed. */
const languages = new Map<string, Language>([
  ['en', { strings: en }],
  ['zh-Hans', { load: async () => (await import('./zh-hans.js')).zhHans }],
  ['zh-Hant', { load: async () => (await import('./zh-hant.js')).zhHant }],
]);

const matches = new Map<string, Language>();
const listeners = new Set<() => void>();

/** What speaks to readers of `tag`; English where we do not speak their language. */
function languageFor(tag: string): Language {
  let found = matches.get(tag);
  if (!found) {
    found = languages.get(matchLanguage(tag, [...languages.keys()]) ?? 'en')!;
    if (matches.size > 200) matches.clear();
    matches.set(tag, found);
  }
  return found;
}

/** The interface in the language of `tag`, as far as it has been loaded; English until then, and where we do not speak it. */
export function strings(tag: string): Strings {
  return languageFor(tag).strings ?? en;
}

/**
 * Loads what `strings(tag)` needs. Undefined when there is nothing to wait for. A language that cannot be loaded is reported
 * on the console, and asked for `again` only by who says so.
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
 * Teaches every player of the page, also those that are there already, a language of the interface:
 *
 * ```js
 * registerLanguage('fr', () => import('./fr.js')); // its default export; loaded when a page needs it
 * registerLanguage('de', { play: 'Abspielen', pause: 'Pause' }); // at once
 * ```
 *
 * What is left out is said as before: in English, or for a language that the player speaks already in that one, so that
 * single words of it can be changed.
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
  const complete = (given: unknown, base: Strings): Strings => fillIn(base, given, lang);
  const load = async (): Promise<Strings> => {
    const [given] = await Promise.all([typeof source === 'function' ? source() : source, loaded(before)]);
    return complete('default' in given ? given.default : given, before.strings ?? en);
  };
  const now = typeof source === 'object' && !before.load;
  // as before until the new strings are there
  languages.set(lang, now ? { strings: complete(source, before.strings!) } : { strings: before.strings, load });
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

/** Calls back when a language has been registered, until the returned function is called. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
