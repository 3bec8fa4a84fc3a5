import { expect } from 'chai';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, temporaryFolder } from './run.js';

describe('forum-player export, as a process', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
    copyFileSync('demo/talk/talk.forum.json', join(folder.path, 'x.forum.json'));
  });
  afterEach(() => folder.remove());
  const call = (...args: string[]) => run(folder.path, ['export', ...args]);
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

  it('the ending says the format', async () => {
    const starts = { vtt: /^WEBVTT\n/, srt: /^1\r\n00:00:/, txt: /^会听的城市\n/, md: /^---\ntitle: / };
    for (const [ending, start] of Object.entries(starts)) {
      const { code, stderr, stdout } = await call('x.forum.json', '-o', `out.${ending}`);
      expect([code, stderr, stdout]).to.deep.equal([0, '', `out.${ending}: zh-CN, en\n`]);
      expect(read(`out.${ending}`)).to.match(start);
    }
  });

  it('one language, to standard output', async () => {
    const { code, stdout } = await call('x.forum.json', '--to', 'vtt', '--lang', 'en-GB');
    expect(code).to.equal(0);
    expect(stdout).to.contain('<lang en>').and.not.to.contain('<lang zh-CN>');
  });

  it('what the Markdown makes is the same talk', async () => {
    await call('x.forum.json', '-o', 'out.md');
    await run(folder.path, ['import', 'out.md', '-o', 'again.forum.json']);
    const texts = (name: string) =>
      (JSON.parse(read(name)) as { segments: { start: number; end: number; text: object }[] }).segments.map(
        ({ start, end, text }) => ({ start, end, text }),
      );
    expect(texts('again.forum.json')).to.deep.equal(texts('x.forum.json'));
  });

  it('replaces captions, and nothing else', async () => {
    await call('x.forum.json', '-o', 'a.srt');
    expect((await call('x.forum.json', '-o', 'a.srt')).code).to.equal(0);
    writeFileSync(join(folder.path, 'b.srt'), 'mine');
    const { code, stderr } = await call('x.forum.json', '-o', 'b.srt');
    expect(code).to.equal(1);
    expect(stderr).to.match(/^b\.srt: is there already and is no SubRip file; .*--force/);
    expect(read('b.srt')).to.equal('mine');
    expect((await call('x.forum.json', '-o', 'b.srt', '--force')).code).to.equal(0);
  });

  it('says what is left out, and that nothing is left', async () => {
    const segments = [{ text: 'a' }, { start: 1, end: 2, text: 'b' }, { start: 2, end: 3, text: { de: 'c' } }];
    const talk = { version: 1, title: 'T', languages: ['en'], segments };
    writeFileSync(join(folder.path, 'y.json'), JSON.stringify(talk));
    const { stderr } = await call('y.json', '--to', 'srt');
    expect(stderr).to.equal(
      'y.json: 1 segment left out, without a time\ny.json: 1 segment left out, in another language\n',
    );
    writeFileSync(join(folder.path, 'z.json'), JSON.stringify({ ...talk, segments: [{ text: 'a' }] }));
    const none = await call('z.json', '-o', 'z.vtt');
    expect([none.code, existsSync(join(folder.path, 'z.vtt'))]).to.deep.equal([1, false]);
    expect(none.stderr).to.match(/^z\.json: nothing in this talk has a time/);
  });

  const wrong: [args: string[], code: number, message: RegExp][] = [
    [['x.forum.json'], 2, /which format\?/],
    [['x.forum.json', '-o', 'x.doc'], 2, /x\.doc: its ending is none of txt, md, vtt, srt; --to/],
    [['x.forum.json', '--to', 'constructor'], 2, /"constructor" is no format/],
    [['x.forum.json', '--to', 'vtt', '--lang', 'de'], 2, /has no "de"; it has zh-CN, en/],
    [['x.forum.json', '--to', 'vtt', '--lang', ','], 2, /one language or two/],
    [['none.json', '--to', 'vtt'], 1, /none\.json: there is no such file/],
    [['x.forum.json', '-o', 'x.forum.json', '--to', 'md'], 2, /is the input/],
  ];
  for (const [args, code, message] of wrong) {
    it(`export ${args.join(' ')}`, async () => {
      const result = await call(...args);
      expect(result.code).to.equal(code);
      expect(result.stderr).to.match(message);
    });
  }

  it('what is no JSON, and no sidecar', async () => {
    writeFileSync(join(folder.path, 'a.json'), '{');
    expect((await call('a.json', '--to', 'md')).stderr).to.match(/^a\.json:1:2: this is not JSON/);
    writeFileSync(join(folder.path, 'a.json'), '{}');
    expect((await call('a.json', '--to', 'md')).stderr).to.match(/a\.json: no talk can be read from this/);
  });
});
