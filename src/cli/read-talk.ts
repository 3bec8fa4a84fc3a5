/** A sidecar as the input of a subcommand. */
import { languageTag, parse, parseJson, translation, type Talk } from '../talk/index.js';
import { Failure, UsageFailure } from './failure.js';
import { inputName, readText } from './files.js';
import { printError } from './print.js';

/** More lines than these nobody reads. */
const MOST_LINES = 20;

/** Reads a sidecar. What is wrong with it is said; what can be used of it comes back. Addresses stay as they are written. */
export async function readTalk(file: string): Promise<Talk> {
  const name = inputName(file);
  const json = parseJson(await readText(file));
  if (!('value' in json))
    throw new Failure(`${name}:${json.at.line}:${json.at.column}: this is not JSON: ${json.error}`);
  const { talk, problems } = parse(json.value);
  for (const { severity, path, message } of problems.slice(0, MOST_LINES)) {
    printError(`${name}: ${severity}: ${path}: ${message}`);
  }
  if (problems.length > MOST_LINES) printError(`${name}: ${problems.length - MOST_LINES} more like these`);
  if (!talk) throw new Failure(`${name}: no talk can be read from this; forum-player validate says more`);
  return talk;
}

/** Languages of `--lang`, one or two, each in the talk. */
export function readLanguages(list: string, talk: Talk, command: string): readonly string[] {
  const tags = list.split(/[\s,]+/).filter(Boolean);
  const found = tags.map((tag) => {
    const canonical = languageTag(tag);
    const there = canonical === undefined ? undefined : languageIn(talk, canonical);
    if (there === undefined) {
      throw new UsageFailure(`--lang: the talk has no "${tag}"; it has ${talk.languages.join(', ')}`, command);
    }
    return there;
  });
  if (!found.length || found.length > 2)
    throw new UsageFailure('--lang takes one language or two, such as en', command);
  return [...new Set(found)];
}

/** The talk's own tag for a language: `en` finds `en-GB`. */
const languageIn = (talk: Talk, tag: string): string | undefined =>
  translation(Object.fromEntries(talk.languages.map((own) => [own, own])), tag)?.text;
