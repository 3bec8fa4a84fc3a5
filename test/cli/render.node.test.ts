import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type Sidecar } from '../../src/talk/index.js';
import { describeSeed, seed } from '../support/seed.js';
import { run, temporaryFolder } from './run.js';

const VOID = new Set(['img']);

/** The text outside of tags and data. Fails where tags do not match. */
function textOf(html: string): string {
  const open: string[] = [];
  for (const [, end, tag] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/g)) {
    if (end) expect(open.pop()).to.equal(tag);
    else if (!VOID.has(tag!)) open.push(tag!);
  }
  expect(open).to.deep.equal([]);
  return html
    .replace(/<script.*<\/script>/, '')
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

const dataIn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)![1]!) as {
    contentUrl?: string;
    hasPart: { url: string }[];
  };

describe('forum-player render', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());
  const call = (...args: string[]) => run(folder.path, ['render', ...args]);
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
  const demo = () =>
    writeFileSync(join(folder.path, 'x.forum.json'), readFileSync('demo/talk/talk.forum.json', 'utf8'));

  it('writes every word of the demo as well-formed HTML, to a file and to standard output', async () => {
    demo();
    expect(await call('x.forum.json', '-o', 'out.html')).to.deep.equal({
      code: 0,
      stdout: 'out.html: zh-CN, en\n',
      stderr: '',
    });
    const text = textOf(read('out.html'));
    const { segments } = JSON.parse(read('x.forum.json')) as Sidecar;
    for (const { text: said } of segments) for (const one of Object.values(said)) expect(text).to.contain(one);
    expect((await call('x.forum.json')).stdout).to.equal(read('out.html'));
    expect((await call('x.forum.json', '--lang', 'en')).stdout).not.to.match(/<p lang="zh/);
  });

  it('makes the addresses in the schema.org data absolute with --url, and no others', async () => {
    demo();
    const { stdout } = await call('x.forum.json', '--url', 'https://example.org/talks/one?page=2#top');
    const { hasPart, contentUrl } = dataIn(stdout);
    expect(hasPart.map(({ url }) => url)).to.include('https://example.org/talks/one?page=2#t=63.48');
    expect(hasPart.every(({ url }) => url.startsWith('https://example.org/talks/one?page=2#t='))).to.equal(true);
    expect(contentUrl ?? 'https://').to.match(/^https:\/\//);
    expect(stdout).to.contain('<a href="#t=63.48">');
    expect(dataIn((await call('x.forum.json')).stdout).hasPart[1]!.url).to.equal('#t=63.48');
    for (const url of ['talk.html', 'javascript:alert(1)', '']) {
      const { code, stderr } = await call('x.forum.json', '--url', url);
      expect([code, stderr.split('\n')[0]]).to.deep.equal([
        2,
        `forum-player: --url: "${url}" is not the address of a page; give an absolute one, such as https://example.org/talk`,
      ]);
    }
  });

  it('replaces only files that it has written, unless forced', async () => {
    demo();
    writeFileSync(join(folder.path, 'out.html'), '<p>Mine</p>');
    expect((await call('x.forum.json', '-o', 'out.html')).code).not.to.equal(0);
    expect(read('out.html')).to.equal('<p>Mine</p>');
    expect((await call('x.forum.json', '-o', 'out.html', '--force')).code).to.equal(0);
    expect((await call('x.forum.json', '-o', 'out.html', '--lang', 'en')).code).to.equal(0);
  });

  describeSeed('with the real transcript', () => {
    it('writes every word as well-formed HTML', async () => {
      writeFileSync(join(folder.path, 'x.md'), seed('forum.annotated.md'));
      await run(folder.path, ['import', 'x.md', '-o', 'x.forum.json', '--duration', '3:29:00']);
      const { code, stdout } = await call('x.forum.json');
      expect(code).to.equal(0);
      const text = textOf(stdout).replace(/\s+/g, ' ');
      const { talk } = parse(JSON.parse(read('x.forum.json')));
      expect(talk!.segments.length).to.be.above(1000);
      for (const { text: said } of talk!.segments) {
        for (const one of Object.values(said)) expect(text).to.contain(one.replace(/\s+/g, ' ').trim());
      }
      expect(stdout.match(/<a href="#t=/g)!.length).to.be.at.least(talk!.segments.length);
    });
  });
});
