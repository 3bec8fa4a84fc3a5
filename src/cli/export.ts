/** `forum-player export`: converts a sidecar to captions, text or Markdown. */
import { extname } from 'node:path';
import { EXPORT_FORMATS, type ExportFormat } from '../formats/export-formats.js';
import { Failure, UsageFailure } from './failure.js';
import { readOutputPath, writeOutput } from './output.js';
import { printError } from './print.js';
import { readArguments } from './read-arguments.js';
import { inputName } from './read-input.js';
import { readTalkLanguages } from './read-languages.js';
import { readTalk } from './read-talk.js';

export const usage = `Usage: forum-player export TALK.forum.json -o OUT.vtt|.srt|.txt|.md [options]

Converts a talk to captions (WebVTT, SubRip), plain text, or the Markdown that
import reads. TALK may be - for standard input.

  -o, --output FILE      file to write (default: standard output). Its extension
                         selects the format.
  --to FORMAT            vtt, srt, txt or md, where the extension does not say it
  --lang TAGS            one or two languages, such as zh-CN,en (default: the
                         talk's first two). Captions show both at once.
  --force                replace the output file, whatever it is
  -h, --help             show this help
`;

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  to: { type: 'string' },
  lang: { type: 'string' },
  force: { type: 'boolean' },
} as const;

export async function run(args: readonly string[]): Promise<number> {
  const { values, input } = readArguments('export', args, OPTIONS);
  const output = readOutputPath(values.output, input, 'export');
  const format = readFormat(values.to, output);
  const talk = await readTalk(input);
  const languages = readTalkLanguages(values.lang, talk, 'export');
  const { text, untimed, untranslated } = EXPORT_FORMATS[format].write(talk, languages && { languages });
  const name = inputName(input);
  if (untimed && untimed === talk.segments.length) {
    throw new Failure(`${name}: no segment has a time, so there are no captions; txt and md need no times`);
  }
  if (untimed) printError(`${name}: segments left out because they have no time: ${untimed}`);
  if (untranslated) printError(`${name}: segments left out because they are in another language: ${untranslated}`);
  writeOutput(output, text, (languages ?? talk.languages.slice(0, 2)).join(', '), {
    ...REPLACEABLE[format],
    force: values.force ?? false,
  });
  return 0;
}

function readFormat(to: string | undefined, output: string | undefined): ExportFormat {
  const name = (to ?? (output === undefined ? '' : extname(output).slice(1))).toLowerCase();
  if (Object.hasOwn(EXPORT_FORMATS, name)) return name as ExportFormat;
  const all = Object.keys(EXPORT_FORMATS);
  const extensions = all.map((format) => `.${format}`).join(', ');
  throw new UsageFailure(
    to !== undefined
      ? `--to: unknown format "${to}"; choose ${all.join(', ')}`
      : output === undefined
        ? `no format given; name an output file that ends in ${extensions}, or use --to`
        : `--output: ${output} has none of the extensions ${extensions}; use one of them, or --to`,
    'export',
  );
}

/** Earlier exports may be replaced. Text and Markdown cannot be told from what people wrote themselves, so they are kept. */
const EMPTY_FILE = { expected: 'empty', mayReplace: () => false };
const REPLACEABLE = {
  vtt: { expected: 'a WebVTT file', mayReplace: (text: string) => text.startsWith('WEBVTT') },
  srt: {
    expected: 'a SubRip file',
    mayReplace: (text: string) => /^1\r?\n\d\d:\d\d:\d\d,\d{3} --> /.test(text),
  },
  txt: EMPTY_FILE,
  md: EMPTY_FILE,
};
