import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';

const ENGLISH = resolve('src/i18n/en.ts');

/** The module with the strings of late parts; the build makes it a file of its own. */
export const ENGLISH_REST = '\0english-rest';

/** Strings that only late parts say. The build fails where another file uses one of them. */
const LATE = [
  'captionStyle',
  'captionOffset',
  'captionsBoth',
  'quality',
  'audioTrack',
  'automatic',
  'automaticNow',
  'rendition',
  'seconds',
  'captionOffsets',
  'moveCaptions',
  'hideSecond',
  'systemCaptions',
  'readCaptions',
  'topLanguage',
  'topLanguages',
  'reset',
  'resetDone',
  'quoting',
  'correction',
  'download',
  'downloaded',
  'downloadBlocked',
  'downloadFormats',
  'downloadLeftOut',
  'keyActions',
  'keyGroups',
  'helpHint',
  'panels',
  'layouts',
  'jumped',
  'isNow',
  'searchKinds',
  'searchResults',
  'searching',
  'previousHit',
  'nextHit',
  'allSpeakers',
];

/** Modules that say those strings, all of them loaded late. */
const NEEDS_REST = [
  'i18n/partial',
  'elements/caption-settings/forum-caption-settings',
  'elements/controls/control-menus',
  'elements/correction/forum-correction',
  'elements/download/download',
  'elements/help/forum-help',
  'elements/keys/key-bindings',
  'elements/player/change-announcement',
  'elements/quote/forum-quote',
  'elements/search/forum-search',
].map((path) => resolve(`src/${path}.ts`));

/**
 * Splits the one file of English in two for pages that load the single file: what the player says by itself, and what only
 * dialogs, menus, search and the like say. The second part adds its strings to the first.
 */
export const splitEnglish: Plugin = {
  name: 'split-english',
  enforce: 'pre',
  buildStart() {
    const missing = NEEDS_REST.find((path) => !existsSync(path));
    if (missing) this.error(`.config/split-english.ts names ${missing}, which is not there.`);
  },
  resolveId: (id) => (id === ENGLISH_REST ? id : undefined),
  load: {
    filter: { id: /english-rest/ },
    handler() {
      const { code } = split(ts.sys.readFile(ENGLISH)!);
      return ts.transpile(code.rest, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext });
    },
  },
  transform: {
    filter: { id: /\/src\/(?:i18n|elements)\/.*\.ts$/ },
    handler(code, id) {
      if (id === ENGLISH) return split(code).code.first;
      return NEEDS_REST.includes(id) ? `import ${JSON.stringify(ENGLISH_REST)};${code}` : undefined;
    },
  },
  generateBundle(_options, bundle) {
    // the state of the player has fields of the same names
    const uses = new RegExp(`\\b(?:strings|words)(?:\\([^()]*\\))?\\.(?:${LATE.join('|')})\\b`);
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const early = file.isEntry || ['page', 'talk', 'captions', 'speakers'].includes(file.name);
      const user = file.moduleIds.find(
        (id) => /\/src\/elements\//.test(id) && uses.test(this.getModuleInfo(id)?.code ?? ''),
      );
      if (early && user) this.error(`${user} uses a string that .config/split-english.ts loads later.`);
    }
  },
};

/** The two halves of the file; functions that both need stay in the first. */
export function split(text: string): { code: { first: string; rest: string } } {
  const source = ts.createSourceFile('en.ts', text, ts.ScriptTarget.Latest, true);
  let first = '';
  let rest = '';
  const helpers: string[] = [];
  for (const statement of source.statements) {
    const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : undefined;
    const english = declared?.name.getText() === 'en' ? declared.initializer : undefined;
    if (english && ts.isObjectLiteralExpression(english)) {
      const isLate = (property: ts.ObjectLiteralElementLike) => LATE.includes(property.name?.getText() ?? '');
      const late = english.properties.filter(isLate);
      if (late.length !== LATE.length)
        throw new Error('src/i18n/en.ts: .config/split-english.ts names a string that is not there.');
      const early = english.properties.filter((property) => !isLate(property));
      first += `export const en = {${early.map((property) => property.getText()).join(',')}};\n`;
      rest += `Object.assign(en, {${late.map((property) => property.getText()).join(',')}});\n`;
    } else {
      first += `${statement.getFullText()}\n`;
      const name =
        declared?.name.getText() ?? (ts.isFunctionDeclaration(statement) ? statement.name?.getText() : undefined);
      if (name) helpers.push(name);
    }
  }
  const used = helpers.filter((name) => new RegExp(`\\b${name}\\(`).test(rest));
  return {
    code: {
      first: used.length ? `${first}export { ${used.join(', ')} };\n` : first,
      rest: `import { ${['en', ...used].join(', ')} } from ${JSON.stringify(ENGLISH)};\n${rest}`,
    },
  };
}
