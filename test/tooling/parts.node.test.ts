import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
// @ts-expect-error -- it has no types
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { expect } from 'chai';

interface Named {
  readonly name: string;
}
interface Element {
  readonly path: string;
  readonly tagName: string;
  readonly cssParts?: readonly Named[];
  readonly cssProperties?: readonly Named[];
  readonly cssStates?: readonly Named[];
}
interface Manifest {
  readonly modules: readonly { readonly path: string; readonly declarations: readonly Omit<Element, 'path'>[] }[];
}

const names = (list: readonly Named[] = []) => list.map(({ name }) => name);
const read = (path: string) => readFileSync(path, 'utf8');
const sources = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(join(folder, name)))
    .join('\n');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!);

/** The parts that a source makes: in templates, by `create()`, by `setAttribute()`. */
function made(source: string): Set<string> {
  const values = [
    ...all(source, /\bpart="([^"]*)"/g),
    ...all(source, /\bpart: '([^']*)'/g),
    ...all(source, /setAttribute\('part', '([^']*)'/g),
  ];
  // in an expression, what stands in quotes, but an id it is compared with
  const words = values.flatMap((value) => [
    ...value.replace(/\$\{[^}]*\}/g, ' ').split(/\s+/),
    ...all(value, /\? '?([\w-]+)'? :/g).filter((word) => word !== 'id'),
    ...(/\? id :/.test(value) ? all(value, /=== '([\w-]+)'/g) : []),
  ]);
  return new Set(words.filter(Boolean));
}

/** The parts that a source passes on, by the name they have outside. */
const passedOn = (source: string) =>
  new Set(
    [...all(source, /exportparts="([^"]*)"/g), ...all(source, /'exportparts', '([^']*)'/g)]
      .flatMap((list) => list.split(','))
      .map((pair) => pair.split(':').at(-1)!.trim()),
  );

describe('what a page can style', function () {
  this.timeout(120_000);
  let elements: Element[];
  const element = (tag: string) => elements.find(({ tagName }) => tagName === tag)!;
  before(async () => {
    const manifest = (await cli({
      argv: ['analyze', '--config', '.config/custom-elements.mjs', '--quiet'],
      cwd: process.cwd(),
      noWrite: true,
    })) as Manifest;
    elements = manifest.modules.flatMap(({ path, declarations }) =>
      declarations.filter(({ tagName }) => tagName).map((each) => ({ ...each, path })),
    );
    expect(elements.length).to.be.above(8);
  });

  it('every part that is documented is made or passed on, and every part that is made is documented', () => {
    for (const { path, tagName, cssParts } of elements) {
      const source = sources(dirname(path));
      const there = new Set([...made(source), ...(tagName === 'forum-player' ? [] : passedOn(source))]);
      // a dialog has its frame from elsewhere, and opens in what asks for it
      if (/\b(?:dialogFrame|openHelp|openCaptionSettings)\(/.test(source)) there.add('dialog');
      const documented = names(cssParts).filter((name) => tagName !== 'forum-player' || !passedOn(source).has(name));
      // of the player those count that it makes itself; the others are below
      const own =
        tagName === 'forum-player' ? [...made(source)].filter((name) => !passedOn(source).has(name)) : [...there];
      expect([...documented].sort(), tagName).to.deep.equal([...own].sort());
    }
  });

  it('the player passes on every part of its parts', () => {
    const source = sources(dirname(element('forum-player').path));
    for (const tag of ['stage', 'captions', 'controls', 'slides', 'chapters', 'speakers', 'transcript']) {
      const lists = all(source, new RegExp(`<forum-${tag}\\b[^>]*?exportparts="([^"]*)"`, 'g'));
      expect(lists, tag).to.not.have.length(0);
      for (const list of lists) {
        const passed = list.split(',').map((pair) => pair.split(':')[0]!.trim());
        expect(passed.sort(), tag).to.deep.equal(names(element(`forum-${tag}`).cssParts).sort());
      }
    }
  });

  it('every custom property that is documented is used, and the other way round', () => {
    const used = new Set(all(everything(), /var\(\s*(--forum-[\w-]+)/g));
    const documented = elements.flatMap(({ cssProperties }) => names(cssProperties));
    expect([...new Set(documented)].sort()).to.deep.equal([...used].sort());
  });

  it('every state that is documented is set, and the other way round', () => {
    const source = sources(dirname(element('forum-player').path));
    const set = [...all(source, /states\.add\('([\w-]+)'/g), ...all(source, /toggle\(states, '([\w-]+)'/g)];
    expect(names(element('forum-player').cssStates).sort()).to.deep.equal(set.sort());
  });

  function everything(): string {
    return readdirSync('src/elements')
      .map((name) => sources(join('src/elements', name)))
      .join('\n');
  }
});
