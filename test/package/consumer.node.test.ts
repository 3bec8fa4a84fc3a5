import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { execute } from '../cli/run.js';
import { run } from './run.js';

const root = resolve(import.meta.dirname, '../..');

/** Lines of a consumer that compile only where the published types know the elements and their events. */
const CONSUMER = `
import 'forum-player';
import type { ForumPlayer } from 'forum-player';

const found = document.querySelector('forum-player');
found?.seek(12.5);
const made: ForumPlayer = document.createElement('forum-player');
const parts = [document.querySelector('forum-search'), document.querySelector('forum-speakers'), document.querySelector('forum-captions')];
made.addEventListener('forum-segment-change', ({ segment, time }) => console.log(segment?.id, time.toFixed(1)));
made.controller.step('chapter', 1);
made.controller.subscribe((state) => console.log(state.cursor.slide?.src));
console.log(made.controller.state.time, parts.length);
// @ts-expect-error -- the element has no such method
made.rewind();
`;

/** The packed tarball, in an empty project. */
describe('the packed package', function () {
  this.timeout(120_000);
  let folder: string;

  before(async function () {
    if (!existsSync(join(root, 'dist/index.js'))) {
      console.log('there is no dist/: npm run build makes it');
      this.skip();
    }
    folder = await mkdtemp(join(tmpdir(), 'forum-consumer-'));
    const modules = join(folder, 'node_modules');
    await mkdir(join(modules, 'forum-player'), { recursive: true });
    await run('npm', ['pack', '--silent', '--pack-destination', folder], root);
    const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
    await run(
      'tar',
      ['-xzf', join(folder, tarball!), '-C', join(modules, 'forum-player'), '--strip-components=1'],
      root,
    );
    // what npm would install with it, without asking the registry
    for (const name of await readdir(join(root, 'node_modules')))
      if (!name.startsWith('.') && name !== 'forum-player')
        await symlink(join(root, 'node_modules', name), join(modules, name), 'junction');
    await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  });
  after(() => folder && rm(folder, { recursive: true, force: true }));

  for (const entry of ['forum-player', 'forum-player/talk', 'forum-player/search', 'forum-player/speakers']) {
    it(`import '${entry}' does nothing on a server`, async () => {
      const result = await execute(folder, ['--input-type=module', '--eval', `await import('${entry}');`]);
      expect(result).to.deep.equal({ stdout: '', stderr: '', code: 0 });
    });
  }

  it('compiles in a strict project, with the elements and events by their names', async () => {
    await writeFile(join(folder, 'consumer.ts'), CONSUMER);
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      target: 'es2022',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { output, code } = await run(process.execPath, [tsc], folder);
    expect(output).to.equal('');
    expect(code).to.equal(0);
  });
});
