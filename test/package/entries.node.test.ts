import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type {} from '../../src/index.js';
import { launch, open, page, serve, until, type Browser } from '../bench/support.js';
import { execute } from '../cli/run.js';

const root = resolve(import.meta.dirname, '../..');

type World = typeof globalThis & {
  more(): Promise<void>;
  parse(file: unknown): { talk?: { title: unknown } };
};

describe('the built package, as an application imports it', function () {
  this.timeout(60_000);
  let folder: string | undefined;
  let browser: Browser | undefined;
  let server: Awaited<ReturnType<typeof serve>> | undefined;

  before(function () {
    if (existsSync(join(root, 'dist/index.js'))) return;
    console.log('there is no dist/: npm run build makes it');
    this.skip();
  });
  after(async () => {
    await browser?.close();
    server?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it('forum-player/talk reads sidecars in Node, and changes nothing there', async () => {
    const script = `
      const before = Reflect.ownKeys(globalThis).length;
      const { parse, localized } = await import('forum-player/talk');
      const { talk } = parse(JSON.parse((await import('node:fs')).readFileSync('demo/talk/talk.forum.json', 'utf8')));
      console.log(localized(talk.title, ['en']).text, Reflect.ownKeys(globalThis).length - before, typeof customElements);`;
    const { stdout, stderr, code } = await execute(root, ['--input-type=module', '--eval', script]);
    expect({ stdout, stderr, code }).to.deep.equal({ stdout: 'Cities That Listen 0 undefined\n', stderr: '', code: 0 });
  });

  it('forum-player/search and forum-player/speakers work in parts that come into the page later', async () => {
    folder = await mkdtemp(join(tmpdir(), 'forum-package-'));
    await build({
      configFile: false,
      root,
      publicDir: false,
      logLevel: 'error',
      build: {
        outDir: join(folder, 'pages'),
        target: 'es2022',
        minify: false,
        lib: { entry: join(import.meta.dirname, 'page.js'), formats: ['es'], fileName: () => 'page.js' },
      },
    });
    const player = '<forum-player id="talk" sidecar="talk.forum.json" lang="en"></forum-player>';
    const script = '<script type="module" src="/pages/page.js"></script>';
    server = await serve({ '/demo/talk/page.html': page('A talk', script, player) }, folder);
    browser = await launch();
    const target = await open(browser, `${server.origin}/demo/talk/page.html`);
    await until(target, () => document.querySelector('forum-player')?.talk?.segments.length);
    const defined = () => ['forum-search', 'forum-speakers'].filter((tag) => customElements.get(tag));
    // the player has a list of speakers of its own
    expect(await target.evaluate(defined), 'not before it is imported').not.to.contain('forum-search');

    await target.evaluate(async () => {
      await (globalThis as World).more();
      for (const tag of ['forum-search', 'forum-speakers']) {
        const part = document.body.appendChild(document.createElement(tag));
        part.setAttribute('for', 'talk');
      }
    });
    expect(await target.evaluate(defined)).to.have.length(2);
    const speakers = await until(target, () => {
      const names = document.querySelector('forum-speakers')!.shadowRoot!.textContent;
      return document.querySelector('forum-player')!.talk!.speakers.every(({ name }) => names.includes(name['en']!));
    });
    expect(speakers).to.equal(true);

    await target.evaluate(() => document.querySelector('forum-search')!.shadowRoot!.querySelector('input')!.focus());
    await target.keyboard.type('harbour');
    const results = await until(target, () => {
      const buttons = document.querySelector('forum-search')!.shadowRoot!.querySelectorAll('[part~=result]');
      return Array.from(buttons, (button) => button.textContent.replace(/\s+/g, ' '));
    });
    expect(results.length).to.be.greaterThan(0);
    // a result is a place in that player
    await target.keyboard.press('ArrowDown');
    await target.keyboard.press('Enter');
    await until(target, () => document.querySelector('forum-player')!.player.state.time > 0);
    expect(await target.evaluate(() => (globalThis as World).parse('none').talk === undefined)).to.equal(true);
  });
});
