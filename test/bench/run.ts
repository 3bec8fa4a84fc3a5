/**
 * Measures, and prints what was reached, whatever it is. Figures under 1.5× are noise on a busy machine.
 *
 *   npm run bench                                    all of it, in a few minutes
 *   npm run bench -- --rows 1134,20000 --rounds 5    other sizes; more rounds
 *   npm run bench -- --only search                   one of transcript, search, playback
 */
import { parseArgs } from 'node:util';
import { benchPlayback } from './playback.js';
import { benchSearch } from './search.js';
import { buildAll, launch, removeBuilt } from './support.js';
import { REAL, talkOf } from './talks.js';
import { benchTranscript } from './transcript.js';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: `${REAL},20000,100000` },
    rounds: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
});
const parts = values.only ?? ['transcript', 'search', 'playback'];
const sizes = values.rows.split(',').map(Number);

/** Searches are measured up to so many rows. */
const SEARCHED = 20_000;

/** What is long takes long. */
const roundsOf = (rows: number): number => Number(values.rounds ?? (rows < 5000 ? 3 : 1));

const from = performance.now();
const built = await buildAll();
const browser = await launch();
try {
  const bench = { browser, built };
  for (const rows of sizes) {
    const talk = talkOf(rows);
    if (!talk) {
      console.log('\nThe real transcript is not in ../shared/seed: skipped.');
      continue;
    }
    if (parts.includes('transcript')) await benchTranscript(bench, talk, roundsOf(rows));
    if (parts.includes('search') && rows <= SEARCHED) await benchSearch(bench, talk);
  }
  if (parts.includes('playback')) await benchPlayback(bench, Number(values.rounds ?? 2));
} finally {
  await browser.close().catch(() => undefined);
  await removeBuilt(built);
}
console.log(`\n${((performance.now() - from) / 1000).toFixed(0)} s in all`);
