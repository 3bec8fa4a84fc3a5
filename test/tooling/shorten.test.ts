import { expect } from 'chai';
import fc from 'fast-check';
import { html, render, type CSSResult, type LitElement } from 'lit';
import { HOLE, shortenCss, shortenHtml } from '../../.config/shorten.js';
import { meeting, mountTalk } from '../support/meeting.js';
import { unmountAll } from '../support/player.js';

/** What the browser reads in a style sheet. */
function rules(text: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return Array.from(sheet.cssRules, ({ cssText }) => cssText);
}

const fill = (text: string, values: readonly string[]): string => {
  const rest = values.values();
  return text.replaceAll(HOLE, () => rest.next().value ?? '');
};

function sameCss(text: string, values: readonly string[] = []): void {
  const short = shortenCss(text);
  expect(rules(fill(short, values)), short).to.deep.equal(rules(fill(text, values)));
  expect(short.length).to.be.at.most(text.length);
}

/** What Lit makes of a template: elements, attributes and text, in which a run of white space is one space. */
function drawn(text: string): unknown {
  const box = document.createElement('div');
  const pieces = text.split(HOLE);
  const strings = Object.assign(pieces, { raw: pieces }) as unknown as TemplateStringsArray;
  render(html(strings, ...pieces.slice(1).map((_piece, i) => `value ${i}`)), box);
  return contents(box, false);
}

function contents(parent: Element, exact: boolean): unknown[] {
  const all: unknown[] = [];
  let words = '';
  const flush = () => {
    if (words) all.push(exact ? words : words.replace(/[\t\n\f\r ]+/g, ' '));
    words = '';
  };
  for (const child of parent.childNodes) {
    if (child instanceof Text) words += child.data;
    if (!(child instanceof Element)) continue;
    flush();
    const attributes = Array.from(child.attributes, ({ name, value }) => `${name}=${value}`).sort();
    const isExact = exact || child.matches('pre, textarea');
    all.push({ name: child.localName, space: child.namespaceURI, attributes, contents: contents(child, isExact) });
  }
  flush();
  return all;
}

function sameHtml(text: string): void {
  const short = shortenHtml(text);
  expect(drawn(short), short).to.deep.equal(drawn(text));
  expect(short.length).to.be.at.most(text.length);
}

const blank = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '  '), minLength: 1, maxLength: 3 });
const comment = fc.constantFrom('/* a */', '/**/', "/* it's */", '/* { } ; " */', '/*\n*/');
const gap = fc.array(fc.oneof(blank, comment), { maxLength: 3 }).map((all) => all.join(''));
const join = (parts: fc.Arbitrary<string>, maxLength = 6) =>
  fc.array(fc.tuple(parts, gap), { minLength: 1, maxLength }).map((all) => all.flat().join(''));

const strings = fc.constantFrom(`'/* x */'`, '"a  b"', `'it\\'s  {;}'`, '"\\201c  "', "'}'", '"\\\n"', "'//'");
const urls = fc.constantFrom('url(a/*b*/c)', 'url( "a  b" )', 'url(  a.png  )', 'URL(a\\)\\ \\ b)', 'url(data:,;{})');
const selectorPart = fc.constantFrom(
  ...['a', 'b', '.c', '#d', '*', ':hover', '::before', ':is(', ':not(', ':host(', ')', ',', '>', '+', '~', '|'],
  ...['[lang]', '[lang|="en  x"]', "[title='{  }']", '\\{', '\\61 ', '.\\31  b', '.\\;  x', 'é', '\u3000', HOLE],
);
const value = fc.oneof(
  fc.constantFrom('1px', '-2px', '+3px', 'red', '#fff', '0', 'calc(1px + 2px)', 'calc(1px +2px)'),
  fc.constantFrom('!important', ',', '/', '(', ')', 'a', '50%', '1e3', '- ', '+', '*', 'U+26', HOLE),
  strings,
  urls,
);
const property = fc.constantFrom('color', 'content', 'width', 'margin', 'background', 'font', 'grid-area');
const declaration = fc
  .tuple(property, gap, gap, join(value, 4), fc.constantFrom(';', ';', ';;', ''))
  .map(([name, before, after, values, end]) => `${name}${before}:${after}${values}${end}`);
const rule = fc
  .tuple(join(selectorPart), gap, join(declaration, 4), gap)
  .map(([selector, before, declarations, after]) => `${selector}${before}{${declarations}}${after}`);
const outer = fc.constantFrom('@media (min-width : 1px)', '@media print , screen', '@layer a', 'a');
const sheet = fc
  .array(
    fc.oneof(
      rule,
      fc.tuple(outer, gap, rule).map(([at, before, inner]) => `${at}${before}{${inner}}`),
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((all) => all.join(''));
const css = fc.tuple(
  gap,
  fc.oneof(sheet, join(fc.oneof(selectorPart, value, fc.constantFrom('{', '}', ';', ':')), 20)),
);
const holes = fc.array(fc.constantFrom('.a', 'a', '1px', ':hover', 'color: red;', ' ', ''), {
  minLength: 8,
  maxLength: 8,
});

const word = fc.constantFrom(
  ...[
    'a',
    'b',
    ' ',
    '  ',
    '\n',
    '\n    ',
    '\t',
    '&amp;',
    '&nbsp;',
    '\u00a0',
    '\u3000',
    '>',
    '"',
    "'",
    '=',
    '/',
    ' < ',
    '{',
  ],
  HOLE,
);
const text = fc.array(word, { maxLength: 6 }).map((all) => all.join(''));
const quoted = fc
  .tuple(fc.constantFrom('"', "'"), text, fc.constantFrom('', '<!-- x -->', '<b  c>', '\n\n'))
  .map(([quote, content, more]) => quote + (content + more).replaceAll(quote, '') + quote);
const attribute = (name: string) =>
  fc
    .oneof(quoted, fc.constantFrom('a', 'a/b', HOLE))
    .chain((content) => fc.constantFrom(`${name}=${content}`, name.replace(/^\W/, ''), `${name}=${content}`));
const attributes = fc
  .tuple(
    attribute('title'),
    attribute('data-x'),
    attribute('lang'),
    fc.constantFrom(`?hidden=${HOLE}`, `@x=${HOLE}`),
    fc.constantFrom(HOLE, `.title=${HOLE}`),
  )
  .chain((all) => fc.tuple(fc.subarray(all), blank, fc.constantFrom('', ' ', '\n')))
  .map(([all, between, after]) => all.map((one) => between + one).join('') + after);
const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.constantFrom('<!-- a -->', '<!---->', '<!-- <b> "  \' -->', `<!-- ${HOLE} -->`, '<br>', '<input />', '<BR\n/>'),
    fc.tuple(attributes, text).map(([more, inside]) => `<textarea${more}>${inside.replaceAll(HOLE, '')}</textarea>`),
    fc
      .tuple(
        fc.constantFrom('div', 'span', 'pre', 'pre-view', 'b', 'I'),
        attributes,
        tie('tree'),
        fc.constantFrom('', ' '),
      )
      .map(([name, more, inside, end]) => `<${name}${more}>${inside}</${name}${end}>`),
    fc.tuple(attributes).map(([more]) => `<svg${more}><path d="M 0  0"  /><g>  </g></svg>`),
  ),
  tree: fc.array(tie('node'), { maxLength: 5 }).map((all) => all.join('')),
}));

describe('literals made shorter', () => {
  afterEach(unmountAll);

  it('CSS says the same', () => {
    fc.assert(
      fc.property(css, holes, ([before, all], values) => sameCss(before + all, values)),
      { numRuns: 3000 },
    );
  });

  it('custom properties have the same value', () => {
    // their text is kept as it is written
    const normal = (text: string) =>
      text
        .replace(/(?:\s|\/\*[^]*?\*\/)+/g, (run) => (/^\s|\*\/\s/.test(run) ? ' ' : '/**/'))
        .replace(/(?: |\/\*\*\/)*,(?: |\/\*\*\/)*/g, ',');
    const parts = fc.constantFrom('a', '1px', '(', ')', ',', '-', '+', '#fff', 'var(--y)');
    fc.assert(
      fc.property(gap, join(parts), gap, (before, text, after) => {
        const all = `a${before}{${after}--x:${before}${text};${after}width:${before}var(--x${after})}`;
        expect(rules(shortenCss(all)).map(normal)).to.deep.equal(rules(all).map(normal));
      }),
      { numRuns: 1000 },
    );
  });

  it('templates draw the same', () => {
    fc.assert(fc.property(tree, sameHtml), { numRuns: 1000 });
  });

  const kept: [name: string, text: string, short: string][] = [
    ['a comment in a string', "a { content: '/* x */'; }", "a{content:'/* x */';}"],
    ['white space in a string', '[title="a  {  b"] { color: red }', '[title="a  {  b"]{color:red}'],
    ['operators', 'a { width: calc(1px + 2px) }', 'a{width:calc(1px + 2px)}'],
    ['a descendant of any kind', 'a :hover, a:hover { }', 'a :hover,a:hover{}'],
    ['white space in a list of selectors', ':is( .a  .b ) { }', ':is( .a .b ){}'],
    ['a comment between two words', 'a/* x */b { } a /* x */ b { }', 'a/**/b{}a b{}'],
    ['the space that ends an escape', '.\\31  b { }', '.\\31  b{}'],
    ['an empty value', 'a { --x: ; }', 'a{--x: ;}'],
    ['an address', 'a { background: url(a/*b*/c  ) }', 'a{background:url(a/*b*/c  )}'],
    ['an expression in a comment', `a { /* ${HOLE} */ }`, `a{ /* ${HOLE} */ }`],
  ];
  for (const [name, text, short] of kept) {
    it(`keeps ${name}`, () => {
      expect(shortenCss(text)).to.equal(short);
      sameCss(text);
    });
  }

  it('keeps values of attributes, text whose white space counts, and places for expressions', () => {
    for (const text of [
      '<p title="a\n    b  <!-- c -->">',
      '<pre>\n  a\n\n  b <!-- c --></pre>',
      '<textarea>\n\n  a  </textarea>',
      `<!-- ${HOLE} -->`,
      `<p ${HOLE} class=${HOLE}>`,
      'a\u00a0\u3000 b',
    ]) {
      expect(shortenHtml(text)).to.equal(text);
    }
    expect(shortenHtml('<p\n  class="a"\n  hidden\n>\n  a  b\n  <!-- c -->\n</p >')).to.equal(
      '<p class="a" hidden>\na b\n\n</p>',
    );
  });

  it('refuses what it cannot read', () => {
    for (const text of ['<p a="x"b>', '<p title="a', '<!-- a', '<!doctype html>', '<textarea>']) {
      expect(() => shortenHtml(text), text).to.throw('Cannot read');
    }
  });

  it('the player’s own style sheets say the same', async () => {
    const player = await mountTalk(meeting, { captions: 'zh-CN en' });
    const sheets = new Set<string>();
    const look = (root: ParentNode) =>
      root.querySelectorAll('*').forEach((element) => {
        const { elementStyles = [] } = element.constructor as typeof LitElement;
        for (const styles of elementStyles) sheets.add((styles as CSSResult).cssText);
        if (element.shadowRoot) look(element.shadowRoot);
      });
    look(player.parentElement!);
    expect(sheets.size).to.be.above(10);
    // values with variables are kept as they are written
    const normal = (text: string) => text.replace(/\s+/g, ' ').replace(/ ?([,:]) ?/g, '$1');
    for (const text of sheets) {
      expect(rules(shortenCss(text)).map(normal)).to.deep.equal(rules(text).map(normal));
    }
  });
});
