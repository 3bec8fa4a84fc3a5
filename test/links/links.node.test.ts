import { expect } from 'chai';
import fc from 'fast-check';
import { formatFragment, readLink, parseFragment, writeLink, type TalkLink } from '../../src/links/index.js';

const read: readonly [fragment: string, link: TalkLink][] = [
  ['#t=754', { start: 754 }],
  ['t=754', { start: 754 }],
  ['#t=754.25', { start: 754.25 }],
  ['#t=12:34', { start: 754 }],
  ['#t=1:02:03.5', { start: 3723.5 }],
  ['#t=01:02:03', { start: 3723 }],
  ['#t=npt:12', { start: 12 }],
  ['#t=npt:0:12:34', { start: 754 }],
  ['#t=npt%3A10', { start: 10 }],
  ['#t=%6Ept:10%2C20', { start: 10, end: 20 }],
  ['#%74=10', { start: 10 }],
  ['#t=754,790', { start: 754, end: 790 }],
  ['#t=12:34,13:10.5', { start: 754, end: 790.5 }],
  ['#t=,790', { end: 790 }],
  ['#t=0', { start: 0 }],
  ['#t=5.', { start: 5 }],
  ['#segment=s12', { segment: 's12' }],
  ['#segment=s12,s14', { segment: 's12', lastSegment: 's14' }],
  ['#segment=s12,s12', { segment: 's12' }],
  ['#segment=%E5%8F%A5%2C1', { segment: '句,1' }],
  ['#segment=a%26b%3D', { segment: 'a&b=' }],
  ['#segment=100%', { segment: '100%' }],
  [
    '#t=1,2&segment=x&lang=zh-CN,en&player=main',
    { start: 1, end: 2, segment: 'x', lang: ['zh-CN', 'en'], player: 'main' },
  ],
  ['#/talks/4?t=754', { start: 754 }],
  ['#!/talks?a=b&t=754&c', { start: 754 }],
  ['#route?segment=s1', { segment: 's1' }],
  ['?a=1&t=754&segment=s1', { start: 754, segment: 's1' }],
  ['?q=t=5&t=7', { start: 7 }],
  // the last that is well-formed counts
  ['#t=3&t=7', { start: 7 }],
  ['#t=3,5&t=7', { start: 7 }],
  ['#t=3&t=x', { start: 3 }],
  ['#segment=a,b&segment=c', { segment: 'c' }],
];

const malformed = [
  '',
  '#',
  '#t',
  '#t=',
  '#t=,',
  '#t=10,',
  '#t=20,10',
  '#t=10,10',
  '#t=,0',
  '#t=-1',
  '#t=1e3',
  '#t=Infinity',
  '#t=NaN',
  '#t=0x10',
  '#t=1:60',
  '#t=1:2',
  '#t=60:00:00:00',
  '#t=1:2:03',
  '#t=1:60:00',
  '#t=abc',
  '#t=1,2,3',
  '#t=smpte:10:00:00',
  '#t=clock:2009-07-26T11:19:01Z',
  '#t=%',
  '#t=%zz',
  '#t=+5',
  '#t= 5',
  '#t=５',
  '#T=5',
  '#t=12345678901',
  '#segment=',
  '#segment=,',
  '#segment=a,',
  '#segment=a,b,c',
  '#lang=',
  '#lang=en_US',
  '#lang=en,de,fr',
  '#lang=<b>',
  '#player=',
  '#section',
  '#/route',
  '#=5',
  '#&&',
  '??',
  `#segment=${'x'.repeat(501)}`,
];

describe('links: fragments', () => {
  for (const [fragment, link] of read) it(fragment, () => expect(parseFragment(fragment)).to.deep.equal(link));
  for (const fragment of malformed)
    it(`nothing in ${fragment.slice(0, 40)}`, () => expect(parseFragment(fragment)).to.deep.equal({}));

  it('never throws', () => {
    const piece = fc.constantFrom(
      't',
      '=',
      '&',
      ',',
      ':',
      '%',
      '%E5',
      '#',
      '?',
      '/',
      '1',
      '.',
      'npt:',
      'segment',
      '\ud800',
      '\0',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(
        text,
        text,
        (a, b) => void [parseFragment(a), readLink(a, 'hash'), writeLink(a, { segment: b }, 'query')],
      ),
      { numRuns: 2000 },
    );
  });

  it('what is written is read back', () => {
    const ms = fc.integer({ min: 0, max: 40_000_000 }).map((n) => n / 1000);
    const id = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const link = fc.record(
      { start: ms, segment: id, lang: fc.constantFrom(['en'], ['zh-CN', 'en']), player: id },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(link, ms, (some, length) => {
        const written = { ...some, ...(length > 0 && { end: Math.round(((some.start ?? 0) + length) * 1000) / 1000 }) };
        expect(parseFragment(`#${formatFragment(written)}`)).to.deep.equal(written);
        expect(readLink(writeLink('/a?b=c#/r?d', written, 'hash'), 'hash') ?? {}).to.deep.equal(
          readLink(`?${formatFragment(written)}`, 'query') ?? {},
        );
      }),
    );
  });

  it('what cannot be is not written', () => {
    expect(formatFragment({})).to.equal('');
    expect(formatFragment({ start: NaN, end: Infinity })).to.equal('');
    expect(formatFragment({ start: -5, end: 0 })).to.equal('t=0');
    expect(formatFragment({ start: 1.00049, end: 9 })).to.equal('t=1,9');
    expect(formatFragment({ segment: 'a,b', lastSegment: '句 1' })).to.equal('segment=a%2Cb,%E5%8F%A5%201');
  });
});

const addresses: readonly [address: string, place: 'hash' | 'query', link: TalkLink, made: string][] = [
  ['https://a.example/x', 'hash', { start: 754 }, 'https://a.example/x#t=754'],
  ['https://a.example/x?y=1#t=3', 'hash', { start: 754, end: 790 }, 'https://a.example/x?y=1#t=754,790'],
  ['/x#a=%41&t=3&b', 'hash', { start: 5 }, '/x#a=%41&b&t=5'],
  ['/x#section', 'hash', { start: 5 }, '/x#t=5'],
  ['/x#section', 'hash', {}, '/x#section'],
  ['/x#/talks/4', 'hash', { start: 5 }, '/x#/talks/4?t=5'],
  ['/x#/talks/4?z=1&t=9', 'hash', { segment: 's1' }, '/x#/talks/4?z=1&segment=s1'],
  ['/x#/talks/4?t=9', 'hash', {}, '/x#/talks/4'],
  ['/x#t=9', 'hash', {}, '/x'],
  ['/x', 'query', { start: 5 }, '/x?t=5'],
  ['/x?id=4&t=1&segment=q#/route?t=3', 'query', { start: 5, lang: ['en'] }, '/x?id=4&t=5&lang=en#/route?t=3'],
  ['/x?id=what?&t=1', 'query', { start: 5 }, '/x?id=what?&t=5'],
  ['', 'hash', { start: 5 }, '#t=5'],
];

describe('links: addresses', () => {
  for (const [address, place, link, made] of addresses) {
    it(`${address || 'nothing'} → ${made}`, () => {
      expect(writeLink(address, link, place)).to.equal(made);
      const again = readLink(made, place);
      if (Object.keys(link).length) expect(again).to.deep.equal(link);
      else expect(again).to.equal(undefined);
    });
  }

  it('each place is read by itself', () => {
    expect(readLink('/x?t=1#t=2', 'hash')).to.deep.equal({ start: 2 });
    expect(readLink('/x?t=1#t=2', 'query')).to.deep.equal({ start: 1 });
    expect(readLink('/x?t=1#section', 'hash')).to.equal(undefined);
    expect(readLink('/x#player=main', 'hash')).to.equal(undefined);
  });
});
