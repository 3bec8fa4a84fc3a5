import ts from 'typescript';
import type { Plugin } from 'vite';
import { HOLE, shortenCss, shortenHtml } from './shorten.js';

const shorteners: Readonly<Record<string, (text: string) => string>> = {
  css: shortenCss,
  html: shortenHtml,
  svg: shortenHtml,
};

/** `text` as it is written between the signs around a piece of a literal. */
const written = (text: string): string => text.replace(/[`\\]|\$(?=\{)/g, '\\$&').replaceAll('\r', '\\r');

/** Shortens the templates and style sheets in Lit's literals. */
export const terseLiterals: Plugin = {
  name: 'terse-literals',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/elements\/.*\.ts$/, code: /\b(?:css|html|svg)`/ },
    handler: (code, id) => shortenLiterals(code, id),
  },
};

export function shortenLiterals(code: string, name: string): string {
  const source = ts.createSourceFile(name, code, ts.ScriptTarget.Latest);
  const edits: { from: number; to: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node)) {
      const shorten = shorteners[node.tag.getText(source)];
      const { template } = node;
      const pieces = ts.isNoSubstitutionTemplateLiteral(template)
        ? [template]
        : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
      const text = pieces.map((piece) => piece.text).join(HOLE);
      if (shorten && text.split(HOLE).length === pieces.length) {
        const short = shorten(text).split(HOLE);
        pieces.forEach((piece, i) => {
          // inside the signs around it: ` or } before, ` or ${ after
          const last = i === pieces.length - 1;
          const [from, to] = [piece.getStart(source) + 1, piece.getEnd() - (last ? 1 : 2)];
          edits.push({ from, to, text: written(short[i]!) });
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  let out = '';
  let at = 0;
  for (const { from, to, text } of edits.sort((a, b) => a.from - b.from)) {
    out += code.slice(at, from) + text;
    at = to;
  }
  return out + code.slice(at);
}
