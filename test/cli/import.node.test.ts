import { expect } from 'chai';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describeSeed, hasSeed, seedFolder } from '../support/seed.js';
import { command, execute, run, temporaryFolder } from './run.js';

const talk = '# 城市\n\n**林：** 你好。\n\n> Hello.\n\n![图](img/one.png)\n\n再见。\n';

describe('forum-player import', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof temporaryFolder>;
  const path = (name: string) => join(folder.path, name);
  const write = (name: string, text: string | Buffer) => writeFileSync(path(name), text);
  const json = (name: string) => JSON.parse(readFileSync(path(name), 'utf8'));
  const forum = (...args: string[]) => run(folder.path, args);

  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(path('img'));
    write('img/one.png', 'a picture');
    write('talk.md', talk);
  });
  afterEach(() => folder.remove());

  it('writes a sidecar and prints one line about it', async () => {
    expect(await forum('import', 'talk.md', '-o', 'talk.forum.json')).to.deep.equal({
      code: 0,
      stdout: 'talk.forum.json: 2 segments (all untimed), 1 slide, 0 chapters, 1 speaker; zh-CN, en\n',
      stderr: '',
    });
    expect(json('talk.forum.json')).to.deep.equal({
      version: 1,
      title: { 'zh-CN': '城市' },
      languages: ['zh-CN', 'en'],
      speakers: [{ id: 'speaker-1', name: { 'zh-CN': '林' } }],
      chapters: [],
      segments: [
        { id: 's1', speaker: 'speaker-1', lang: 'zh-CN', text: { 'zh-CN': '你好。', en: 'Hello.' } },
        { id: 's2', speaker: 'speaker-1', lang: 'zh-CN', text: { 'zh-CN': '再见。' } },
      ],
      slides: [{ id: 'slide1', src: 'img/one.png', alt: { 'zh-CN': '图' }, before: 's2' }],
    });
    expect(readdirSync(folder.path).sort()).to.deep.equal(['img', 'talk.forum.json', 'talk.md']);
  });

  it('writes the same bytes to standard output without -o', async () => {
    await forum('import', 'talk.md', '--output=talk.forum.json');
    const { stdout, stderr, code } = await forum('import', 'talk.md');
    expect([stdout, stderr, code]).to.deep.equal([readFileSync(path('talk.forum.json'), 'utf8'), '', 0]);
    expect(stdout).to.match(/^\{\n {2}"version": 1,\n[^]*\}\n$/);
    await forum('import', 'talk.md', '-o', 'talk.forum.json');
    expect(readFileSync(path('talk.forum.json'), 'utf8')).to.equal(stdout);
  });

  it('reads standard input', async () => {
    const { stdout, code } = await run(
      folder.path,
      ['import', '-', '-o', '-'],
      `\ufeff${talk.replaceAll('\n', '\r\n')}`,
    );
    expect(code).to.equal(0);
    expect(JSON.parse(stdout).title).to.deep.equal({ 'zh-CN': '城市' });
  });

  it('takes languages, duration and recordings from its options', async () => {
    const { code } = await forum(
      'import',
      'talk.md',
      '-o',
      'o.json',
      '--languages',
      'zh-cn,en',
      '--duration',
      '0:10',
      '--media',
      'a.m3u8',
      '--media',
      'https://example.org/a.mp4',
    );
    expect(code).to.equal(0);
    const { languages, duration, media, segments, slides } = json('o.json');
    expect({ languages, duration, media }).to.deep.equal({
      languages: ['zh-CN', 'en'],
      duration: 10,
      media: [{ src: 'a.m3u8' }, { src: 'https://example.org/a.mp4' }],
    });
    expect(segments.map((s: any) => [s.start, s.end, s.timing])).to.deep.equal([
      [0, 5, 'estimated'],
      [5, 10, 'estimated'],
    ]);
    expect(slides[0]).to.deep.equal({ id: 'slide1', start: 5, src: 'img/one.png', alt: { 'zh-CN': '图' } });
  });

  it('adapts relative addresses to the folder of the sidecar, but not --media', async () => {
    mkdirSync(path('out/deep'), { recursive: true });
    write(
      'talk.md',
      `---\nposter: ./p.jpg?x=1\nmedia: ../m.mp4\nspeakers: [{ id: a, name: A, image: /a.jpg, href: "https://example.org/" }]\n---\n${talk}`,
    );
    await forum('import', 'talk.md', '-o', 'out/deep/o.json');
    const { poster, media, speakers, slides } = json('out/deep/o.json');
    expect({ poster, media, image: speakers[0].image, href: speakers[0].href, src: slides[0].src }).to.deep.equal({
      poster: '../../p.jpg?x=1',
      media: [{ src: '../../../m.mp4' }],
      image: '/a.jpg',
      href: 'https://example.org/',
      src: '../../img/one.png',
    });
    expect(existsSync(resolve(path('out/deep'), slides[0].src))).to.equal(true);
    await forum('import', 'talk.md', '-o', 'out/deep/o.json', '--media', 'm.mp4');
    expect(json('out/deep/o.json').media).to.deep.equal([{ src: 'm.mp4' }]);
  });

  it('warns of missing pictures, and writes the sidecar all the same', async () => {
    write('talk.md', `${talk}\n![](img/two%20.png)\n\n![](https://example.org/three.png)\n`);
    const { code, stderr } = await forum('import', 'talk.md', '-o', 'o.json');
    expect(stderr).to.match(/^talk\.md:11: warning: the picture img\/two%20\.png was not found; .*\n$/);
    expect([code, json('o.json').slides.length]).to.deep.equal([0, 3]);
    write('img/two .png', 'a picture');
    expect((await forum('import', 'talk.md', '-o', 'o.json')).stderr).to.equal('');
  });

  it('prints 50 warnings at most, and counts the others', async () => {
    write('talk.md', `# T\n\nOne.\n\n${'![](none.png)\n\n'.repeat(60)}`);
    const { code, stderr } = await forum('import', 'talk.md', '-o', 'o.json');
    const lines = stderr.trimEnd().split('\n');
    expect([code, lines.length, lines.at(-1)]).to.deep.equal([0, 51, 'talk.md: 10 more problems are not shown']);
  });

  it('warns of times out of order or after the end, with their lines', async () => {
    write('talk.md', '# T\n\n[0:10] One.\n\n[0:05] Two.\n\n[0:20] Three.\n\n[9:00] Four.\n');
    const { code, stderr } = await forum('import', 'talk.md', '-o', 'o.json', '--duration', '60');
    expect(code).to.equal(0);
    expect(stderr.split('\n').map((line) => line.split(' ').slice(0, 2).join(' '))).to.deep.equal([
      'talk.md:5: warning:',
      'talk.md:9: warning:',
      '',
    ]);
  });

  describe('prints one line, exits with 1 and writes nothing for', () => {
    const cases: [what: string, input: string | Buffer, says: RegExp][] = [
      ['a time that cannot be', '# T\n\n[0:99] One.\n', /^talk\.md:3: \[0:99\] is not a valid time; write .*$/],
      ['invalid YAML', '---\ntitle: "T\n---\n\nOne.\n', /^talk\.md:\d: .*YAML.*$/],
      ['an empty file', '', /^talk\.md:1: the file is empty; .*$/],
      ['UTF-16', Buffer.from('\ufeff# T', 'utf16le'), /^talk\.md:1: the file is UTF-16; save it as UTF-8 .*$/],
      ['Latin-1', Buffer.from('# T\n\nZo\xeb\n', 'latin1'), /^talk\.md:3: the file is not UTF-8; save it as UTF-8 .*$/],
      [
        'an address that is not allowed',
        '---\ntitle: T\nposter: javascript:alert(1)\n---\nOne.\n',
        /^talk\.md:3: .*\(\$\.poster\)$/,
      ],
      [
        'terminal escape sequences in a text that the message quotes',
        '---\ntitle: T\nlanguages: ["\\e[31mx\\u009by\\u202ez\\a"]\n---\nOne.\n',
        /^talk\.md:3: .*x.*z.* is not a language tag; [\p{L}\p{N}\p{P}\p{S} ]*$/u,
      ],
    ];
    for (const [what, input, says] of cases) {
      it(what, async () => {
        write('talk.md', input);
        const { code, stdout, stderr } = await forum('import', 'talk.md', '-o', 'o.json');
        expect(stderr.trimEnd()).to.match(says);
        expect(stderr).to.match(/^[\p{L}\p{N}\p{P}\p{S} ]*\n$/u);
        expect([code, stdout, existsSync(path('o.json'))]).to.deep.equal([1, '', false]);
      });
    }
    const paths: [what: string, args: string[], says: RegExp][] = [
      ['a missing file', ['none.md'], /^none\.md: no such file/],
      ['a folder', ['img'], /^img: this is a folder/],
      ['a loop of symbolic links', ['loop.md'], /^loop\.md: the symbolic links form a loop/],
      [
        'a missing output folder',
        ['talk.md', '-o', 'none/o.json'],
        /^none\/o\.json: the file cannot be written: no such file or folder/,
      ],
      ['a folder as output', ['talk.md', '-o', 'img'], /^img: this is a folder/],
      [
        'an output file that is not a sidecar',
        ['talk.md', '-o', 'other.md'],
        /^other\.md: the file exists and is not a sidecar; .*--force/,
      ],
    ];
    for (const [what, args, says] of paths) {
      it(what, async () => {
        symlinkSync('loop.md', path('loop.md'));
        write('other.md', '# Other\n');
        const { code, stdout, stderr } = await forum('import', ...args);
        expect(stderr)
          .to.match(says)
          .and.match(/^[^\n]*\n$/);
        expect([code, stdout]).to.deep.equal([1, '']);
        expect(readFileSync(path('other.md'), 'utf8')).to.equal('# Other\n');
        expect(readdirSync(folder.path).filter((name) => name.includes('.tmp'))).to.deep.equal([]);
      });
    }
  });

  it('replaces any file with --force, but keeps symbolic links and permissions', async () => {
    write('other.json', '{}');
    chmodSync(path('other.json'), 0o640);
    symlinkSync('other.json', path('link.json'));
    expect((await forum('import', 'talk.md', '-o', 'link.json', '--force')).code).to.equal(0);
    expect(json('other.json').version).to.equal(1);
    expect(readFileSync(path('link.json'), 'utf8')).to.equal(readFileSync(path('other.json'), 'utf8'));
    expect(readdirSync(folder.path)).to.include('link.json');
    if (process.platform !== 'win32') expect(statSync(path('other.json')).mode & 0o777).to.equal(0o640);
  });

  it('keeps the old sidecar when the new one cannot be made', async () => {
    await forum('import', 'talk.md', '-o', 'o.json');
    const before = readFileSync(path('o.json'), 'utf8');
    write('talk.md', '# T\n\n[0:99] One.\n');
    expect((await forum('import', 'talk.md', '-o', 'o.json')).code).to.equal(1);
    expect(readFileSync(path('o.json'), 'utf8')).to.equal(before);
  });

  describe('exits with 2 and points to the help for', () => {
    const cases: [args: string[], says: RegExp][] = [
      [[], /no command given/],
      [['exports', 'talk.md'], /no command "exports"/],
      [['import'], /input file is missing/],
      [['import', 'talk.md', 'more.md'], /"more\.md"/],
      [['import', 'talk.md', '--lang', 'en'], /--lang/],
      [['import', 'talk.md', '-o'], /-o/],
      [['import', 'talk.md', '-o', './talk.md'], /is the input file/],
      [['import', 'talk.md', '--duration', 'long'], /"long" is not a duration/],
      [['import', 'talk.md', '--languages', 'en_US'], /"en_US" is not a language tag/],
      [['import', 'talk.md', '--languages', ','], /no language given/],
      [['import', 'talk.md', '--media', 'javascript:x'], /"javascript:x"/],
      [['validate'], /input file is missing/],
    ];
    for (const [args, says] of cases) {
      it(args.join(' ') || 'no arguments', async () => {
        const { code, stdout, stderr } = await forum(...args);
        expect(stderr)
          .to.match(says)
          .and.match(/--help/);
        expect(stderr).to.not.match(/\n\s+at /);
        expect([code, stdout]).to.deep.equal([2, '']);
        expect(readFileSync(path('talk.md'), 'utf8')).to.equal(talk);
      });
    }
  });

  it('prints help and version', async () => {
    const { version } = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(await forum('--version')).to.deep.equal({ code: 0, stdout: `${version}\n`, stderr: '' });
    for (const [args, says] of [
      [['--help'], /import .*\n.*validate/],
      [['import', '--help'], /--duration/],
      [['validate', '-h'], /validate FILE/],
      [['help', 'import'], /--duration/],
    ] as const) {
      const { code, stdout, stderr } = await forum(...args);
      expect(stdout).to.match(says);
      expect([code, stderr]).to.deep.equal([0, '']);
    }
  });
});

describeSeed('forum-player import of the real transcript', function () {
  for (const [name, segments, length] of [
    ['forum.md', 1089, '3:29:00'],
    ['forum.annotated.md', 1134, '3:29:00'],
  ] as const) {
    it(`estimates all times of ${name}`, async function () {
      this.timeout(60_000);
      if (!hasSeed) this.skip();
      const { code, stdout, stderr } = await run(seedFolder, ['import', name, '--duration', length]);
      expect([code, stderr]).to.deep.equal([0, '']);
      const sidecar = JSON.parse(stdout);
      expect(sidecar.segments).to.have.length(segments);
      let last = 0;
      for (const { start, end, timing } of sidecar.segments) {
        expect(timing).to.equal('estimated');
        expect(start).to.equal(last);
        expect(end).to.be.above(start);
        last = end;
      }
      expect(last).to.equal(3 * 3600 + 29 * 60);
      const slides: number[] = sidecar.slides.map((s: any) => s.start);
      expect(slides).to.have.length(29);
      for (let i = 1; i < slides.length; i++) expect(slides[i]).to.be.above(slides[i - 1]!);
      expect(sidecar.slides.some((s: any) => 'before' in s)).to.equal(false);
    });
  }

  it('takes less than a second of processor time a file, with the start of the process', async function () {
    this.timeout(60_000);
    for (const name of ['forum.md', 'forum.annotated.md']) {
      // not the clock: other work on the machine must not count
      const entry = JSON.stringify(pathToFileURL(command.at(-1)!).href);
      const measured = `process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error((user + system) / 1e6); });
        process.argv = ['node', 'forum-player', 'import', ${JSON.stringify(name)}, '--duration', '3:29:00'];
        await import(${entry});`;
      let wall = Infinity;
      let processor = Infinity;
      for (let round = 0; round < 3; round++) {
        const start = performance.now();
        const { code, stderr } = await execute(seedFolder, [
          ...command.slice(0, -1),
          '--input-type=module',
          '-e',
          measured,
        ]);
        expect(code).to.equal(0);
        wall = Math.min(wall, (performance.now() - start) / 1000);
        processor = Math.min(processor, Number(stderr));
      }
      console.log(`      ${name}: ${wall.toFixed(2)} s, ${processor.toFixed(2)} s of processor time`);
      // run from source, compiling takes time, too
      expect(processor).to.be.below(command.length === 1 ? 1 : 3);
    }
  });
});
