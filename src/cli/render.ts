/** `forum-player render`: converts a sidecar to HTML for readers without a script and for search engines. */
import { dirname } from 'node:path';
import { writeHtml } from '../formats/html/write-html.js';
import { parse } from '../talk/index.js';
import { UsageFailure } from './failure.js';
import { readOutputPath, writeOutput } from './output.js';
import { readArguments } from './read-arguments.js';
import { STANDARD_STREAM } from './read-input.js';
import { readTalkLanguages } from './read-languages.js';
import { readTalk } from './read-talk.js';
import { rebaseUrls } from './relative-urls.js';

export const usage = `Usage: forum-player render TALK.forum.json [-o OUT.html] [options]

Converts a talk to a fragment of HTML to put inside <forum-player>: headings,
speakers, times as #t= links, slides, and schema.org data. TALK may be - for
standard input.

  -o, --output FILE      file to write (default: standard output). Relative
                         addresses of pictures are adapted to its folder.
  --lang TAGS            one or two languages, such as zh-CN,en (default: the
                         talk's first two)
  --url PAGE             address of the page that the fragment is for. The
                         schema.org data then has absolute links, as search
                         engines require.
  --force                replace the output file even if it is not a rendered talk
  -h, --help             show this help
`;

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  lang: { type: 'string' },
  url: { type: 'string' },
  force: { type: 'boolean' },
} as const;

export async function run(args: readonly string[]): Promise<number> {
  const { values, input } = readArguments('render', args, OPTIONS);
  const output = readOutputPath(values.output, input, 'render');
  const page = values.url === undefined ? undefined : readPage(values.url);
  const original = await readTalk(input);
  const folder = input === STANDARD_STREAM ? '.' : dirname(input);
  // a talk is also a sidecar: parsed again, it is frozen and complete as before
  const talk = output === undefined ? original : parse(rebaseUrls(original, folder, dirname(output))).talk!;
  const languages = readTalkLanguages(values.lang, talk, 'render');
  const html = writeHtml(talk, { ...(languages && { languages }), ...(page && { page }) });
  writeOutput(output, html, (languages ?? talk.languages.slice(0, 2)).join(', '), {
    mayReplace: (text) => text.startsWith('<article lang="') && text.includes('application/ld+json'),
    expected: 'a rendered talk',
    force: values.force ?? false,
  });
  return 0;
}

function readPage(url: string): string {
  const page = URL.canParse(url) ? new URL(url) : undefined;
  if (!page || !/^https?:$/.test(page.protocol)) {
    const message = `--url: "${url}" is not the address of a page; give an absolute one, such as https://example.org/talk`;
    throw new UsageFailure(message, 'render');
  }
  return page.href;
}
