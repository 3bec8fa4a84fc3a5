/** `forum-player validate`: what is wrong with a sidecar. */
import { dirname } from 'node:path';
import { parse, parseJson } from '../talk/index.js';
import { readArguments } from './arguments.js';
import { Failure } from './failure.js';
import { STANDARD_STREAM, inputName, readText } from './files.js';
import { duplicateKeys, createLineFinder } from './json-lines.js';
import { missingPictures } from './relative-urls.js';
import { printOut } from './print.js';

export const usage = `Usage: forum-player validate FILE

Checks a sidecar (*.forum.json) and lists what is wrong with it, with line and
JSON path. FILE may be - for standard input. The exit code is 0 when there are
no errors; warnings are allowed.

  -h, --help             show this
`;

interface Finding {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly text: string;
}

export async function run(args: readonly string[]): Promise<number> {
  const { file } = readArguments('validate', args, {});
  const source = await readText(file);
  const value = readJson(file, source);
  const { talk, problems } = parse(value);
  const lineOf = createLineFinder(source);
  const findings: Finding[] = [
    ...problems.map(({ severity, path, message }) => ({
      severity,
      line: lineOf(path),
      text: `${path}: ${message}`,
    })),
    ...duplicateKeys(source).map(({ key, line }) => ({
      severity: 'warning' as const,
      line,
      text: `the key ${JSON.stringify(key)} occurs twice in one object; the last one counts`,
    })),
  ];
  if (talk) {
    const slides = slidesOf(value);
    const bare = slides.filter(({ alt, text }) => alt === undefined && text === undefined).length;
    if (bare) {
      const text = `$.slides: ${bare} of ${slides.length} have no "alt" or "text" for those who cannot see them`;
      findings.push({ severity: 'warning', line: lineOf('$.slides'), text });
    }
    for (const index of file === STANDARD_STREAM ? [] : missingPictures(slides, dirname(file))) {
      const path = `$.slides[${index}].src`;
      findings.push({
        severity: 'warning',
        line: lineOf(path),
        text: `${path}: the picture ${slides[index]!.src} is not there`,
      });
    }
  }

  for (const { severity, line, text } of findings.sort((a, b) => a.line - b.line))
    printOut(`${inputName(file)}:${line}: ${severity}: ${text}`);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const verdict = errors || !talk ? 'not valid' : 'valid';
  printOut(
    `${inputName(file)}: ${verdict}: ${count(errors, 'error')}, ${count(warnings, 'warning')}${talk ? `; ${contents(talk)}` : ''}`,
  );
  return errors || !talk ? 1 : 0;
}

function readJson(file: string, source: string): unknown {
  if (!source.trim()) throw new Failure(`${inputName(file)}:1: the file is empty; a sidecar is JSON`);
  const json = parseJson(source);
  if ('value' in json) return json.value;
  const markdown = /\.(?:md|markdown)$/i.test(file) ? '; Markdown becomes a sidecar by forum-player import' : '';
  throw new Failure(`${inputName(file)}:${json.at.line}:${json.at.column}: this is not JSON: ${json.error}${markdown}`);
}

/** Slides as the file has them: their addresses are looked for beside it. */
function slidesOf(value: unknown): { src: string; alt?: unknown; text?: unknown }[] {
  const slides = (value as { slides?: unknown }).slides;
  if (!Array.isArray(slides)) return [];
  return slides.map((slide: unknown) => {
    const item = (typeof slide === 'object' && slide !== null ? slide : {}) as { src?: unknown };
    return { ...item, src: typeof item.src === 'string' ? item.src : '' };
  });
}

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

function contents({
  segments,
  slides,
  chapters,
}: {
  segments: readonly unknown[];
  slides: readonly unknown[];
  chapters: readonly unknown[];
}): string {
  return [count(segments.length, 'segment'), count(slides.length, 'slide'), count(chapters.length, 'chapter')].join(
    ', ',
  );
}
