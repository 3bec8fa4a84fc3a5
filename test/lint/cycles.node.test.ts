import { expect } from 'chai';
import { lint } from './lint.js';

/** What the rule reports on `code` as the file `path`; the other files are the project's own. */
const cycles = async (path: string, code: string) =>
  (await lint(path, code)).filter((message) => message.startsWith('project/cycles'));

describe('lint: import cycles', () => {
  it('reports two files that import each other, with the way round', async () => {
    // src/talk/index.ts exports what is in src/talk/safe-url.ts
    expect(await cycles('src/talk/safe-url.ts', "import { parse } from './index.js';")).to.deep.equal([
      'project/cycles: import cycle: talk/safe-url.ts → talk/index.ts → talk/safe-url.ts; move what they share to a file that both import',
    ]);
  });

  it('reports a cycle by way of several files', async () => {
    const [message] = await cycles('src/talk/safe-url.ts', "import './parse.js';");
    expect(message).to.match(/talk\/safe-url\.ts → talk\/parse\.ts → .+ → talk\/safe-url\.ts;/);
  });

  it('reports a file that imports itself', async () => {
    expect(await cycles('src/talk/safe-url.ts', "export * from './safe-url.js';")).to.have.length(1);
  });

  for (const code of [
    "import type { Talk } from './index.js';",
    "import { type Talk } from './index.js';",
    "export type { Talk } from './index.js';",
    "export * from './index.js';",
  ]) {
    it(`sees ${code}`, async () => expect(await cycles('src/talk/safe-url.ts', code)).to.have.length(1));
  }

  for (const code of [
    "await import('./index.js');",
    "type Loaded = typeof import('./index.js');",
    "import './localized.js';",
    "import './none.js';",
    "import 'lit';",
    'export const url = 1;',
  ]) {
    it(`lets ${code} pass`, async () => expect(await cycles('src/talk/safe-url.ts', code)).to.deep.equal([]));
  }
});
