import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { execute, temporaryFolder } from '../cli/run.js';
import { installPackage } from './install.js';
import { run } from './run.js';

const root = resolve(import.meta.dirname, '../..');
const tsc = join(root, 'node_modules/typescript/bin/tsc');

/** What an application in TypeScript writes. Each expected error shows that the line would have a type, and not `any`. */
const CONSUMER = `
import { complete, type Cursor, type ForumErrorEvent, type Layout } from 'forum-player';
import { parse, type Sidecar } from 'forum-player/talk';
import { ForumSearch } from 'forum-player/search';
import { ForumSpeakers } from 'forum-player/speakers';

await complete;
const player = document.querySelector('forum-player')!;
player.seek(30);
await player.play();
const layout: Layout = player.layout;
const cursor: Cursor = player.cursor;
player.controller.step('chapter', 1);
player.controller.subscribe((state) => console.log(state.cursor.slide?.src));
// @ts-expect-error -- seconds are a number
player.seek('30');
// @ts-expect-error -- there is no such method
player.rewind();

player.addEventListener('forum-segment-change', ({ segment, time }) => {
  const said: string | undefined = segment?.text['en'];
  console.log(said, time.toFixed(1));
  // @ts-expect-error -- time is a number
  time.toUpperCase();
});
// events bubble
const report = (event: ForumErrorEvent) => console.error(event.code, event.message);
document.body.addEventListener('forum-error', report);
window.addEventListener('forum-error', report);
document.addEventListener('forum-caption-change', ({ cues }) => console.log(cues.length));
// @ts-expect-error -- there is no such field
document.addEventListener('forum-caption-change', ({ words }) => console.log(words));

const search: ForumSearch = document.createElement('forum-search');
const speakers: ForumSpeakers = document.createElement('forum-speakers');
search.focusInput();

const sidecar: Sidecar | undefined = parse({}).talk;
console.log(layout, cursor, speakers, sidecar);
`;

describe('the packed package, installed in an empty project', function () {
  this.timeout(120_000);
  let project: ReturnType<typeof temporaryFolder> | undefined;
  let folder: string;

  before(async function () {
    if (!existsSync(join(root, 'dist/index.js'))) {
      console.log('there is no dist/: npm run build makes it');
      this.skip();
    }
    project = temporaryFolder();
    folder = project.path;
    await installPackage(folder);
  });
  after(() => project?.remove());

  /** Compiles a file of the project as strictly as can be, declarations of the package and its dependencies included. */
  async function compile(name: string, text: string, moduleResolution: 'nodenext' | 'bundler'): Promise<string> {
    await writeFile(join(folder, `${name}.ts`), text);
    const options = {
      noEmit: true,
      strict: true,
      skipLibCheck: false,
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution,
      types: [],
    };
    const config = join(folder, `${name}.tsconfig.json`);
    await writeFile(config, JSON.stringify({ compilerOptions: options, files: [`${name}.ts`] }));
    return (await run(process.execPath, [tsc, '-p', config], folder)).output;
  }

  for (const entry of ['forum-player', 'forum-player/talk', 'forum-player/search', 'forum-player/speakers']) {
    it(`${entry} does nothing on a server`, async () => {
      const script = `
        const exports = await import('${entry}');
        await exports.complete;
        const tags = ['forum-player', 'forum-search', 'forum-speakers'];
        console.log(...tags.filter((tag) => globalThis.customElements?.get(tag)));`;
      const finished = await execute(folder, ['--input-type=module', '--eval', script]);
      expect(finished).to.deep.equal({ code: 0, stdout: '\n', stderr: '' });
    });
  }

  it('an application that uses it compiles', async () => {
    expect(await compile('application', CONSUMER, 'nodenext')).to.equal('');
  });

  it('one import brings the type of every element', async () => {
    const manifest = await readFile(join(folder, 'node_modules/forum-player/dist/custom-elements.json'), 'utf8');
    const { modules } = JSON.parse(manifest) as { modules: { declarations?: { tagName?: string }[] }[] };
    const tags = modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => tagName ?? []));
    expect(tags).to.include.members(['forum-player', 'forum-stage', 'forum-search']);
    const lines = tags.map((tag) => `void document.querySelector('${tag}')?.updateComplete;`);
    expect(await compile('elements', ["import 'forum-player';", ...lines].join('\n'), 'bundler')).to.equal('');
  });
});
