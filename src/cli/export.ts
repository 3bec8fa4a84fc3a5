/** `forum-player export`: sidecar → text, Markdown, WebVTT or SubRip. */
import { extname, resolve } from 'node:path';
import { EXPORT_FORMATS, type ExportFormat } from '../formats/export-formats.js';
import { readArguments } from './arguments.js';
import { Failure, UsageFailure } from './failure.js';
import { STANDARD_STREAM, writeWhole } from './files.js';
import { readLanguages, readTalk } from './read-talk.js';
import { printError, printOut } from './print.js';

export const usage = `Usage: forum-player export TALK.forum.json -o OUT.vtt|.srt|.txt|.md [options]

Writes a talk in another format: captions (WebVTT, SubRip), plain text, or the
Markdown that import reads. TALK may be - for standard input.

  -o, --output FILE      where to write; its ending says the format
  --to FORMAT            vtt, srt, txt or md, where the ending does not say it;
                         without -o to standard output
  --lang TAGS            one language or two: zh-CN,en (default: the talk's first
                         two). Captions in two languages have both in each.
  --force                replace OUT even if it is no such file
  -h, --help             show this
`;

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  to: { type: 'string' },
  lang: { type: 'string' },
  force: { type: 'boolean' },
} as const;

export async function run(args: readonly string[]): Promise<number> {
  const { values, file } = readArguments('export', args, OPTIONS);
  const output = values.output === STANDARD_STREAM ? undefined : values.output;
  const format = readFormat(values.to, output);
  if (output !== undefined && file !== STANDARD_STREAM && resolve(output) === resolve(file)) {
    throw new UsageFailure(`${output} is the input; name another file`, 'export');
  }
  const talk = await readTalk(file);
  const languages = values.lang === undefined ? undefined : readLanguages(values.lang, talk, 'export');
  const { text, untimed, untranslated } = EXPORT_FORMATS[format].write(talk, languages && { languages });
  if (untimed && untimed === talk.segments.length) {
    throw new Failure(`${file}: nothing in this talk has a time, so there are no captions; --to txt or md needs none`);
  }
  if (untimed) printError(`${file}: ${count(untimed)} left out, without a time`);
  if (untranslated) printError(`${file}: ${count(untranslated)} left out, in another language`);
  if (output === undefined) process.stdout.write(text);
  else {
    writeWhole(output, text, {
      mayReplace: (old) => looksLike(format, old),
      force: values.force ?? false,
      kind: KINDS[format],
    });
    printOut(`${output}: ${(languages ?? talk.languages.slice(0, 2)).join(', ')}`);
  }
  return 0;
}

function readFormat(to: string | undefined, output: string | undefined): ExportFormat {
  const name = (to ?? (output === undefined ? '' : extname(output).slice(1))).toLowerCase();
  if (Object.hasOwn(EXPORT_FORMATS, name)) return name as ExportFormat;
  const all = Object.keys(EXPORT_FORMATS).join(', ');
  throw new UsageFailure(
    to !== undefined
      ? `--to: "${to}" is no format; there are ${all}`
      : output === undefined
        ? `which format? -o FILE with one of the endings ${all}, or --to`
        : `${output}: its ending is none of ${all}; --to says the format`,
    'export',
  );
}

const KINDS = { vtt: 'WebVTT file', srt: 'SubRip file', txt: 'empty file', md: 'empty file' } as const;

/** What an export may write over without asking: what was exported before. A text may be anything, so it is kept. */
function looksLike(format: ExportFormat, text: string): boolean {
  if (format === 'vtt') return text.startsWith('WEBVTT');
  if (format === 'srt') return /^1\r?\n\d\d:\d\d:\d\d,\d{3} --> /.test(text);
  return false;
}

const count = (segments: number): string => `${segments} segment${segments === 1 ? '' : 's'}`;
