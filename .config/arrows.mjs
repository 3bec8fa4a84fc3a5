/**
 * The arrows of the architecture as an ESLint rule: what a file in src/ may import, by its folder.
 *
 *   elements → state → media, search, timeline, links → talk
 *   elements, cli → formats → timeline, links; cli → timing → talk
 *
 * Whatever runs in a browser may import lazy.ts, which imports nothing but dynamically and may therefore import anything. Nothing
 * else imports dynamically.
 */
import { importTarget, pathInSrc } from './source-paths.mjs';

const browser = [
  'lazy.ts',
  'late-part.ts',
  'state',
  'media',
  'search',
  'timeline',
  'links',
  'talk',
  'i18n',
  'events.ts',
];

/**
 * What each folder of src/ (or a file of its own) may import: folders and files of src/, and packages. A folder may always import
 * its own files.
 */
export const arrows = {
  talk: { own: [], packages: [] },
  links: { own: ['talk'], packages: [] },
  i18n: { own: ['lazy.ts', 'talk'], packages: [] },
  timeline: { own: ['talk'], packages: [] },
  search: { own: ['timeline', 'talk'], packages: [] },
  formats: { own: ['timeline', 'links', 'talk'], packages: ['markdown-it', 'yaml', 'jsonc-parser'] },
  timing: { own: ['talk'], packages: [] },
  cli: { own: ['formats', 'timing', 'talk'], packages: ['node:', 'jsonc-parser'] },
  media: { own: ['lazy.ts', 'timeline', 'talk', 'i18n'], packages: ['hls.js'] },
  'events.ts': { own: ['timeline', 'talk'], packages: [] },
  'state/store.ts': { own: ['timeline', 'talk'], packages: [] },
  state: { own: ['lazy.ts', 'media', 'search', 'timeline', 'links', 'talk', 'i18n'], packages: ['lit', '@lit/'] },
  elements: {
    own: ['formats/export-formats.ts', 'formats/quote', ...browser],
    packages: ['lit', '@lit/', '@floating-ui/'],
  },
  'define.ts': { own: ['elements', ...browser], packages: ['lit', '@lit/'] },
  'late-part.ts': { own: [], packages: [] },
  'lazy.ts': { own: ['late-part.ts', 'elements', ...browser], packages: ['hls.js'] },
  'index.ts': { own: ['elements', 'define.ts', ...browser], packages: [] },
};

const matches = (name, allowed) =>
  allowed.some((a) => (/[:/]$/.test(a) ? name.startsWith(a) : name === a || name.startsWith(`${a}/`)));

/** The key of `arrows` for a path inside src/ ('state/store.ts'). */
const arrowKey = (path) => {
  const folder = path.split('/')[0];
  return path in arrows ? path : folder in arrows ? folder : undefined;
};

/** Why `file` may not import `source`; undefined when it may. */
export function importViolation(src, file, source) {
  const from = pathInSrc(src, file);
  if (from === undefined) return undefined;
  const here = arrowKey(from);
  if (!here) return `src/${from.split('/')[0]} has no arrows yet`;
  const { own, packages } = arrows[here];
  if (!source.startsWith('.')) {
    return matches(source, packages) ? undefined : `src/${here} may not import the package '${source}'`;
  }
  const to = pathInSrc(src, importTarget(file, source));
  if (to === undefined) return `src/${here} may not import from outside src/: '${source}'`;
  if (matches(to, own)) return undefined;
  // a file with arrows of its own may not import the rest of its folder
  if (to.split('/')[0] === from.split('/')[0] && (here === from.split('/')[0] || from === to)) return undefined;
  return `src/${here} may not import src/${arrowKey(to) ?? to}`;
}

/** ESLint rule: `['error', { src: '/absolute/path/of/src' }]`. */
export const arrowsRule = {
  meta: {
    type: 'problem',
    docs: { description: 'imports inside src/ follow the arrows of the architecture' },
    schema: [{ type: 'object', properties: { src: { type: 'string' } }, required: ['src'] }],
  },
  create(context) {
    const [{ src }] = context.options;
    const check = (node) => {
      const source = node.source;
      if (!source) return;
      if (typeof source.value !== 'string') {
        context.report({ node, message: 'write the path of import() as a literal, so that its arrow can be checked' });
        return;
      }
      const message = importViolation(src, context.filename, source.value);
      if (message) context.report({ node: source, message: `${message}; see .config/arrows.mjs` });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      // the type import('…')
      TSImportType: check,
    };
  },
};
