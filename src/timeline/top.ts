import { primaryLanguage } from '../talk/index.js';

/** The tag that a text has for a language that was asked for: `en` finds `en-GB`. */
export function tagIn(text: Readonly<Record<string, unknown>>, asked: string): string | undefined {
  if (Object.hasOwn(text, asked)) return asked;
  return Object.keys(text).find((have) => primaryLanguage(have) === primaryLanguage(asked));
}

/** Which language stands on top: the one that is spoken, a translation of it, or always the same (a BCP 47 tag). */
export type TopLanguage = 'original' | 'translation' | (string & {});

/** Languages of captions in the order in which they stand, from the top. */
export function fromTheTop(captions: readonly string[], spoken: string, top: TopLanguage): readonly string[] {
  const wanted = top === 'original' || top === 'translation' ? spoken : top;
  const at = captions.findIndex((tag) => primaryLanguage(tag) === primaryLanguage(wanted));
  if (at < 0) return captions;
  const others = captions.filter((_, i) => i !== at);
  return top === 'translation' ? [...others, captions[at]!] : [captions[at]!, ...others];
}
