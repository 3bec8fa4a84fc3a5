import { first, type FirstStrings } from './first.js';
import type { PartialStrings } from './partial.js';
import { matchLanguage } from './match.js';
import type { AllStrings, Strings } from './strings.js';

interface Language {
  strings?: AllStrings | undefined;
  /** Gone once the strings are there. */
  load?: (() => Promise<AllStrings>) | undefined;
  loading?: Promise<void> | undefined;
  failed?: boolean;
}

/** Strings of a language, or of a module that has them as its default export. */
export type LanguageSource = PartialStrings | { readonly default: PartialStrings };

/** The English of the parts: comes with them. */
let english: Strings | undefined;

/** A few words of English are there from the beginning; the other languages come when they are needed. */
const languages = new Map<string, Language>([
  ['en', {}],
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

/** The parts bring it along. */
export function learnEnglish(en: Strings): void {
  english ??= en;
}

/** For who needs words before there are parts. */
export async function loadEnglish(): Promise<void> {
  if (!english) learnEnglish((await import('./en.js')).en);
}

/** All that the interface says in the language of `tag`; undefined for English, until a page has changed it, and what is yet to come. */
export function loadedStrings(tag: string): AllStrings | undefined {
  return languageFor(tag).strings;
}

/**
 * The interface in the language of `tag`, as far as it has been loaded; English until then, and where we do not speak it. To be
 * asked by parts, or after `loadEnglish`.
 */
export function strings(tag: string): Strings {
  return loadedStrings(tag) ?? english!;
}

/** What the first picture says, at any time. */
export function firstStrings(tag: string): FirstStrings {
  return strings(tag) ?? first;
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
      const shown = language.strings ? 'stays as it was' : 'is in English';
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
 * registerLanguage('de', { play: 'Abspielen', pause: 'Pause' });
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
  const load = async (): Promise<AllStrings> => {
    const [{ fillIn }, { allEnglish }, given] = await Promise.all([
      import('./partial.js'),
      import('./all.js'),
      typeof source === 'function' ? source() : source,
      loaded(before),
    ]);
    return fillIn(before.strings ?? allEnglish, 'default' in given ? given.default : given, lang);
  };
  // as before until the new strings are there
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

/** Calls back when a language has been registered, until the returned function is called. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
