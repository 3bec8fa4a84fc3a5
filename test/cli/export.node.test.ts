import { expect } from 'chai';
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, temporaryFolder } from './run.js';

describe('forum-player export', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => {
    folder = temporaryFolder();
    copyFileSync('demo/talk/talk.forum.json', join(folder.path, 'x.forum.json'));
  });
  afterEach(() => folder.remove());
  const call = (...args: string[]) => run(folder.path, ['export', ...args]);
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');

  it('selects the format by the extension', async () => {
    const starts = { vtt: /^WEBVTT\n/, srt: /^1\r\n00:00:/, txt: /^会听的城市\n/, md: /^---\ntitle: / };
    for (const [extension, start] of Object.entries(starts)) {
      const { code, stderr, stdout } = await call('x.forum.json', '-o', `out.${extension}`);
      expect([code, stderr, stdout]).to.deep.equal([0, '', `out.${extension}: zh-CN, en\n`]);
      expect(read(`out.${extension}`)).to.match(start);
    }
  });

  it('writes one language to standard output', async () => {
    const { code, stdout } = await call('x.forum.json', '--to', 'vtt', '--lang', 'en-GB');
    expect(code).to.equal(0);
    expect(stdout).to.contain('<lang en>').and.not.to.contain('<lang zh-CN>');
  });

  it('writes Markdown that import turns into the same talk', async () => {
    await call('x.forum.json', '-o', 'out.md');
    await run(folder.path, ['import', 'out.md', '-o', 'again.forum.json']);
    const texts = (name: string) =>
      (JSON.parse(read(name)) as { segments: { start: number; end: number; text: object }[] }).segments.map(
        ({ start, end, text }) => ({ start, end, text }),
      );
    expect(texts('again.forum.json')).to.deep.equal(texts('x.forum.json'));
  });

  it('replaces captions, but no other file', async () => {
    await call('x.forum.json', '-o', 'a.srt');
    expect((await call('x.forum.json', '-o', 'a.srt')).code).to.equal(0);
    writeFileSync(join(folder.path, 'b.srt'), 'mine');
    const { code, stderr } = await call('x.forum.json', '-o', 'b.srt');
    expect(code).to.equal(1);
    expect(stderr).to.match(/^b\.srt: the file exists and is not a SubRip file; .*--force/);
    expect(read('b.srt')).to.equal('mine');
    expect((await call('x.forum.json', '-o', 'b.srt', '--force')).code).to.equal(0);
  });

  it('counts the segments that it leaves out, and fails where none remain', async () => {
    const segments = [{ text: 'a' }, { start: 1, end: 2, text: 'b' }, { start: 2, end: 3, text: { de: 'c' } }];
    const talk = { version: 1, title: 'T', languages: ['en'], segments };
    writeFileSync(join(folder.path, 'y.json'), JSON.stringify(talk));
    const { stderr } = await call('y.json', '--to', 'srt');
    expect(stderr).to.equal(
      'y.json: segments left out because they have no time: 1\n' +
        'y.json: segments left out because they are in another language: 1\n',
    );
    writeFileSync(join(folder.path, 'z.json'), JSON.stringify({ ...talk, segments: [{ text: 'a' }] }));
    const none = await call('z.json', '-o', 'z.vtt');
    expect([none.code, existsSync(join(folder.path, 'z.vtt'))]).to.deep.equal([1, false]);
    expect(none.stderr).to.match(/^z\.json: no segment has a time/);
  });

  const wrong: [args: string[], code: number, message: RegExp][] = [
    [['x.forum.json'], 2, /no format given; .*\.vtt.*--to/],
    [['x.forum.json', '-o', 'x.doc'], 2, /x\.doc has none of the extensions \.txt, \.md, \.vtt, \.srt; .*--to/],
    [['x.forum.json', '--to', 'constructor'], 2, /unknown format "constructor"; choose txt, md, vtt, srt/],
    [['x.forum.json', '--to', 'vtt', '--lang', 'de'], 2, /has no "de"; choose from zh-CN, en/],
    [['x.forum.json', '--to', 'vtt', '--lang', ','], 2, /no language given/],
    [['x.forum.json', '--to', 'vtt', '--lang', 'zh-CN,en,en-GB'], 2, /choose one or two/],
    [['none.json', '--to', 'vtt'], 1, /none\.json: no such file/],
    [['x.forum.json', '-o', 'x.forum.json', '--to', 'md'], 2, /is the input file/],
  ];
  for (const [args, code, message] of wrong) {
    it(`refuses export ${args.join(' ')}`, async () => {
      const result = await call(...args);
      expect(result.code).to.equal(code);
      expect(result.stderr).to.match(message);
    });
  }

  it('refuses files that are not JSON, and JSON that is not a sidecar', async () => {
    writeFileSync(join(folder.path, 'a.json'), '{');
    expect((await call('a.json', '--to', 'md')).stderr).to.match(/^a\.json:1:2: the file is not valid JSON/);
    writeFileSync(join(folder.path, 'a.json'), '{}');
    expect((await call('a.json', '--to', 'md')).stderr).to.match(/a\.json: this is not a usable sidecar/);
  });
});
