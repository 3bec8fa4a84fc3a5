// From the lossless picture and the mixed sound: HLS in two renditions whose segments begin at the same cuts, one MP4 that
// starts to play before it is whole, and the poster.
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shotList } from './picture/shots.js';
import { ffmpeg } from './sound/mix.mjs';

const FPS = 24;
const POSTER_AT = 12;
/** Seconds between key frames: a cut makes one where it can, as it has to be coded whole anyway. */
const SEGMENT = { shortest: 2.5, longest: 8 };

const RENDITIONS = [
  { name: '540p', size: [960, 540], crf: 37, codecs: 'avc1.64001f,mp4a.40.2', audio: ['-b:a', '32k', '-ar', 32000] },
  { name: '240p', size: [426, 240], crf: 37, codecs: 'avc1.640015,mp4a.40.2', audio: ['-b:a', '24k', '-ar', 24000] },
];
const MP4 = { size: [640, 360], crf: 37, audio: ['-b:a', '32k', '-ar', 32000] };

const X264 = [
  '-c:v',
  'libx264',
  '-r',
  FPS,
  '-preset',
  'slower',
  '-tune',
  'animation',
  '-aq-mode',
  0,
  '-refs',
  4,
  '-profile:v',
  'high',
];
const PIXELS = ['-pix_fmt', 'yuv420p', '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709'];

export function encode({ media, cache }) {
  const inputs = ['-i', join(cache, 'picture.mkv'), '-i', join(cache, 'sound.wav'), '-map', '0:v', '-map', '1:a'];
  const picture = ({ size, crf }) => ['-vf', `scale=${size.join(':')}:flags=lanczos`, ...X264, ...PIXELS, '-crf', crf];
  const sound = ({ audio }) => ['-c:a', 'aac', '-ac', 1, ...audio];
  const run = (...args) => ffmpeg(args.flat().map(String));
  const plan = JSON.parse(readFileSync(join(cache, 'plan.json'), 'utf8'));
  const hls = join(media, 'hls');

  rmSync(hls, { recursive: true, force: true });
  const keys = ['-force_key_frames', keyFrames(plan).join(','), '-sc_threshold', 0, '-g', FPS * 20];
  // shorter than any distance between key frames, so that each of them begins a segment
  const cut = ['-f', 'hls', '-hls_time', 1, '-hls_playlist_type', 'vod', '-hls_flags', 'independent_segments'];
  const files = ['-hls_segment_type', 'fmp4', '-hls_fmp4_init_filename', 'init.mp4', '-hls_segment_filename'];
  for (const rendition of RENDITIONS) {
    const folder = join(hls, rendition.name);
    mkdirSync(folder, { recursive: true });
    const output = [...cut, ...files, join(folder, '%03d.m4s'), join(folder, 'index.m3u8')];
    run(inputs, picture(rendition), keys, sound(rendition), '-shortest', output);
  }
  writeFileSync(join(hls, 'master.m3u8'), masterPlaylist(hls));
  run(
    inputs,
    picture(MP4),
    '-g',
    FPS * 10,
    sound(MP4),
    '-shortest',
    '-movflags',
    '+faststart',
    join(media, 'talk.mp4'),
  );
  run('-ss', POSTER_AT, '-i', join(cache, 'picture.mkv'), '-frames:v', 1, '-q:v', 3, join(media, 'poster.jpg'));
}

function keyFrames(plan) {
  const cuts = [...shotList(plan), ...plan.slides].map(({ start }) => start).sort((a, b) => a - b);
  const keys = [0];
  for (const cut of [...cuts, plan.duration]) {
    const gap = cut - keys.at(-1);
    if (gap < SEGMENT.shortest) continue;
    const from = keys.at(-1);
    const parts = Math.ceil(gap / SEGMENT.longest);
    for (let n = 1; n <= parts; n++) keys.push(from + (gap * n) / parts);
  }
  // the picture changes with every second frame
  return keys.slice(0, -1).map((time) => (Math.ceil(time * (FPS / 2)) / (FPS / 2)).toFixed(4));
}

function masterPlaylist(hls) {
  const streams = RENDITIONS.map(({ name, size, codecs }) => {
    const folder = join(hls, name);
    const playlist = readFileSync(join(folder, 'index.m3u8'), 'utf8');
    const lengths = [...playlist.matchAll(/#EXTINF:([\d.]+)/g)].map(([, length]) => Number(length));
    const sizes = readdirSync(folder)
      .filter((file) => file.endsWith('.m4s'))
      .sort()
      .map((file) => statSync(join(folder, file)).size * 8);
    const sum = (values) => values.reduce((total, value) => total + value, 0);
    const peak = Math.max(...sizes.map((bits, n) => bits / lengths[n]));
    const facts = `BANDWIDTH=${Math.ceil(peak)},AVERAGE-BANDWIDTH=${Math.ceil(sum(sizes) / sum(lengths))}`;
    const look = `RESOLUTION=${size.join('x')},FRAME-RATE=${FPS}.000,CODECS="${codecs}"`;
    return `#EXT-X-STREAM-INF:${facts},${look}\n${name}/index.m3u8\n`;
  });
  return `#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n\n${streams.join('\n')}`;
}
