import ts from 'typescript';
import type { Plugin } from 'vite';

/** Without comments and the white space that CSS does not need. */
const css = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/: /g, ':');

/** A run of white space shows as one space. */
const html = (text: string): string => text.replace(/\s*\n\s*/g, '\n').replace(/<!--(?!\?)[\s\S]*?-->/g, '');

const terse: Readonly<Record<string, (text: string) => string>> = { css, html, svg: html };

/** Makes the templates and style sheets in Lit's literals short, which minifiers must leave as they are. */
export const terseLiterals: Plugin = {
  name: 'terse-literals',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/elements\/.*\.ts$/ },
    handler(code, id) {
      const source = ts.createSourceFile(id, code, ts.ScriptTarget.Latest);
      const pieces: { from: number; to: number; text: string }[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isTaggedTemplateExpression(node)) {
          const shorten = terse[node.tag.getText(source)];
          const { template } = node;
          const parts = ts.isNoSubstitutionTemplateLiteral(template)
            ? [template]
            : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
          for (const part of shorten ? parts : []) {
            // without the signs around it: ` or } before, ` or ${ behind
            const from = part.getStart(source) + 1;
            const to =
              part.getEnd() -
              (part.kind === ts.SyntaxKind.TemplateHead || part.kind === ts.SyntaxKind.TemplateMiddle ? 2 : 1);
            pieces.push({ from, to, text: shorten!(code.slice(from, to)) });
          }
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      let out = '';
      let at = 0;
      for (const { from, to, text } of pieces.sort((a, b) => a.from - b.from)) {
        out += code.slice(at, from) + text;
        at = to;
      }
      return out + code.slice(at);
    },
  },
};
