import { expect } from 'chai';
import { lint } from './lint.js';

type Arrow = readonly [file: string, source: string];

const forbidden: readonly Arrow[] = [
  ['src/talk/parse.ts', '../timeline/index.js'],
  ['src/talk/parse.ts', '../i18n/index.js'],
  ['src/talk/parse.ts', 'lit'],
  ['src/talk/parse.ts', 'yaml'],
  ['src/talk/load.ts', 'node:fs'],
  ['src/formats/markdown.ts', '../timing/index.js'],
  ['src/formats/markdown.ts', 'lit'],
  ['src/formats/markdown.ts', 'node:fs'],
  ['src/timing/estimate-times.ts', '../formats/markdown.js'],
  ['src/timeline/cursor.ts', '../media/clock.js'],
  ['src/timeline/cursor.ts', 'lit'],
  ['src/media/clock.ts', '../state/store.js'],
  ['src/media/clock.ts', '../elements/player/forum-player.js'],
  ['src/media/clock.ts', 'lit'],
  ['src/state/store.ts', 'lit'],
  ['src/state/store.ts', './player.js'],
  ['src/state/player.ts', '../elements/player/forum-player.js'],
  ['src/state/player.ts', '../events.js'],
  ['src/state/player.ts', 'hls.js'],
  ['src/elements/stage/forum-stage.ts', '../../formats/markdown.js'],
  ['src/elements/stage/forum-stage.ts', '../../index.js'],
  ['src/elements/stage/forum-stage.ts', '../../../demo/demo.js'],
  ['src/elements/stage/forum-stage.ts', 'hls.js'],
  ['src/i18n/en.ts', '../state/store.js'],
  ['src/i18n/en.ts', 'lit'],
  ['src/events.ts', './state/store.js'],
  ['src/cli/main.ts', '../elements/stage/forum-stage.js'],
  ['src/cli/main.ts', 'lit'],
  ['src/index.ts', './cli/main.js'],
  ['src/somewhere/new.ts', '../talk/index.js'],
];

/** Reports of the rule alone: some forbidden arrows close a cycle of imports, too. */
const arrows = async (file: string, code: string) =>
  (await lint(file, code)).filter((message) => message.startsWith('project/arrows'));

const allowed: readonly Arrow[] = [
  ['src/talk/parse.ts', './schema.js'],
  ['src/formats/markdown.ts', 'yaml'],
  ['src/formats/markdown.ts', '../talk/index.js'],
  ['src/timing/estimate-times.ts', '../talk/index.js'],
  ['src/timeline/cursor.ts', '../talk/index.js'],
  ['src/i18n/en.ts', '../talk/index.js'],
  ['src/media/hls.ts', 'hls.js'],
  ['src/media/clock.ts', '../timeline/index.js'],
  ['src/state/player.ts', './store.js'],
  ['src/state/player.ts', '../media/index.js'],
  ['src/state/controller.ts', 'lit'],
  ['src/elements/stage/forum-stage.ts', 'lit/decorators.js'],
  ['src/elements/stage/forum-stage.ts', '../../state/index.js'],
  ['src/elements/stage/forum-stage.ts', '../slides/forum-slides.js'],
  ['src/elements/player/forum-player.ts', '../../events.js'],
  ['src/cli/main.ts', 'node:fs/promises'],
  ['src/cli/import.ts', '../formats/markdown.js'],
  ['src/define.ts', './elements/player/forum-player.js'],
  ['src/index.ts', './define.js'],
];

describe('lint: import arrows', () => {
  for (const [file, source] of forbidden) {
    it(`reports ${file} → ${source}`, async () => {
      expect(await arrows(file, `import '${source}';`)).to.have.length(1);
    });
  }
  for (const [file, source] of allowed) {
    it(`lets ${file} → ${source} pass`, async () => {
      expect(await arrows(file, `import '${source}';`)).to.deep.equal([]);
    });
  }
  for (const code of [
    "await import('lit');",
    "export * from 'lit';",
    "export { html } from 'lit';",
    "type T = import('lit').TemplateResult;",
    "import type { TemplateResult } from 'lit';",
    'await import(name);',
  ]) {
    it(`sees ${code}`, async () => {
      expect(await arrows('src/talk/parse.ts', code)).to.have.length(1);
    });
  }
});

describe('lint: Node in the browser', () => {
  for (const file of ['src/talk/parse.ts', 'src/media/clock.ts', 'src/elements/stage/forum-stage.ts']) {
    it(`reports process in ${file}`, async () => {
      expect(await lint(file, 'export const mode = process.env.MODE;')).to.have.length(1);
    });
  }
});
