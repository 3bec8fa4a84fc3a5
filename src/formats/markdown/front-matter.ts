/** The YAML in front of a document. */
import { LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Problems } from './problems.js';

export interface FrontMatter {
  /** What the YAML says, unchecked. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The document after it, and the line on which that starts. */
  readonly body: string;
  readonly bodyLine: number;
  /** Line of the value at a path such as `['speakers', 2, 'name']`, or of the closest there is. */
  line(path: readonly (string | number)[]): number;
}

/** Far more than any list of speakers, and parsed in no time. */
const MAX_LENGTH = 1_000_000;
/** Keys that mean something. */
const KNOWN = [
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

/** Takes the front matter off a document; without any, `data` is empty. */
export function readFrontMatter(source: string, problems: Problems): FrontMatter {
  const none: FrontMatter = { data: {}, body: source, bodyLine: 1, line: () => 1 };
  const opening = /^---[ \t]*\n/.exec(source);
  if (!opening) return none;
  const closing = /^(?:---|\.\.\.)[ \t]*$/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(source);
  if (!end) {
    problems.error(1, 'front-matter', 'the front matter that starts here never ends; write a line "---" after it');
    return { ...none, body: source.slice(opening[0].length), bodyLine: 2 };
  }
  const yaml = source.slice(opening[0].length, end.index);
  const body = source.slice(end.index + end[0].length);
  const bodyLine = newlines(source.slice(0, end.index)) + 1;
  if (yaml.length > MAX_LENGTH) {
    problems.error(
      1,
      'front-matter',
      `the front matter is ${yaml.length} characters long; ${MAX_LENGTH} are the limit`,
    );
    return { ...none, body, bodyLine };
  }
  const counter = new LineCounter();
  const document = parseYaml(yaml, counter, problems);
  const line = (path: readonly (string | number)[]) => lineOf(document, counter, path);
  const data = document ? toRecord(document, problems) : {};
  for (const key of Object.keys(data)) {
    if (!KNOWN.includes(key)) {
      problems.warn(
        line([key]),
        'unknown-key',
        `the front matter's "${key}" means nothing here: left out; known are ${KNOWN.join(', ')}`,
      );
    }
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
    problems.error(
      counter.linePos(error.pos[0]).line + 1,
      'yaml',
      `${firstSentence(error.message)}; mend the YAML of the front matter`,
    );
  } catch (error) {
    problems.error(1, 'yaml', `the front matter cannot be read (${firstSentence(String(error))}); simplify it`);
  }
  return undefined;
}

function toRecord(document: Document, problems: Problems): Record<string, unknown> {
  try {
    // aliases that multiply are refused
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    if (value === null || value === undefined) return {};
    if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
    problems.error(2, 'front-matter', 'the front matter is no list of keys and values; write lines such as "title: …"');
  } catch (error) {
    problems.error(1, 'yaml', `the front matter cannot be read (${firstSentence(String(error))}); simplify it`);
  }
  return {};
}

function lineOf(document: Document | undefined, counter: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; document && length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true) as Node | undefined;
    // the opening line comes before the YAML's first
    if (node?.range) return counter.linePos(node.range[0]).line + 1;
  }
  return 1;
}

const newlines = (text: string): number => text.split('\n').length - 1;
const firstSentence = (message: string): string => message.split('\n', 1)[0]!.replace(/[.:]$/, '');
