import { expect } from 'chai';
import fc from 'fast-check';
import { readMarkdown } from '../../../src/formats/markdown/index.js';
import { parse, type Sidecar } from '../../../src/talk/index.js';

/** Words of any script, punctuation of both widths, markers, and everything that means something in Markdown. */
const word = fc.constantFrom('city', 'Zoë', '城市', '声音', 'ひらがな', '안녕', 'город', '2026', '3.5', 'a_b');
const glue = fc.constantFrom(' ', '，', '。', ', ', '\n', '  \n', '😊', '🎼', '👏\ufe0f', '：', '"', '（', '）');
const markup = fc.constantFrom(
  '*',
  '**',
  '_',
  '`',
  '[',
  ']',
  '](',
  '![',
  '<',
  '>',
  '&',
  '\\',
  '~~',
  '|',
  '# ',
  '- ',
  '> ',
  '```',
  '---',
  '    ',
  '\t',
  '[0:01]',
  '**Ann:**',
);
const pieces = (...kinds: fc.Arbitrary<string>[]) =>
  fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 30 }).map((p) => p.join(''));

const textsOf = ({ segments, chapters = [], slides = [], title, speakers = [] }: Sidecar): string =>
  JSON.stringify([
    segments.map((s) => s.text),
    chapters.map((c) => c.title),
    slides,
    title,
    speakers.map((s) => s.name),
  ]);
const letters = (text: string) => [...text.normalize('NFKC').matchAll(/[\p{L}\p{N}]/gu)].map(String);

/** How often each letter occurs. */
function count(chars: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const char of chars) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

describe('readMarkdown, for any document', () => {
  it('keeps every letter of a paragraph', () => {
    fc.assert(
      fc.property(fc.array(pieces(word, glue), { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const source = `# T\n\n${paragraphs.map((p) => p.replace(/\n+/g, '\n').trim()).join('\n\n')}\n`;
        const { sidecar } = readMarkdown(source, { languages: ['zh-CN', 'en'] });
        const written = letters(paragraphs.join('')).join('');
        expect(letters(sidecar.segments.map((s) => Object.values(s.text)[0]).join('')).join('')).to.equal(written);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps every word inside of markup, and makes a valid sidecar', () => {
    fc.assert(
      fc.property(fc.array(pieces(word, glue, markup), { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const source = `# T\n\n${paragraphs.join('\n\n')}\n`;
        const { sidecar, problems } = readMarkdown(source, { languages: ['zh-CN', 'en', 'ja', 'ko', 'ru'] });
        expect(parse(sidecar).problems.filter((p) => p.severity === 'error')).to.deep.equal([]);
        for (const { line } of problems) expect(line).to.be.within(1, source.split('\n').length);
        // addresses of links are no text, nor are images without an address
        if (/\]\(|\]:/.test(source)) return;
        const there = count(letters(textsOf(sidecar)));
        const unread = problems.some((p) => p.code === 'picture' || p.code === 'empty' || p.code === 'time');
        if (unread) return;
        for (const [char, times] of count(
          letters(paragraphs.join('').replaceAll('[0:01]', '').replaceAll('**Ann:**', '')),
        )) {
          expect(there.get(char) ?? 0, `${char} of ${JSON.stringify(source)}`).to.be.at.least(times);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never throws, and gives the same result twice', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          pieces(word, glue, markup, fc.constantFrom('---\n', ': ', '<!--', '-->', '\0', '\ud800')),
        ),
        (source) => {
          const once = readMarkdown(source);
          expect(JSON.stringify(readMarkdown(source))).to.equal(JSON.stringify(once));
          expect(parse(once.sidecar).talk).to.not.equal(undefined);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('readMarkdown takes time in proportion to the length of', () => {
  const lines: [what: string, unit: string][] = [
    ['Han', '字'],
    ['spaces', ' '],
    ['brackets', '['],
    ['images', '![a]('],
    ['pictures in text', 'a ![](b) '],
    ['asterisks', '*a '],
    ['labels', '**a'],
    ['closing asterisks', '**重要。**后'],
    ['backticks', '`a``'],
    ['tags', '<a '],
    ['comments', '<!-- a --> '],
    ['entities', '&a'],
    ['times', '[0:01] '],
    ['markers', '😊，'],
    ['quotes', '\n> a\n>> '],
    ['lists', '\n- a\n  - '],
    ['numbers', '\n1. '],
    ['full-width punctuation', 'a，'],
    ['spaces and full stops', 'a 。'],
    ['lines', 'a\n'],
    ['timed lines', '[0:01] a\n'],
    ['blank-separated paragraphs', 'a\n\n'],
    ['definitions', '[a]: b\n'],
  ];
  for (const [what, unit] of lines) {
    it(what, function () {
      this.timeout(60_000);
      const measure = (length: number) => {
        const source = `# T\n\nx${unit.repeat(length / unit.length)}`;
        const start = process.cpuUsage();
        readMarkdown(source, { languages: ['zh-CN', 'en'] });
        return process.cpuUsage(start).user / 1000;
      };
      measure(5000);
      // eight times the length: sixty-four times the time would be a square
      expect(measure(200_000)).to.be.below(250 + 24 * measure(25_000));
    });
  }
});
