import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import ts from 'typescript';
import { HOLE, shortenCss, shortenHtml } from '../../.config/shorten.js';
import { shortenLiterals } from '../../.config/terse-literals.js';

const shorteners = { css: shortenCss, html: shortenHtml, svg: shortenHtml };
type Tag = keyof typeof shorteners;

/** The literals that a module makes when it runs, with a sign for each expression. */
function made(code: string): [Tag, string][] {
  const all: [Tag, string][] = [];
  const tag = (name: Tag) => (strings: TemplateStringsArray) => {
    all.push([name, strings.join(HOLE)]);
    return name;
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what the plugin writes has to run
  new Function('css', 'html', 'svg', 'other', code)(tag('css'), tag('html'), tag('svg'), () => '');
  return all;
}

const piece = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '  ',
      '\n\n',
      '`',
      '\\',
      '\\n',
      '${',
      '$',
      '{',
      '}',
      '\r',
      '\u00a0',
      '/* x */',
      "'",
      '字',
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));
const literal = fc.tuple(fc.constantFrom<Tag>('css', 'html', 'svg'), fc.array(piece, { minLength: 1, maxLength: 4 }));

/** A literal as code; characters may be written as they are, or escaped. */
const code = ([tag, pieces]: [Tag, string[]], inside: string) =>
  `${tag}\`${pieces.map((text) => text.replace(/[`\\$]|\r/g, (sign) => (sign === '\r' ? '\\r' : `\\${sign}`))).join(`\${${inside}}`)}\``;

describe('the literals of a module', () => {
  it('come out as if they had been written short', () => {
    fc.assert(
      fc.property(literal, literal, (outer, inner) => {
        const text = `const one = other\`  a  \${1}\`; ${code(outer, `'  ', ${code(inner, '1')}`)};`;
        const short = shortenLiterals(text, 'a.ts');
        expect(made(short)).to.deep.equal(made(text).map(([tag, all]) => [tag, shorteners[tag](all)]));
        expect(short).to.contain('other`  a  ${1}`');
      }),
    );
  });

  it('the player’s own can all be read, and only they are touched', async () => {
    const files = (await readdir('src/elements', { recursive: true })).filter((name) => name.endsWith('.ts'));
    let saved = 0;
    for (const name of files) {
      const text = await readFile(join('src/elements', name), 'utf8');
      const short = shortenLiterals(text, name);
      saved += text.length - short.length;
      expect(outside(short), name).to.deep.equal(outside(text));
    }
    expect(saved).to.be.above(10_000);
  });
});

/** The tokens of a module that are no template literals. */
function outside(code: string): string[] {
  const all: string[] = [];
  const visit = (node: ts.Node) => {
    if (!ts.isTemplateLiteralToken(node) && node.getChildCount(source) === 0) all.push(node.getText(source));
    node.getChildren(source).forEach(visit);
  };
  const source = ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true);
  visit(source);
  return all;
}
