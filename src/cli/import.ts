/** `forum-player import`: converts forum Markdown to a sidecar. */
import { basename, dirname } from 'node:path';
import { parseDuration } from '../formats/clock-time.js';
import { readMarkdown, type DocumentItem } from '../formats/markdown/index.js';
import { parse, safeUrl, type Sidecar } from '../talk/index.js';
import { addTimes } from '../timing/index.js';
import { UsageFailure } from './failure.js';
import type { Finding } from './finding.js';
import { readOutputPath, writeOutput } from './output.js';
import { countOf, printError } from './print.js';
import { readArguments } from './read-arguments.js';
import { inputName, readInput, STANDARD_STREAM } from './read-input.js';
import { readLanguageTags } from './read-languages.js';
import { missingPictureMessage, missingPictures, rebaseUrls } from './relative-urls.js';

export const usage = `Usage: forum-player import IN.md [-o OUT.forum.json] [options]

Converts forum Markdown to a sidecar. IN.md may be - for standard input.

  -o, --output FILE      file to write (default: standard output). Relative
                         addresses of pictures are adapted to its folder.
  --languages TAGS       languages of the talk, the main one first, such as
                         zh-CN,en (default: "languages" of the file, or those
                         that its text is in)
  --duration TIME        length of the recording, as h:mm:ss or in seconds:
                         missing times are estimated
  --media URL            address of a recording, written to the sidecar
                         unchanged; may be repeated
  --force                replace the output file even if it is not a sidecar
  -h, --help             show this help
`;

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  languages: { type: 'string' },
  duration: { type: 'string' },
  media: { type: 'string', multiple: true },
  force: { type: 'boolean' },
} as const;

export async function run(args: readonly string[]): Promise<number> {
  const { values, input } = readArguments('import', args, OPTIONS);
  const languages =
    values.languages === undefined ? undefined : readLanguageTags(values.languages, '--languages', 'import');
  const duration = values.duration === undefined ? undefined : readDuration(values.duration);
  const media = values.media?.map(readMedia);
  const output = readOutputPath(values.output, input, 'import');
  const isStandardInput = input === STANDARD_STREAM;
  const folder = isStandardInput ? '.' : dirname(input);

  const document = readMarkdown(await readInput(input), {
    ...(languages && { languages }),
    title: isStandardInput ? 'Untitled' : basename(input).replace(/(?:\.forum)?\.(?:md|markdown)$/i, ''),
  });
  const { sidecar, misfits } = addTimes({ ...document.sidecar, ...(media && { media }) }, document.order, {
    duration,
  });
  const findings: Finding[] = [...document.problems, ...misfits.map(({ at, reason }) => misfitWarning(reason, at))];
  if (!findings.some(isError)) findings.push(...checkSidecar(sidecar, document.lineOf, folder));

  // until the errors are corrected, warnings would only hide them
  const errors = findings.filter(isError);
  printFindings(inputName(input), errors.length ? errors : findings);
  if (errors.length) return 1;

  // addresses in the file are relative to the file; those of --media are meant as they are
  const rebased =
    output === undefined ? sidecar : rebaseUrls({ ...sidecar, media: document.sidecar.media }, folder, dirname(output));
  const json = `${JSON.stringify(media ? { ...rebased, media } : rebased, null, 2)}\n`;
  writeOutput(output, json, summaryOf(sidecar), {
    mayReplace: isSidecar,
    expected: 'a sidecar',
    force: values.force ?? false,
  });
  return 0;
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** Further findings are only counted. */
const MAX_FINDINGS = 50;

function printFindings(name: string, findings: readonly Finding[]): void {
  const sorted = [...findings].sort((a, b) => a.line - b.line);
  for (const { severity, line, message } of sorted.slice(0, MAX_FINDINGS)) {
    printError(`${name}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${message}`);
  }
  const more = sorted.length - MAX_FINDINGS;
  if (more > 0) printError(`${name}: ${more} more problems are not shown`);
}

/** Checks the result as a player does. */
function checkSidecar(sidecar: Sidecar, lineOf: (path: string) => number, folder: string): Finding[] {
  const slides = sidecar.slides ?? [];
  return [
    ...parse(sidecar).problems.map(({ severity, path, message }) => ({
      severity,
      line: lineOf(path),
      message: `${message} (${path})`,
    })),
    ...missingPictures(slides, folder).map((index) => ({
      severity: 'warning' as const,
      line: lineOf(`$.slides[${index}]`),
      message: missingPictureMessage(slides[index]!.src),
    })),
  ];
}

function misfitWarning(reason: 'backwards' | 'late', { list, line }: DocumentItem): Finding {
  const item = { chapters: 'heading', segments: 'paragraph', slides: 'picture' }[list];
  const message =
    reason === 'late'
      ? `the time of this ${item} is after the end of the recording; correct the time or the duration`
      : `the time of this ${item} is earlier than one before it; it is kept, but other times are estimated without it`;
  return { severity: 'warning', line, message };
}

function readDuration(text: string): number {
  const seconds = parseDuration(text);
  if (seconds === undefined) {
    throw new UsageFailure(`--duration: "${text}" is not a duration; write h:mm:ss, or a number of seconds`, 'import');
  }
  return seconds;
}

function readMedia(url: string): { src: string } {
  if (!url || safeUrl(url, 'media') === undefined) {
    const message = `--media: "${url}" is not the address of a recording; give an http(s) URL, or one relative to the sidecar`;
    throw new UsageFailure(message, 'import');
  }
  return { src: url };
}

function isSidecar(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'segments' in value;
  } catch {
    return false;
  }
}

/** `2 segments (all untimed), 1 slide, 0 chapters, 1 speaker; zh-CN, en` */
function summaryOf({ segments, slides = [], chapters = [], speakers = [], languages }: Sidecar): string {
  const untimed = segments.filter(({ start }) => start === undefined).length;
  const estimated = segments.filter(({ timing }) => timing === 'estimated').length;
  const partOf = (number: number) => (number === segments.length ? 'all' : number);
  const times = [
    ...(estimated ? [`${partOf(estimated)} times estimated`] : []),
    ...(untimed ? [`${partOf(untimed)} untimed`] : []),
  ];
  const counts = [
    countOf(segments.length, 'segment') + (times.length ? ` (${times.join(', ')})` : ''),
    countOf(slides.length, 'slide'),
    countOf(chapters.length, 'chapter'),
    countOf(speakers.length, 'speaker'),
  ];
  return `${counts.join(', ')}; ${languages.join(', ')}`;
}
