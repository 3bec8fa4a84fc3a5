import { languageNames } from './language-names.js';
import type { Strings } from './strings.js';

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- any function at all */
type AnyFunction = (...args: any[]) => unknown;

type Partly<T> = T extends string ? string : T extends AnyFunction ? T : { readonly [K in keyof T]?: Partly<T[K]> };

/** Some or all of the strings of the interface, as `registerLanguage` takes them. */
export type PartialStrings = Partly<Omit<Strings, 'lang'>>;

/** `given`, completed from `base`. What is of another kind than it should be counts as missing. */
export function fillIn(base: Strings, given: unknown, lang: string): Strings {
  return { ...merge({ ...base, languageName: languageNames(lang) }, given), lang };
}

function merge<T>(base: T, given: unknown): T {
  if (typeof given !== typeof base || !given) return base;
  if (typeof base !== 'object') return given as T;
  const entries = Object.entries(base as object).map(([key, value]) => [
    key,
    merge<unknown>(value, (given as Readonly<Record<string, unknown>>)[key]),
  ]);
  return Object.fromEntries(entries) as T;
}
