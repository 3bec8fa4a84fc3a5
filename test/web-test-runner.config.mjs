/**
 * Browser tests: every test/**\/*.test.ts that is no *.node.test.ts. Run with `npm test -- browser [files]`; with BROWSER=firefox or
 * BROWSER=webkit in front of it in these, as far as they can be told what tests ask for.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { cdpPlugin } from './support/cdp-plugin.ts';
import { chromium } from './support/chromium.ts';
import { countReporter } from './support/count-reporter.ts';
import { firefox } from './support/firefox.ts';
import { serveMedia } from './support/media-server.ts';
import { pagePlugin } from './support/page-plugin.ts';
import { inlineScripts, strictPolicy } from './support/policy.ts';
import { webkit } from './support/webkit.ts';

const browsers = { chromium, firefox, webkit };
const browser = process.env.BROWSER || 'chromium';
const launch = browsers[browser];
if (!launch) throw new Error(`BROWSER is ${browser}; it can be ${Object.keys(browsers).join(', ')}.`);

const mounts = {
  '/demo/media/': 'demo/media',
  '/demo/talk/': 'demo/talk',
  // byte for byte, which the runner's own server does not promise
  '/test/fixtures/': 'test/fixtures',
  // the real transcript, where there is one
  ...(existsSync('../shared/seed') && { '/seed/': '../shared/seed' }),
};

async function media(context, next) {
  if (await serveMedia(mounts, context.req, context.res)) context.respond = false;
  else await next();
}

const mended = new Set();

/** `/flaky/KEY/demo/media/…` answers 503 until somebody has asked for `/flaky/KEY/mend`: for what a viewer can try again. */
async function flaky(context, next) {
  const [, key, path] = /^\/flaky\/([^/]+)\/(.+)$/.exec(context.path) ?? [];
  if (!key) return next();
  if (path === 'mend') {
    mended.add(key);
    context.body = 'mended';
  } else if (!mended.has(key)) {
    // past the runner's own caching, which would keep the answer
    context.respond = false;
    context.res.writeHead(503, { 'Cache-Control': 'no-store' }).end();
  } else {
    context.req.url = `/${path}`;
    context.respond = false;
    await serveMedia(mounts, context.req, context.res);
  }
  return undefined;
}

const held = new Map();

/** `/held/KEY/demo/media/…` is answered, and not a byte of it sent, until somebody has asked for `/held/KEY/mend`. */
async function hold(context, next) {
  const [, key, path] = /^\/held\/([^/]+)\/(.+)$/.exec(context.path) ?? [];
  if (!key) return next();
  if (!held.has(key)) {
    const gate = {};
    gate.open = new Promise((resolve) => (gate.mend = resolve));
    held.set(key, gate);
  }
  if (path === 'mend') {
    held.get(key).mend();
    context.body = 'mended';
    return undefined;
  }
  context.respond = false;
  await Promise.race([held.get(key).open, new Promise((resolve) => context.res.on('close', resolve))]);
  context.req.url = `/${path}`;
  if (!context.res.destroyed) await serveMedia(mounts, context.req, context.res);
  return undefined;
}

const asked = new Set();

/**
 * Recordings that fail midway:
 * - `/torn/KEY/…` breaks off after a tenth, and from then on answers 503 until somebody has asked for `/torn/KEY/mend`;
 * - `/damaged/KEY/…` has a hundredth of its bytes overwritten;
 * - `/garbled/KEY/…` so too, but only the first time it is asked for. That answer takes no ranges and does not end: else the
 *   browser would not ask again, since it keeps what it has.
 */
async function midway(context, next) {
  const [, kind, key, path] = /^\/(torn|damaged|garbled)\/([^/]+)\/(.+)$/.exec(context.path) ?? [];
  if (!kind) return next();
  if (path === 'mend') {
    mended.add(key);
    context.body = 'mended';
    return undefined;
  }
  const { req, res } = context;
  context.respond = false;
  req.url = `/${path}`;
  const again = asked.has(key);
  if (kind === 'garbled') asked.add(key);
  if (mended.has(key) || (again && kind === 'garbled')) {
    await serveMedia(mounts, req, res);
    return undefined;
  }
  if (again) {
    res.writeHead(503, { 'Cache-Control': 'no-store' }).end();
    return undefined;
  }
  const bytes = await readFile(path);
  const part = Math.floor(bytes.length / 100);
  if (kind !== 'torn') bytes.fill(0xff, 9 * part, 10 * part);
  const from = kind === 'garbled' ? 0 : Number(/^bytes=(\d+)-/.exec(req.headers.range)?.[1] ?? 0);
  res.writeHead(kind === 'garbled' ? 200 : 206, {
    'Content-Type': 'video/mp4',
    'Content-Length': bytes.length - from,
    'Cache-Control': 'no-store',
    ...(kind !== 'garbled' && {
      'Accept-Ranges': 'bytes',
      'Content-Range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
    }),
  });
  if (kind === 'damaged') res.end(bytes.subarray(from));
  else if (kind === 'garbled') res.write(bytes.subarray(0, 20 * part));
  // the index of the file is in this tenth
  else res.write(bytes.subarray(from, 10 * part), () => (asked.add(key), res.destroy()));
  return undefined;
}

/** `/missing/…` and `/spoilt/…` are streams whose fourth segment is not there, or cannot be read. */
async function holes(context, next) {
  const [, kind, path] = /^\/(missing|spoilt)\/(.+)$/.exec(context.path) ?? [];
  if (!kind) return next();
  const { req, res } = context;
  context.respond = false;
  req.url = `/${path}`;
  if (!path.endsWith('/003.m4s')) await serveMedia(mounts, req, res);
  else if (kind === 'missing') res.writeHead(404).end();
  else res.writeHead(200, { 'Content-Type': 'video/iso.segment' }).end(Buffer.alloc(5000, 0xff));
  return undefined;
}

const SEGMENTS = '/demo/media/hls/240p';
const SEGMENT = /#EXTINF:([\d.]+),\s+(\S+)/g;
const begun = new Map();

/**
 * `/live/KEY/index.m3u8` is a stream that began two minutes before it was first asked for, and keeps a window of ten segments.
 * `dated.m3u8` says when that was: its first second at ten o'clock.
 */
async function live(context, next) {
  const [, key, dated] = /^\/live\/([^/]+)\/(?:index|(dated))\.m3u8$/.exec(context.path) ?? [];
  if (!key) return next();
  if (!begun.has(key)) begun.set(key, Date.now() - 120_000);
  const elapsed = (Date.now() - begun.get(key)) / 1000;
  const all = [...(await readFile('demo/media/hls/240p/index.m3u8', 'utf8')).matchAll(SEGMENT)];
  let end = 0;
  const there = all.filter(([, length]) => (end += Number(length)) <= elapsed);
  const first = Math.max(0, there.length - 10);
  const before = there.slice(0, first).reduce((sum, [, length]) => sum + Number(length), 0);
  const date = new Date(Date.parse('2026-01-01T10:00:00Z') + before * 1000).toISOString();
  const lines = there.slice(first).map(([, length, name]) => `#EXTINF:${length},\n${SEGMENTS}/${name}`);
  context.set('Cache-Control', 'no-store');
  context.type = 'application/vnd.apple.mpegurl';
  context.body = `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:8\n#EXT-X-MEDIA-SEQUENCE:${first}\n#EXT-X-MAP:URI="${SEGMENTS}/init.mp4"\n${dated ? `#EXT-X-PROGRAM-DATE-TIME:${date}\n` : ''}${lines.join('\n')}\n`;
  return undefined;
}

/** Pages get the policy of the demo; the runner's own inline scripts are allowed by their hashes. */
async function policy(context, next) {
  await next();
  if (typeof context.body === 'string' && context.response.is('html')) {
    context.set('Content-Security-Policy', strictPolicy(inlineScripts(context.body)));
  }
}

/** Puts the root hooks of setup.ts before each test file, on its first line so that line numbers stay. */
const setup = {
  name: 'setup',
  transform(context) {
    if (/^\/test\/.*\.test\.ts$/.test(context.path)) return `import '/test/support/setup.ts';${context.body}`;
    return undefined;
  },
};

const stories = {
  name: 'stories',
  async serve(context) {
    if (context.path !== '/stories/index.json') return undefined;
    const files = (await readdir('stories')).filter((name) => name.endsWith('.stories.ts')).sort();
    return { body: JSON.stringify(files.map((name) => `/stories/${name}`)), type: 'json' };
  },
};

/** They draw all that there is, and take minutes: `npm run test:thorough`, before a release. */
const THOROUGH = [
  'elements/accessibility-open',
  'elements/focus-ring',
  'elements/isolation',
  'elements/transcript-long',
  'elements/zoom',
  'stories/stories',
];

/** What is late by milliseconds is measured while nothing else runs: the step `punctuality` of run.ts. */
const ALONE = ['elements/sync'];

const elsewhere = [...ALONE, ...(process.env.THOROUGH ? [] : THOROUGH)].map((name) => `!test/${name}.test.ts`);

export default {
  files: ['test/**/*.test.ts', '!test/**/*.node.test.ts', ...elsewhere],
  concurrency: browser === 'chromium' ? 2 : 1,
  nodeResolve: { exportConditions: ['development'] },
  middleware: [flaky, hold, midway, holes, live, media, policy],
  plugins: [
    cdpPlugin(),
    pagePlugin(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' }),
    setup,
    stories,
  ],
  browsers: [launch()],
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Tests</title>
    <script src="/test/support/record-violations.ts"></script>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  testFramework: { config: { timeout: 60_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  filterBrowserLogs: ({ args }) => !args.some((a) => typeof a === 'string' && a.includes('Lit is in dev mode')),
  coverage: browser === 'chromium' && process.env.COVERAGE !== '0',
  coverageConfig: { include: ['src/**/*.ts'], reporters: ['lcovonly', 'text-summary'] },
};
