import { expect } from 'chai';
import { parse, type Talk } from '../../src/talk/index.js';

const sidecar = (more: object = {}) => ({ version: 1, title: 'T', languages: ['en', 'zh-CN'], segments: [], ...more });

function talkOf(value: unknown, base?: string): Talk {
  const { talk, problems } = parse(value, { base });
  if (!talk) throw new Error(problems.map((p) => `${p.path}: ${p.message}`).join('\n'));
  return talk;
}

describe('parse: what is no sidecar', () => {
  const cases: [name: string, value: unknown, code: string, path: string, says: RegExp][] = [
    ['null', null, 'shape', '$', /found null/],
    ['a list', [], 'shape', '$', /found a list/],
    ['a text', 'x', 'shape', '$', /found the text "x"/],
    ['a number', 42, 'shape', '$', /found the number 42/],
    ['nothing', undefined, 'shape', '$', /found nothing/],
    ['some other JSON', { name: 'x', dependencies: {} }, 'shape', '$', /"name", "dependencies"/],
    ['a newer version', sidecar({ version: 2 }), 'version', '$.version', /version 1 .* 2/],
    ['version as text', sidecar({ version: '1' }), 'version', '$.version', /the text "1"/],
    ['no title', sidecar({ title: undefined }), 'required', '$', /"title" is missing/],
    ['no languages', sidecar({ languages: [] }), 'required', '$.languages', /at least one/],
    ['no segments', sidecar({ segments: undefined }), 'required', '$', /"segments" is missing/],
    ['segments that are no list', sidecar({ segments: {} }), 'type', '$.segments', /expected a list, found an object/],
  ];
  for (const [name, value, code, path, says] of cases) {
    it(name, () => {
      const { talk, problems } = parse(value);
      expect(talk).to.equal(undefined);
      const problem = problems.find((p) => p.severity === 'error' && p.code === code);
      expect(problem, JSON.stringify(problems)).to.include({ path });
      expect(problem!.message).to.match(says);
    });
  }

  it('takes a newer minor version', () => {
    expect(talkOf(sidecar({ version: 1.4 })).version).to.equal(1);
  });
});

describe('parse: bad items are left out, the rest stays', () => {
  const ok = { id: 'ok', start: 5, end: 6, text: 'fine' };
  const cases: [name: string, segment: unknown, path: string, code: string][] = [
    ['ends before it starts', { start: 3, end: 2, text: 'x' }, '$.segments[0]', 'range'],
    ['start as text', { start: '1', text: 'x' }, '$.segments[0].start', 'type'],
    ['text as number', { start: 1, text: 5 }, '$.segments[0].text', 'type'],
    ['no text', { start: 1 }, '$.segments[0]', 'required'],
    ['text in no language', { start: 1, text: {} }, '$.segments[0].text', 'required'],
    ['negative start', { start: -1, text: 'x' }, '$.segments[0].start', 'range'],
    ['endless start', { start: JSON.parse('1e999'), text: 'x' }, '$.segments[0].start', 'range'],
    ['null', null, '$.segments[0]', 'type'],
    ['a list', [], '$.segments[0]', 'type'],
  ];
  for (const [name, segment, path, code] of cases) {
    it(name, () => {
      const { talk, problems } = parse(sidecar({ segments: [segment, ok] }));
      expect(talk!.segments.map((s) => s.id)).to.deep.equal(['ok']);
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({ severity: 'error', path, code });
    });
  }

  it('a bad field that is not needed costs the field alone', () => {
    const { talk, problems } = parse(
      sidecar({
        segments: [
          { ...ok, tone: 'bored', sounds: ['applause', 'thunder'], lang: 'en_US', words: [[1, 2, 'a'], ['x']] },
        ],
      }),
    );
    const [segment] = talk!.segments;
    expect(segment).to.deep.include({ id: 'ok', lang: 'en', sounds: ['applause'], words: [[1, 2, 'a']] });
    expect(segment).to.not.have.property('tone');
    expect(problems.map((p) => p.path)).to.have.members([
      '$.segments[0].tone',
      '$.segments[0].sounds[1]',
      '$.segments[0].lang',
      '$.segments[0].words[1]',
    ]);
  });

  it('null stands for nothing in a field that may be missing', () => {
    const { talk, problems } = parse(sidecar({ segments: [{ ...ok, end: null, speaker: null }] }));
    expect(talk!.segments[0]!.end).to.equal(undefined);
    expect(problems).to.deep.equal([]);
  });
});

describe('parse: what comes out', () => {
  it('is frozen, all the way down', () => {
    const talk = talkOf(
      sidecar({
        speakers: [{ id: 'a', name: { en: 'A' } }],
        segments: [{ text: { en: 'x' }, words: [[0, 1, 'x']] }],
        slides: [{ src: 'a.png' }],
      }),
    );
    const thawed: string[] = [];
    const walk = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, child] of Object.entries(value)) walk(child, `${path}.${key}`);
    };
    walk(talk, '$');
    expect(thawed).to.deep.equal([]);
  });

  it('fills in what may be missing', () => {
    const talk = talkOf(sidecar({ segments: [{ text: 'hello' }] }));
    expect(talk.speakers).to.deep.equal([]);
    expect(talk.segments[0]).to.deep.include({
      id: 's1',
      lang: 'en',
      timing: 'exact',
      sounds: [],
      text: { en: 'hello' },
    });
  });

  it('plain text is in the main language, in a segment in the spoken one', () => {
    const talk = talkOf(sidecar({ segments: [{ text: '你好', lang: 'zh-cn' }, { text: 'hello' }] }));
    expect({ ...talk.title }).to.deep.equal({ en: 'T' });
    expect(talk.segments.map(({ lang, text }) => ({ lang, ...text }))).to.deep.equal([
      { lang: 'zh-CN', 'zh-CN': '你好' },
      { lang: 'en', en: 'hello' },
    ]);
  });

  it('an empty translation is none', () => {
    expect({ ...talkOf(sidecar({ segments: [{ text: { en: 'a', 'zh-CN': ' ' } }] })).segments[0]!.text }).to.deep.equal(
      { en: 'a' },
    );
  });

  it('text that is empty everywhere stays: it may be a sound', () => {
    expect({
      ...talkOf(sidecar({ segments: [{ text: { en: '' }, sounds: ['music'] }] })).segments[0]!.text,
    }).to.deep.equal({ en: '' });
  });

  it('sorts by start, end and place; what has no time stays behind what it followed', () => {
    const talk = talkOf(
      sidecar({
        segments: [
          { id: 'c', start: 9, text: 'x' },
          { id: 'after-c', text: 'x' },
          { id: 'b2', start: 5, end: 8, text: 'x' },
          { id: 'b1', start: 5, end: 6, text: 'x' },
          { id: 'a', start: 1, text: 'x' },
          { id: 'after-a', text: 'x' },
        ],
      }),
    );
    expect(talk.segments.map((s) => s.id)).to.deep.equal(['a', 'after-a', 'b1', 'b2', 'c', 'after-c']);
  });

  it('the first of two equal ids keeps it; made ids keep clear of given ones', () => {
    const { talk, problems } = parse(
      sidecar({
        segments: [
          { text: 'made' },
          { id: 'x', text: 'first' },
          { id: 'x', text: 'second' },
          { id: 's1', text: 'given' },
        ],
      }),
    );
    expect(talk!.segments.map((s) => [s.id, s.text['en']])).to.deep.equal([
      ['s1-2', 'made'],
      ['x', 'first'],
      ['s3', 'second'],
      ['s1', 'given'],
    ]);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({ severity: 'warning', code: 'duplicate-id', path: '$.segments[2].id' });
  });

  it('unknown keys are kept, and reported once', () => {
    const { talk, problems } = parse(
      sidecar({
        mood: 1,
        segments: [
          { text: 'a', extraNote: 'n1' },
          { text: 'b', extraNote: 'n2' },
        ],
      }),
    );
    expect(talk!.extra!['mood']).to.equal(1);
    expect(talk!.segments[1]!.extra!['extraNote']).to.equal('n2');
    expect(problems.map((p) => [p.severity, p.code, p.path])).to.deep.equal([
      ['warning', 'unknown-key', '$.segments[0].extraNote'],
      ['warning', 'unknown-key', '$.mood'],
    ]);
  });

  it('a speaker that is not listed is reported, the text stays', () => {
    const { talk, problems } = parse(sidecar({ segments: [{ text: 'a', speaker: 'constructor' }] }));
    expect(talk!.segments).to.have.length(1);
    expect(problems[0]).to.include({ severity: 'warning', code: 'reference', path: '$.segments[0].speaker' });
  });
});

describe('parse: hostile data', () => {
  it('prototype names are data', () => {
    const hostile = JSON.parse(
      '{"version":1,"title":{"en":"T","__proto__":"p"},"languages":["en"],"__proto__":{"polluted":1},' +
        '"speakers":[{"id":"__proto__","name":"A"},{"id":"constructor","name":"B"}],' +
        '"segments":[{"id":"__proto__","speaker":"constructor","text":"x","toString":1}]}',
    ) as unknown;
    const { talk } = parse(hostile);
    expect(talk!.segments[0]!.id).to.equal('__proto__');
    expect(talk!.speakers.map((s) => s.id)).to.deep.equal(['__proto__', 'constructor']);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    expect((talk as { polluted?: number }).polluted).to.equal(undefined);
  });

  it('depth does not matter', () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    expect(parse(deep).talk).to.equal(undefined);
    expect(parse(sidecar({ deep })).talk).to.not.equal(undefined);
    expect(parse(sidecar({ segments: [{ text: deep }] })).talk!.segments).to.have.length(0);
  });

  it('text is well-formed', () => {
    const text = talkOf(sidecar({ segments: [{ text: 'a\ud800b\0c👏' }] })).segments[0]!.text['en'];
    expect(text).to.equal('a\ufffdb\ufffdc👏');
    expect(() => encodeURIComponent(text!)).to.not.throw();
  });

  for (const src of [
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' \u0001javascript:x',
    'data:text/html,x',
    'data:image/svg+xml,<svg/>',
    'vbscript:x',
    'file:///etc/passwd',
  ]) {
    it(`no slide from ${JSON.stringify(src)}`, () => {
      for (const base of [undefined, 'https://example.org/talks/a.json']) {
        const { talk, problems } = parse(sidecar({ slides: [{ src }, { src: 'ok.png' }] }), { base });
        expect(talk!.slides).to.have.length(1);
        expect(problems[0]).to.include({ severity: 'error', code: 'url', path: '$.slides[0].src' });
      }
    });
  }

  it('URLs are resolved against the sidecar', () => {
    const talk = talkOf(
      sidecar({
        poster: '../p.jpg',
        slides: [{ src: 'img/1.png' }, { src: 'data:image/png;base64,AAAA' }],
        media: [{ src: '//cdn.example.org/v.mp4' }],
      }),
      'https://example.org/talks/a/talk.json',
    );
    expect(talk.poster).to.equal('https://example.org/talks/p.jpg');
    expect(talk.slides.map((s) => s.src)).to.deep.equal([
      'https://example.org/talks/a/img/1.png',
      'data:image/png;base64,AAAA',
    ]);
    expect(talk.media[0]!.src).to.equal('https://cdn.example.org/v.mp4');
  });

  it('without a base they stay as they are', () => {
    expect(talkOf(sidecar({ slides: [{ src: 'img/1.png' }] })).slides[0]!.src).to.equal('img/1.png');
  });
});

describe('parse: speed', () => {
  it('1,134 segments in two languages take less than 10 ms', () => {
    const segments = Array.from({ length: 1134 }, (_, i) => ({
      start: i * 10,
      end: i * 10 + 10,
      speaker: `p${i % 20}`,
      text: {
        'zh-CN': '一二三四五六七八九十'.repeat(9),
        en: 'Twelve words of English, more or less, to be read aloud. '.repeat(5),
      },
    }));
    const value = sidecar({
      speakers: Array.from({ length: 20 }, (_, i) => ({ id: `p${i}`, name: `P${i}` })),
      segments,
    });
    // processor time, since the machine may be doing other things; the least, since it is the program that is judged
    const times = Array.from({ length: 25 }, () => {
      const from = process.cpuUsage();
      expect(parse(value, { base: 'https://example.org/' }).talk!.segments).to.have.length(1134);
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1000;
    }).sort((a, b) => a - b);
    console.log(`      parse, 1,134 segments: ${times[0]!.toFixed(1)} ms at best, ${times[12]!.toFixed(1)} ms median`);
    expect(times[0]).to.be.below(10);
  });
});
