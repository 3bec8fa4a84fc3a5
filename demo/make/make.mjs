// Makes the demo's talk from demo/make/script.md: `npm run demo:make`, or one step of it: `npm run demo:make -- sound`.
//
//   sound    talk.md with exact times, and the mixed sound
//   slides   the slides as WebP pictures
//   picture  the filmed stage, drawn frame by frame in a browser, and a portrait of each speaker
//   encode   HLS in two renditions, one MP4, the poster
//
// Needs Debian's ffmpeg, espeak-ng, chromium, fonts-inter and fonts-noto-cjk, and fetches pinyin-pro (Han characters
// to pinyin, which is what espeak-ng's Mandarin voice reads) into demo/make/.cache at the first run. Everything that is
// random has a fixed seed. talk.forum.json is made from talk.md by `npx forum-player import`.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { layOut, readScript, stamp, writeTalk } from './script.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const demo = join(here, '..');
const cache = join(here, '.cache');
const FPS = 24;
const SPEAKERS = ['shen', 'lu', 'okafor', 'han'];

const STEPS = {
  async sound() {
    const { makeSpeaker } = await import('./sound/voices.mjs');
    const { RATE } = await import('./sound/dsp.mjs');
    const { envelopes, mix } = await import('./sound/mix.mjs');
    const script = readScript(readFileSync(join(here, 'script.md'), 'utf8'));
    const speak = makeSpeaker(pinyinPro());
    const segments = script.blocks.filter(({ kind }) => kind === 'segment');
    for (const segment of segments) segment.signal = speak(segment.text, segment.speaker);
    const { sounds, duration } = layOut(script.blocks, ({ signal }) => signal.length / RATE);
    mix({ segments, sounds, duration, folder: cache });
    writeFileSync(join(demo, 'talk/talk.md'), writeTalk(script, duration));
    const plan = {
      fps: FPS,
      duration,
      sounds,
      slides: script.blocks.filter(({ kind }) => kind === 'slide').map(({ start, src }) => ({ start, src })),
      chapters: script.blocks
        .filter(({ kind }) => kind === 'chapter')
        .map(({ start, raw }) => ({ start, title: raw.slice(3) })),
      segments: segments.map(({ start, spoken, speaker }) => ({ start, end: spoken, speaker })),
      loudness: envelopes({ segments, duration, fps: FPS }),
    };
    writeFileSync(join(cache, 'plan.json'), JSON.stringify(plan));
    console.log(`sound: ${segments.length} segments, ${stamp(duration)}`);
  },
  async slides() {
    const { renderSlides } = await import('./slides/render.mjs');
    await renderSlides({ folder: join(demo, 'talk/slides'), cache });
  },
  async picture() {
    const { film } = await import('./picture/film.mjs');
    const { ffmpeg } = await import('./sound/mix.mjs');
    await film({ demo, cache });
    await film({ demo, cache, portraits: SPEAKERS });
    mkdirSync(join(demo, 'talk/people'), { recursive: true });
    for (const id of SPEAKERS) {
      const webp = [
        '-vf',
        'crop=720:540,scale=640:480:flags=lanczos',
        '-quality',
        '88',
        join(demo, `talk/people/${id}.webp`),
      ];
      ffmpeg(['-i', join(cache, `still-${id}.png`), ...webp]);
    }
  },
  async encode() {
    const { encode } = await import('./encode.mjs');
    encode({ media: join(demo, 'media'), cache });
  },
};

function pinyinPro() {
  const folder = join(cache, 'node_modules/pinyin-pro');
  if (!existsSync(folder)) {
    const args = ['install', '--prefix', cache, '--no-save', '--no-package-lock', 'pinyin-pro@3.29.4'];
    execFileSync('npm', args, { stdio: 'inherit' });
  }
  return createRequire(import.meta.url)(folder);
}

mkdirSync(cache, { recursive: true });
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in STEPS));
if (unknown.length) {
  console.error(`No step called ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}.`);
  process.exit(2);
}
for (const name of wanted.length ? wanted : Object.keys(STEPS)) await STEPS[name]();
