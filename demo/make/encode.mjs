// From the lossless picture and the mixed sound: HLS in two renditions with key frames at the same times, one MP4 that
// starts to play before it is whole, and the poster.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ffmpeg } from './sound/mix.mjs';

const SEGMENT = 4;
const FPS = 24;
const POSTER_AT = 12;

const RENDITIONS = [
  { name: '540p', size: '960:540', crf: 25, audio: '56k', channels: 2 },
  { name: '270p', size: '480:270', crf: 27, audio: '36k', channels: 1 },
];

const X264 = ['-preset', 'slower', '-tune', 'animation', '-profile:v', 'high', '-pix_fmt', 'yuv420p'];

export function encode({ media, cache }) {
  const inputs = ['-i', join(cache, 'picture.mkv'), '-i', join(cache, 'sound.wav')];
  const hls = join(media, 'hls');
  rmSync(hls, { recursive: true, force: true });
  for (const { name } of RENDITIONS) mkdirSync(join(hls, name), { recursive: true });

  const gop = ['-g', SEGMENT * FPS, '-keyint_min', SEGMENT * FPS, '-sc_threshold', 0];
  const streams = RENDITIONS.flatMap(({ size, crf, audio, channels }, n) => [
    ...['-map', '0:v', '-map', '1:a', `-filter:v:${n}`, `scale=${size}:flags=lanczos`, `-crf:v:${n}`, crf],
    ...[`-c:a:${n}`, 'aac', `-b:a:${n}`, audio, `-ac:a:${n}`, channels],
  ]);
  const map = RENDITIONS.map(({ name }, n) => `v:${n},a:${n},name:${name}`).join(' ');
  ffmpeg(
    [
      ...[...inputs, ...streams, '-c:v', 'libx264', '-r', FPS, ...X264, ...gop, '-shortest'],
      ...['-f', 'hls', '-hls_time', SEGMENT, '-hls_playlist_type', 'vod', '-hls_segment_type', 'fmp4'],
      ...['-hls_flags', 'independent_segments', '-master_pl_name', 'master.m3u8', '-var_stream_map', map],
      ...[
        '-hls_fmp4_init_filename',
        'init.mp4',
        '-hls_segment_filename',
        join(hls, '%v/%03d.m4s'),
        join(hls, '%v/index.m3u8'),
      ],
    ].map(String),
  );
  ffmpeg(
    [
      ...[...inputs, '-map', '0:v', '-map', '1:a', '-c:v', 'libx264', '-r', FPS, ...X264, '-crf', 26, '-g', FPS * 10],
      ...['-c:a', 'aac', '-b:a', '56k', '-shortest', '-movflags', '+faststart', join(media, 'talk.mp4')],
    ].map(String),
  );
  ffmpeg([
    '-ss',
    String(POSTER_AT),
    '-i',
    join(cache, 'picture.mkv'),
    '-frames:v',
    '1',
    '-q:v',
    '3',
    join(media, 'poster.jpg'),
  ]);
}
