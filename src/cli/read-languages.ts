import { languageTag, nearestTag, type Talk } from '../talk/index.js';
import { UsageFailure } from './failure.js';

/** Reads a list of language tags, `--languages zh-CN,en`, in canonical form. */
export function readLanguageTags(list: string, option: string, command: string): readonly string[] {
  const tags = list.split(/[\s,]+/).filter(Boolean);
  if (!tags.length) throw new UsageFailure(`${option}: no language given; write tags such as zh-CN,en`, command);
  const canonical = tags.map((tag) => {
    const found = languageTag(tag);
    if (found === undefined) {
      throw new UsageFailure(`${option}: "${tag}" is not a language tag; write tags such as zh-CN,en`, command);
    }
    return found;
  });
  return [...new Set(canonical)];
}

/** Reads `--lang`: one or two languages of a talk, as the talk's own tags (`en` finds `en-GB`). Undefined without the option. */
export function readTalkLanguages(
  list: string | undefined,
  talk: Talk,
  command: string,
): readonly string[] | undefined {
  if (list === undefined) return undefined;
  const found = readLanguageTags(list, '--lang', command).map((tag) => {
    const own = nearestTag(tag, talk.languages);
    if (own !== undefined) return own;
    throw new UsageFailure(`--lang: the talk has no "${tag}"; choose from ${talk.languages.join(', ')}`, command);
  });
  if (found.length > 2) throw new UsageFailure('--lang: more than two languages given; choose one or two', command);
  return [...new Set(found)];
}
