import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

type Context = Parameters<Rolldown.CodeSplittingNameFunction>[1];

/** Index files reach more than what is used of them. This is not needed until later: */
const LATER = [
  'src/timeline/cut-captions.ts',
  'src/timeline/merged.ts',
  'src/timeline/width.ts',
  'src/talk/parse.ts',
  'src/talk/json.ts',
].map((file) => resolve(file));

/** What comes by itself after the first picture. */
const REST = ['src/rest.ts', 'src/state/talk-time.ts', 'src/elements/player/live-region.ts'];

/** And of this the first picture uses nothing; were that to change, it would wait for the rest, which the budget does not allow. */
const NOT_FIRST = /\/src\/(?:timeline\/(?!caption-cues)|talk\/script\.ts)/;

function reach(context: Context, ...roots: string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (id: string) => {
    if (found.has(id) || LATER.includes(id)) return;
    found.add(id);
    context.getModuleInfo(id)?.importedIds.forEach(walk);
  };
  for (const root of roots) walk(resolve(root));
  return found;
}

let first: ReadonlySet<string> | undefined;
let rest: ReadonlySet<string> | undefined;

/**
 * What the parts need is one file, and comes after the first picture: small ones each have a way to go, and are compressed
 * worse.
 */
export const chunks: Rolldown.CodeSplittingOptions = {
  includeDependenciesRecursively: false,
  groups: [
    {
      debugName: 'rest',
      name(id, context) {
        first ??= reach(context, 'src/index.ts');
        rest ??= reach(context, ...REST);
        const isOurs = rest.has(id) || /rolldown\/runtime/.test(id);
        return isOurs && (!first.has(id) || NOT_FIRST.test(id)) ? 'rest' : null;
      },
    },
    // the window of its own and the settings need some of it, and are worth no files of their own
    { debugName: 'captions', name: 'captions', test: /\/src\/elements\/captions\/(?!styles)/ },
  ],
};
