import { nearestTag } from '../talk/index.js';

/** The language on top: the spoken one, a translation of it, or always the same one (a BCP 47 tag). */
export type TopLanguage = 'original' | 'translation' | (string & {});

/** The languages of captions in their order on the screen, the one on top first. */
export function captionOrder(captions: readonly string[], spoken: string, top: TopLanguage): readonly string[] {
  const wanted = top === 'original' || top === 'translation' ? spoken : top;
  const found = nearestTag(wanted, captions);
  if (found === undefined) return captions;
  const others = captions.filter((tag) => tag !== found);
  return top === 'translation' ? [...others, found] : [found, ...others];
}
