import { expect } from 'chai';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, temporaryFolder } from './run.js';

const good = { version: 1, title: 'T', languages: ['en'], segments: [{ start: 0, end: 1, text: 'One.' }] };

describe('forum-player validate', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => (folder = temporaryFolder()));
  afterEach(() => folder.remove());

  async function validate(text: string): Promise<{ code: number | null; out: string[]; err: string[] }> {
    writeFileSync(join(folder.path, 'x.json'), text);
    const { code, stdout, stderr } = await run(folder.path, ['validate', 'x.json']);
    return { code, out: stdout.split('\n').slice(0, -1), err: stderr.split('\n').slice(0, -1) };
  }

  it('accepts a sidecar without problems', async () => {
    expect(await validate(JSON.stringify(good))).to.deep.equal({
      code: 0,
      out: ['x.json: valid: 0 errors, 0 warnings; 1 segment, 0 slides, 0 chapters'],
      err: [],
    });
  });

  it('accepts a sidecar with warnings, and prints them in the order of lines', async () => {
    const text = JSON.stringify({ ...good, colour: 'red', slides: [{ src: 'none.png' }] }, null, 1).replace(
      '"title": "T"',
      '"title": "A",\n "title": "T"',
    );
    const { code, out } = await validate(text);
    expect(code).to.equal(0);
    expect(out.slice(0, -1).map((line) => line.replace(/:(?= )[^]*?(?=\$|key)/, ' '))).to.have.length(4);
    expect(out[0]).to.match(/^x\.json:4: warning: the key "title" occurs twice/);
    expect(out.join('\n')).to.match(/x\.json:15: warning: \$\.colour: /);
    expect(out.join('\n')).to.match(/\$\.slides: 1 of 1 have no "alt"/);
    expect(out.join('\n')).to.match(/\$\.slides\[0\]\.src: the picture none\.png was not found/);
    expect(out.at(-1)).to.match(/^x\.json: valid: 0 errors, 4 warnings/);
  });

  it('prints each error with line and JSON path', async () => {
    const bad = {
      ...good,
      segments: [
        { start: 5, end: 1, text: 'One.' },
        { start: '1', text: 'Two.' },
      ],
    };
    const { code, out } = await validate(JSON.stringify(bad, null, 2));
    expect(code).to.equal(1);
    expect(out[0]).to.match(/^x\.json:\d+: error: \$\.segments\[0\]/);
    expect(out[1]).to.match(/^x\.json:\d+: error: \$\.segments\[1\]\.start: /);
    expect(out.at(-1)).to.match(/^x\.json: not valid: 2 errors, 0 warnings/);
  });

  it('refuses JSON that is not a sidecar', async () => {
    const { code, out } = await validate('[1]');
    expect(code).to.equal(1);
    expect(out[0]).to.match(/^x\.json:1: error: \$: .*a list/);
  });

  describe('prints line and column of what is not valid JSON', () => {
    const cases: [text: string, place: string, says: RegExp][] = [
      ['', '1', /empty/],
      ['{\n  "version": 1,\n}', '3:1', /expected a name in double quotes, found "\}"/],
      ['{\n  "version" 1\n}', '2:13', /expected ":"/],
      ['{ "a": "b\n', '1:8', /expected a value/],
      ['{ "a": 1 } x', '1:12', /expected nothing more/],
      ['{ "a": [1, 2', '1:13', /"\]", found the end/],
      ['{ // a\n "a": 1 }', '1:3', /found "\/"/],
      ['{ "a": NaN }', '1:8', /found "N"/],
      [`${'['.repeat(200_000)}`, '1', /not valid JSON/],
    ];
    for (const [text, place, says] of cases) {
      it(JSON.stringify(text.slice(0, 30)), async () => {
        const { code, out, err } = await validate(text);
        expect([code, out]).to.deep.equal([1, []]);
        expect(err).to.have.length(1);
        expect(err[0]).to.match(says);
        expect(err[0]!.startsWith(`x.json:${place}:`), err[0]).to.equal(true);
      });
    }
  });

  it('points to import when it is given Markdown', async () => {
    writeFileSync(join(folder.path, 'x.md'), '# T\n');
    const { code, stderr } = await run(folder.path, ['validate', 'x.md']);
    expect(code).to.equal(1);
    expect(stderr).to.match(/^x\.md:1:1: the file is not valid JSON.*forum-player import\n$/);
  });

  it('reads standard input', async () => {
    const { code, stdout } = await run(folder.path, ['validate', '-'], JSON.stringify(good));
    expect([code, stdout]).to.deep.equal([
      0,
      'standard input: valid: 0 errors, 0 warnings; 1 segment, 0 slides, 0 chapters\n',
    ]);
  });

  it('prints no terminal escape sequences from the file', async () => {
    const { out } = await validate(JSON.stringify({ ...good, '\u001b[31m\u009bx\u202e': 1 }));
    // eslint-disable-next-line no-control-regex -- the characters that must not be printed
    expect(out.join('')).to.not.match(/[\u001b\u009b\u202e]/);
  });
});
