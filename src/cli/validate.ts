/** `forum-player validate`: checks a sidecar and lists its problems. */
import { dirname } from 'node:path';
import { parse, type Talk } from '../talk/index.js';
import { Failure } from './failure.js';
import type { Finding } from './finding.js';
import { createLineFinder, duplicateKeys } from './json-lines.js';
import { countOf, printOut } from './print.js';
import { readArguments } from './read-arguments.js';
import { inputName, readInput, STANDARD_STREAM } from './read-input.js';
import { readJson } from './read-talk.js';
import { missingPictureMessage, missingPictures } from './relative-urls.js';

export const usage = `Usage: forum-player validate FILE

Checks a sidecar (*.forum.json) and lists its problems, with line and JSON path.
FILE may be - for standard input. The exit code is 0 when there are no errors;
warnings are allowed.

  -h, --help             show this help
`;

export async function run(args: readonly string[]): Promise<number> {
  const { input } = readArguments('validate', args, {});
  const name = inputName(input);
  const source = await readInput(input);
  if (!source.trim()) throw new Failure(`${name}:1: the file is empty; a sidecar is a JSON object`);
  const isMarkdown = /\.(?:md|markdown)$/i.test(input);
  const json = readJson(name, source, isMarkdown ? '; to convert Markdown to a sidecar, use forum-player import' : '');
  const { talk, problems } = parse(json);
  const lineOf = createLineFinder(source);
  const findings: Finding[] = [
    ...problems.map(({ severity, path, message }) => ({
      severity,
      line: lineOf(path),
      message: `${path}: ${message}`,
    })),
    ...duplicateKeys(source).map(({ key, line }) => ({
      severity: 'warning' as const,
      line,
      message: `the key ${JSON.stringify(key)} occurs twice in one object; only the last value is used`,
    })),
    ...(talk ? slideWarnings(slidesIn(json), input === STANDARD_STREAM ? undefined : dirname(input), lineOf) : []),
  ];
  findings.sort((a, b) => a.line - b.line);
  for (const { severity, line, message } of findings) printOut(`${name}:${line}: ${severity}: ${message}`);

  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const isValid = talk !== undefined && errors === 0;
  const counts = `${countOf(errors, 'error')}, ${countOf(findings.length - errors, 'warning')}`;
  printOut(`${name}: ${isValid ? 'valid' : 'not valid'}: ${counts}${talk ? `; ${contents(talk)}` : ''}`);
  return isValid ? 0 : 1;
}

interface RawSlide {
  readonly src: string;
  readonly alt?: unknown;
  readonly text?: unknown;
}

/** The slides as the file has them, with all that parsing would leave out: warnings name their index. */
function slidesIn(json: unknown): RawSlide[] {
  const { slides } = json as { slides?: unknown };
  if (!Array.isArray(slides)) return [];
  return slides.map((slide: unknown) => {
    const item = (typeof slide === 'object' && slide !== null ? slide : {}) as { src?: unknown };
    return { ...item, src: typeof item.src === 'string' ? item.src : '' };
  });
}

/** @param folder - Where pictures are looked for; undefined for standard input. */
function slideWarnings(
  slides: readonly RawSlide[],
  folder: string | undefined,
  lineOf: (path: string) => number,
): Finding[] {
  const warnings: Finding[] = [];
  const warn = (path: string, message: string) =>
    warnings.push({ severity: 'warning', line: lineOf(path), message: `${path}: ${message}` });
  const withoutText = slides.filter(({ alt, text }) => alt === undefined && text === undefined).length;
  if (withoutText) {
    warn(
      '$.slides',
      `${withoutText} of ${slides.length} have no "alt" and no "text"; describe them for people who cannot see them`,
    );
  }
  for (const index of folder === undefined ? [] : missingPictures(slides, folder)) {
    warn(`$.slides[${index}].src`, missingPictureMessage(slides[index]!.src));
  }
  return warnings;
}

const contents = ({ segments, slides, chapters }: Talk): string =>
  [countOf(segments.length, 'segment'), countOf(slides.length, 'slide'), countOf(chapters.length, 'chapter')].join(
    ', ',
  );
