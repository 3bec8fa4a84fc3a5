import { parse, parseJson, type Talk } from '../talk/index.js';
import { Failure } from './failure.js';
import { printError } from './print.js';
import { inputName, readInput } from './read-input.js';

/** Further problems of a sidecar are only counted. */
const MAX_PROBLEMS = 20;

/** Parses JSON; fails with line and column where it is not valid. */
export function readJson(name: string, source: string, hint = ''): unknown {
  const json = parseJson(source);
  if ('value' in json) return json.value;
  const { line, column } = json.at;
  throw new Failure(`${name}:${line}:${column}: the file is not valid JSON: ${json.error}${hint}`);
}

/** Reads a sidecar and prints its problems. Fails where it is not usable at all. URLs stay as they are written. */
export async function readTalk(input: string): Promise<Talk> {
  const name = inputName(input);
  const { talk, problems } = parse(readJson(name, await readInput(input)));
  for (const { severity, path, message } of problems.slice(0, MAX_PROBLEMS)) {
    printError(`${name}: ${severity}: ${path}: ${message}`);
  }
  const more = problems.length - MAX_PROBLEMS;
  if (more > 0) printError(`${name}: ${more} more problems are not shown`);
  if (!talk) throw new Failure(`${name}: this is not a usable sidecar; forum-player validate lists its problems`);
  return talk;
}
