/**
 * What a page has to load of the player, gzipped and without hls.js, and fails where it is more than agreed:
 *
 * - `first`: what the element's first picture waits for, the file that a page names and all that it imports;
 * - `start`: what comes by itself until everything stands still, with a transcript and without captions;
 * - `captions`: the same with two languages of captions.
 *
 * Menus, dialogs, search, quoting, keys and the like come when they are first used, or somebody comes near.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILT, buildPlayer, launch, open, page, serve, until } from '../bench/support.js';

/** Bytes. The aims are 30 kB for the first and 70 kB for the start; what is above them is told, and must not grow. */
const LIMITS = { first: 30_500, start: 71_800, captions: 82_000 };

const folder = join(BUILT, 'player');
const code = (file: string) => readFile(join(folder, file), 'utf8');
const gzipped = async (file: string) => gzipSync(await code(file), { level: 9 }).length;

async function importedBy(file: string, known = new Set<string>()): Promise<ReadonlySet<string>> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, other] of (await code(file)).matchAll(/(?:from|import) ?["'`]\.\/([^"'`]+)["'`]/g)) {
    await importedBy(other!, known);
  }
  return known;
}

await buildPlayer();
const html = (attributes: string) =>
  page(
    'Budget',
    '<script type="module" src="/player/forum-player.js"></script>',
    `<forum-player src="/demo/media/talk.mp4" sidecar="/demo/talk/talk.forum.json" ${attributes}></forum-player>`,
  );
const server = await serve({ '/start': html(''), '/captions': html('captions="zh-CN en"') });
const browser = await launch();
try {
  const loaded = async (path: string): Promise<ReadonlySet<string>> => {
    const tab = await open(browser, server.origin + path);
    const files = () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((name) => name.startsWith('/player/'))
        .map((name) => name.slice('/player/'.length));
    await until(tab, () => {
      const player = document.querySelector('forum-player');
      return player?.shadowRoot
        ?.querySelector('forum-transcript')
        ?.shadowRoot?.querySelector('[aria-current], [part~=segment]');
    });
    await tab.waitForNetworkIdle({ idleTime: 1500 });
    return new Set(await tab.evaluate(files));
  };
  const needed = {
    first: await importedBy('forum-player.js'),
    start: await loaded('/start'),
    captions: await loaded('/captions'),
  };
  for (const [name, files] of Object.entries(needed) as [keyof typeof LIMITS, ReadonlySet<string>][]) {
    const sizes = await Promise.all([...files].map(async (file) => [await gzipped(file), file] as const));
    const total = sizes.reduce((sum, [size]) => sum + size, 0);
    const over = total > LIMITS[name];
    if (over) process.exitCode = 1;
    console.log(
      `${name}: ${(total / 1000).toFixed(1)} kB in ${files.size} files, at most ${LIMITS[name] / 1000} kB${over ? ': too much' : ''}`,
    );
    if (over || process.argv.includes('--files'))
      for (const [size, file] of sizes.sort(([a], [b]) => b - a)) console.log(`  ${size} ${file}`);
  }
} finally {
  await browser.close();
  server.stop();
}
