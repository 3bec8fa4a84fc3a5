// Draws every slide in a headless browser and saves it as WebP, 1600 by 900.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HEIGHT, WIDTH } from './kit.mjs';
import opening from './opening.mjs';
import lu from './lu.mjs';
import okafor from './okafor.mjs';
import panel from './panel.mjs';

const SLIDES = { ...opening, ...lu, ...okafor, ...panel };
const PAGE = '<!doctype html><meta charset="utf-8"><style>*{margin:0}svg{display:block}</style>';

export function renderSlides({ folder, cache, only }) {
  mkdirSync(folder, { recursive: true });
  for (const [name, draw] of Object.entries(SLIDES).filter(([key]) => !only || key.includes(only))) {
    const page = join(cache, `${name}.html`);
    const picture = join(cache, `${name}.png`);
    writeFileSync(page, PAGE + draw());
    screenshot(page, picture, WIDTH, HEIGHT);
    const webp = ['-c:v', 'libwebp', '-quality', '90', '-compression_level', '6', join(folder, `${name}.webp`)];
    execFileSync('ffmpeg', ['-loglevel', 'error', '-y', '-i', picture, ...webp]);
  }
}

/** The window is made taller than the picture: its own frame takes some of the height. */
function screenshot(page, picture, width, height) {
  const flags = ['--headless', '--no-sandbox', '--hide-scrollbars', '--disable-gpu', '--force-device-scale-factor=1'];
  const size = `--window-size=${width},${height + 200}`;
  const browser = process.env.CHROME_PATH ?? 'chromium';
  execFileSync(browser, [...flags, size, `--screenshot=${picture}`, pathToFileURL(page).href], { stdio: 'ignore' });
  const cropped = `${picture}.crop.png`;
  execFileSync('ffmpeg', ['-loglevel', 'error', '-y', '-i', picture, '-vf', `crop=${width}:${height}:0:0`, cropped]);
  execFileSync('mv', [cropped, picture]);
}
