// Opens the stage in a headless browser, which draws every frame and posts it here; ffmpeg keeps them without loss.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

export const SIZE = { width: 960, height: 540 };

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.webp': 'image/webp',
  '.json': 'application/json',
};

/** Writes `picture.mkv`; or, to look at or to use, `still-<seconds>.png` and `still-<speaker>.png`. */
export async function film({ demo, cache, stills = [], portraits = [] }) {
  const encoder = stills.length || portraits.length ? undefined : startEncoder(join(cache, 'picture.mkv'));
  const done = Promise.withResolvers?.() ?? deferred();
  let count = 0;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (request.method === 'POST') {
      if (url.pathname === '/done') done.resolve();
      else if (url.pathname === '/fail') done.reject(new Error(String(await body(request))));
      else if (encoder) {
        const frame = await body(request);
        if (!encoder.stdin.write(frame)) await once(encoder.stdin, 'drain');
        if (++count % 480 === 0) console.log(`picture: ${count} drawings`);
      } else await saveStill(await body(request), join(cache, `still-${url.searchParams.get('name')}.png`));
      response.end();
      return;
    }
    const path = normalize(decodeURIComponent(url.pathname));
    const file = path.startsWith('/plan.json') ? join(cache, 'plan.json') : join(demo, path);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    createReadStream(file)
      .on('error', () => response.writeHead(404).end())
      .pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const profile = mkdtempSync(join(tmpdir(), 'stage-'));
  const address = `http://127.0.0.1:${server.address().port}/make/picture/stage.html?stills=${stills}&portraits=${portraits}`;
  const flags = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--mute-audio',
    `--user-data-dir=${profile}`,
    '--remote-debugging-port=0',
  ];
  const browser = spawn(process.env.CHROME_PATH ?? 'chromium', [...flags, address], { stdio: 'ignore' });
  try {
    await done.promise;
    if (encoder) {
      encoder.stdin.end();
      await once(encoder, 'close');
    }
  } finally {
    browser.kill();
    await once(browser, 'exit');
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  if (encoder) console.log(`picture: ${count} drawings`);
}

const INPUT = ['-f', 'rawvideo', '-pix_fmt', 'rgba', '-s', `${SIZE.width}x${SIZE.height}`];

function startEncoder(file) {
  const output = ['-c:v', 'libx264', '-preset', 'ultrafast', '-qp', '0', '-pix_fmt', 'yuv420p'];
  const colours = [
    '-vf',
    'scale=out_color_matrix=bt709:out_range=tv',
    '-colorspace',
    'bt709',
    '-color_primaries',
    'bt709',
    '-color_trc',
    'bt709',
  ];
  const args = ['-loglevel', 'error', '-y', ...INPUT, '-r', '12', '-i', '-', ...colours, ...output, file];
  return spawn('ffmpeg', args, { stdio: ['pipe', 'inherit', 'inherit'] });
}

async function saveStill(frame, file) {
  const encoder = spawn('ffmpeg', ['-loglevel', 'error', '-y', ...INPUT, '-i', '-', file], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  encoder.stdin.end(frame);
  await once(encoder, 'close');
}

async function body(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function deferred() {
  const result = {};
  result.promise = new Promise((resolve, reject) => Object.assign(result, { resolve, reject }));
  return result;
}
