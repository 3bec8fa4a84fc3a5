/** `forum-player import`: forum Markdown → sidecar. */
import { basename, dirname, resolve } from 'node:path';
import { parseDuration } from '../formats/clock-time.js';
import { readMarkdown, type DocumentItem } from '../formats/markdown/index.js';
import { languageTag, parse, safeUrl, type Sidecar } from '../talk/index.js';
import { withTimes } from '../timing/index.js';
import { readArguments } from './arguments.js';
import { UsageFailure } from './failure.js';
import { STANDARD_STREAM, inputName, readText, writeWhole } from './files.js';
import { missingPictures, rebaseUrls } from './relative-urls.js';
import { printError, printOut } from './print.js';

export const usage = `Usage: forum-player import IN.md [-o OUT.forum.json] [options]

Turns forum Markdown into a sidecar. IN.md may be - for standard input.

  -o, --output FILE      where to write; standard output without it. Relative
                         addresses of pictures are adapted to its folder.
  --languages TAGS       languages of the talk, the main one first: zh-CN,en
                         (default: the file's "languages", or found in its text)
  --duration TIME        length of the recording, 3:29:00 or seconds: times that
                         the file does not have are estimated within it
  --media URL            address of a recording, as the sidecar is to have it;
                         may be repeated
  --force                replace OUT even if it is no sidecar
  -h, --help             show this
`;

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  languages: { type: 'string' },
  duration: { type: 'string' },
  media: { type: 'string', multiple: true },
  force: { type: 'boolean' },
} as const;

interface Message {
  readonly severity: 'error' | 'warning';
  readonly line: number;
  readonly text: string;
}

export async function run(args: readonly string[]): Promise<number> {
  const { values, file: input } = readArguments('import', args, OPTIONS);
  const languages = values.languages === undefined ? undefined : readLanguages(values.languages);
  const duration = values.duration === undefined ? undefined : readDuration(values.duration);
  const media = values.media?.map(readMedia);
  const output = values.output === STANDARD_STREAM ? undefined : values.output;
  if (output !== undefined && input !== STANDARD_STREAM && resolve(output) === resolve(input)) {
    throw new UsageFailure(`${output} is the input; give the sidecar a name of its own`, 'import');
  }

  const source = await readText(input);
  const folder = input === STANDARD_STREAM ? '.' : dirname(input);
  const read = readMarkdown(source, {
    ...(languages && { languages }),
    title: input === STANDARD_STREAM ? 'Untitled' : basename(input).replace(/(?:\.forum)?\.(?:md|markdown)$/i, ''),
  });
  const messages: Message[] = read.problems.map(({ severity, line, message }) => ({ severity, line, text: message }));
  const { sidecar, misfits } = withTimes(media ? { ...read.sidecar, media } : read.sidecar, read.order, { duration });
  for (const { at, reason } of misfits)
    messages.push({ severity: 'warning', line: at.line, text: misfitText(reason, at) });
  if (messages.every(({ severity }) => severity === 'warning')) messages.push(...check(sidecar, read.lineOf, folder));

  // warnings about a file that cannot be used yet would only hide what is wrong with it
  const errors = messages.filter(({ severity }) => severity === 'error');
  print(inputName(input), errors.length ? errors : messages);
  if (errors.length) return 1;

  const moved =
    output === undefined ? sidecar : rebaseUrls({ ...sidecar, media: read.sidecar.media }, folder, dirname(output));
  const json = `${JSON.stringify(media ? { ...moved, media } : moved, null, 2)}\n`;
  if (output === undefined) {
    process.stdout.write(json);
  } else {
    writeWhole(output, json, { mayReplace: isSidecar, force: values.force ?? false });
    printOut(`${output}: ${summary(sidecar)}`);
  }
  return 0;
}

/** More lines than these nobody reads. */
const MOST_LINES = 50;

function print(name: string, messages: readonly Message[]): void {
  const sorted = [...messages].sort((a, b) => a.line - b.line);
  for (const { severity, line, text } of sorted.slice(0, MOST_LINES)) {
    printError(`${name}:${line}: ${severity === 'warning' ? 'warning: ' : ''}${text}`);
  }
  const more = sorted.length - MOST_LINES;
  if (more > 0) printError(`${name}: ${more} more like these`);
}

/** The result is judged as the player will judge it. */
function check(sidecar: Sidecar, lineOf: (path: string) => number, folder: string): Message[] {
  const problems = parse(sidecar).problems.map(({ severity, path, message }) => ({
    severity,
    line: lineOf(path),
    text: `${message} (${path})`,
  }));
  const missing = missingPictures(sidecar.slides ?? [], folder).map((index): Message => {
    const { src } = sidecar.slides![index]!;
    return {
      severity: 'warning',
      line: lineOf(`$.slides[${index}]`),
      text: `the picture ${src} is not there; put it there, or mend its address`,
    };
  });
  return [...problems, ...missing];
}

function misfitText(reason: 'backwards' | 'late', at: DocumentItem): string {
  const what = { chapters: 'heading', segments: 'paragraph', slides: 'picture' }[at.list];
  return reason === 'late'
    ? `the time of this ${what} is after the end of the recording; mend it, or the duration`
    : `the time of this ${what} goes backwards; it stays as written, but times around it are estimated without it`;
}

function readLanguages(list: string): string[] {
  const tags = list.split(/[\s,]+/).filter(Boolean);
  const found = tags.map((tag) => {
    const canonical = languageTag(tag);
    if (!canonical)
      throw new UsageFailure(`--languages: "${tag}" is not a language tag; write them like zh-CN,en`, 'import');
    return canonical;
  });
  if (!found.length) throw new UsageFailure('--languages needs at least one language tag, such as en', 'import');
  return [...new Set(found)];
}

function readDuration(text: string): number {
  const seconds = parseDuration(text);
  if (seconds === undefined)
    throw new UsageFailure(`--duration: "${text}" is not a length of time; write h:mm:ss or seconds`, 'import');
  return seconds;
}

function readMedia(url: string): { src: string } {
  if (!url || safeUrl(url, 'media') === undefined) {
    throw new UsageFailure(
      `--media: "${url}" is no address of a recording; give an http(s) URL, or one relative to the sidecar`,
      'import',
    );
  }
  return { src: url };
}

/** What an import may write over without asking. */
function isSidecar(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'segments' in value;
  } catch {
    return false;
  }
}

function summary({ segments, slides = [], chapters = [], speakers = [], languages }: Sidecar): string {
  const untimed = segments.filter(({ start }) => start === undefined).length;
  const estimated = segments.filter(({ timing }) => timing === 'estimated').length;
  const times = [
    ...(estimated ? [`${estimated === segments.length ? 'all' : estimated} times estimated`] : []),
    ...(untimed ? [`${untimed === segments.length ? 'all' : untimed} untimed`] : []),
  ];
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const counts = [
    count(segments.length, 'segment') + (times.length ? ` (${times.join(', ')})` : ''),
    count(slides.length, 'slide'),
    count(chapters.length, 'chapter'),
    count(speakers.length, 'speaker'),
  ];
  return `${counts.join(', ')}; ${languages.join(', ')}`;
}
