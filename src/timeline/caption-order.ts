import { nearestTag } from '../talk/index.js';

/** The tag that a text has for a language that was asked for: `en` finds `en-GB`. */
export function tagIn(text: Readonly<Record<string, unknown>>, asked: string): string | undefined {
  return nearestTag(asked, Object.keys(text));
}

/** Which language stands on top: the one that is spoken, a translation of it, or always the same (a BCP 47 tag). */
export type TopLanguage = 'original' | 'translation' | (string & {});

/** Languages of captions in the order in which they stand, from the top. */
export function captionOrder(captions: readonly string[], spoken: string, top: TopLanguage): readonly string[] {
  const wanted = top === 'original' || top === 'translation' ? spoken : top;
  const found = nearestTag(wanted, captions);
  if (found === undefined) return captions;
  const others = captions.filter((tag) => tag !== found);
  return top === 'translation' ? [...others, found] : [found, ...others];
}
