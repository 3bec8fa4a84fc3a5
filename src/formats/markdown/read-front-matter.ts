import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Problems } from './problems.js';

/** The YAML between two lines of dashes at the start of a document. */
export interface FrontMatter {
  /** The values as the YAML has them, unchecked; empty without front matter. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The document after the front matter. */
  readonly body: string;
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
  /** The line of the value at a path such as `['speakers', 2, 'name']`, or of the nearest value around it. */
  line(path: readonly (string | number)[]): number;
}

/** The line of dashes before the YAML. */
const OPENING_LINES = 1;

/** In characters: far longer than any list of speakers, and still parsed quickly. */
const MAX_LENGTH = 1_000_000;

/** Aliases in YAML can multiply until they fill the memory; with more than this many, the document is refused. */
const MAX_ALIASES = 100;

const KNOWN_KEYS = [
  'title',
  'languages',
  'date',
  'collection',
  'part',
  'media',
  'poster',
  'duration',
  'source',
  'speakers',
  'description',
  'license',
];

export function readFrontMatter(source: string, problems: Problems): FrontMatter {
  const none: FrontMatter = { data: {}, body: source, bodyLine: 1, line: () => 1 };
  const opening = /^---[ \t]*\n/.exec(source);
  if (!opening) return none;
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(source);
  if (!end) {
    problems.error(1, 'front-matter', 'the front matter that starts here has no end; put a line "---" after it');
    return { ...none, body: source.slice(opening[0].length), bodyLine: 2 };
  }
  const yaml = source.slice(opening[0].length, end.index);
  const body = source.slice(end.index + end[0].length);
  const bodyLine = source.slice(0, end.index).split('\n').length;
  if (yaml.length > MAX_LENGTH) {
    const message = `the front matter has ${yaml.length} characters; shorten it to ${MAX_LENGTH} at most`;
    problems.error(1, 'front-matter', message);
    return { ...none, body, bodyLine };
  }
  const counter = new LineCounter();
  const document = parseYaml(yaml, counter, problems);
  const line = (path: readonly (string | number)[]) => lineOf(document, counter, path);
  const data = document ? toRecord(document, problems) : {};
  for (const key of Object.keys(data)) {
    if (KNOWN_KEYS.includes(key)) continue;
    const message = `the unknown key "${key}" in the front matter was ignored; known keys are ${KNOWN_KEYS.join(', ')}`;
    problems.warn(line([key]), 'unknown-key', message);
  }
  return { data, body, bodyLine, line };
}

function parseYaml(yaml: string, counter: LineCounter, problems: Problems): Document | undefined {
  try {
    const document = parseDocument(yaml, {
      lineCounter: counter,
      prettyErrors: false,
      version: '1.2',
      stringKeys: true,
    });
    const [error] = document.errors;
    if (!error) return document;
    const line = counter.linePos(error.pos[0]).line + OPENING_LINES;
    problems.error(line, 'yaml', `${firstSentence(error.message)}; correct the YAML of the front matter`);
  } catch (error) {
    reportUnreadable(error, problems);
  }
  return undefined;
}

function toRecord(document: Document, problems: Problems): Record<string, unknown> {
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (value === null || value === undefined) return {};
    if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
    const message = 'the front matter has no keys; write lines such as "title: My talk"';
    problems.error(1 + OPENING_LINES, 'front-matter', message);
  } catch (error) {
    reportUnreadable(error, problems);
  }
  return {};
}

function reportUnreadable(error: unknown, problems: Problems): void {
  problems.error(1, 'yaml', `the front matter cannot be read (${firstSentence(String(error))}); simplify its YAML`);
}

function lineOf(document: Document | undefined, counter: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; document && length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    if (node?.range) return counter.linePos(node.range[0]).line + OPENING_LINES;
  }
  return 1;
}

const firstSentence = (message: string): string => message.split('\n', 1)[0]!.replace(/[.:]$/, '');
