/** `forum-player render`: sidecar → HTML for readers without a script, and for search engines. */
import { dirname, resolve } from 'node:path';
import { writeHtml } from '../formats/html/write-html.js';
import { parse } from '../talk/index.js';
import { readArguments } from './arguments.js';
import { UsageFailure } from './failure.js';
import { STANDARD_STREAM, writeWhole } from './files.js';
import { rebaseUrls } from './relative-urls.js';
import { readLanguages, readTalk } from './read-talk.js';
import { printOut } from './print.js';

export const usage = `Usage: forum-player render TALK.forum.json [-o OUT.html] [options]

Writes the talk as a fragment of HTML, to be put inside <forum-player>: headings,
speakers, times as #t= links, slides, and schema.org data. TALK may be - for
standard input.

  -o, --output FILE      where to write; standard output without it. Relative
                         addresses of pictures are adapted to its folder.
  --lang TAGS            one language or two: zh-CN,en (default: the talk's first
                         two)
  --url PAGE             address of the page that will hold it: the links to
                         parts of the recording, in the data for search
                         engines, are then absolute, as these want them
  --force                replace OUT even if it was not made by render
  -h, --help             show this
`;

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  lang: { type: 'string' },
  url: { type: 'string' },
  force: { type: 'boolean' },
} as const;

export async function run(args: readonly string[]): Promise<number> {
  const { values, file } = readArguments('render', args, OPTIONS);
  const output = values.output === STANDARD_STREAM ? undefined : values.output;
  if (output !== undefined && file !== STANDARD_STREAM && resolve(output) === resolve(file)) {
    throw new UsageFailure(`${output} is the input; name another file`, 'render');
  }
  const read = await readTalk(file);
  const folder = file === STANDARD_STREAM ? '.' : dirname(file);
  // read again, with addresses that lead to the same files from there
  const talk = output === undefined ? read : parse(rebaseUrls(read, folder, dirname(output))).talk!;
  const languages = values.lang === undefined ? undefined : readLanguages(values.lang, talk, 'render');
  const page = values.url === undefined ? undefined : pageAt(values.url);
  const html = writeHtml(talk, { ...(languages && { languages }), ...(page && { page }) });
  if (output === undefined) process.stdout.write(html);
  else {
    const mayReplace = (old: string) => old.startsWith('<article lang="') && old.includes('application/ld+json');
    writeWhole(output, html, { mayReplace, force: values.force ?? false, kind: 'fragment of render' });
    printOut(`${output}: ${(languages ?? talk.languages.slice(0, 2)).join(', ')}`);
  }
  return 0;
}

function pageAt(url: string): string {
  const page = URL.canParse(url) ? new URL(url) : undefined;
  if (!page || !/^https?:$/.test(page.protocol)) {
    throw new UsageFailure(
      `--url takes the address of a page, such as https://example.org/talk, not "${url}"`,
      'render',
    );
  }
  return page.href;
}
