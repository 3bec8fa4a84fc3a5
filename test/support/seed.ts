import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The real transcript, kept beside the project and not in it. */
export const seedFolder = resolve(import.meta.dirname, '../../../shared/seed');
export const hasSeed = existsSync(seedFolder);

export const seed = (name: 'forum.md' | 'forum.annotated.md'): string =>
  readFileSync(resolve(seedFolder, name), 'utf8');

/** A `describe` that is skipped, with a message, where the transcript is not. */
export function describeSeed(title: string, tests: () => void): void {
  if (hasSeed) describe(title, tests);
  else describe.skip(`${title} (skipped: no transcript in ../shared/seed)`, () => it('needs the transcript', () => {}));
}
