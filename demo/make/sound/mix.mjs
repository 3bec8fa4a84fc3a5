// Places speech and sounds, adds the hall, and brings the whole to -16 LUFS.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RATE, add, filter, noise, random, rms, seconds, shaped, wav } from './dsp.mjs';
import { EFFECTS } from './effects.mjs';
import { VOICES } from './voices.mjs';

const LOUDNESS = -16;

/** Writes `sound.wav` into the folder. */
export function mix({ segments, sounds, duration, folder }) {
  const dry = [seconds(duration), seconds(duration)];
  const wet = [seconds(duration), seconds(duration)];
  for (const { signal, start, speaker } of segments) {
    const { pan } = VOICES[speaker];
    const gains = [Math.cos(((pan + 1) * Math.PI) / 4), Math.sin(((pan + 1) * Math.PI) / 4)];
    for (const [side, gain] of gains.entries()) {
      add(dry[side], signal, start, gain);
      add(wet[side], signal, start, 0.5);
    }
  }
  for (const [index, { name, start, length }] of sounds.entries()) {
    for (const [side, signal] of EFFECTS[name](length, index + 1).entries()) {
      add(dry[side], signal, start);
      add(wet[side], signal, start, 0.6);
    }
  }
  const path = (name) => join(folder, name);
  writeFileSync(path('dry.wav'), wav(...dry.map((side) => shaped(side, () => 0.6))));
  writeFileSync(path('wet.wav'), wav(...wet.map((side) => shaped(side, () => 0.4))));
  writeFileSync(path('hall.wav'), wav(...hall()));
  const graph = '[1:a][2:a]afir=gtype=none[hall];[0:a][hall]amix=inputs=2:weights=1 0.32:normalize=0,highpass=f=60';
  const inputs = ['dry.wav', 'wet.wav', 'hall.wav'].flatMap((name) => ['-i', path(name)]);
  ffmpeg([...inputs, '-filter_complex', `${graph}[out]`, '-map', '[out]', '-t', String(duration), path('raw.wav')]);
  const gain = LOUDNESS - loudnessOf(path('raw.wav'));
  ffmpeg([
    '-i',
    path('raw.wav'),
    '-af',
    `volume=${gain}dB,alimiter=limit=0.84:level=0`,
    '-ar',
    String(RATE),
    path('sound.wav'),
  ]);
}

/** The impulse response of a middle-sized wooden hall: early reflections and 0.9 s of darkening tail. */
function hall() {
  return [21, 22].map((seed) => {
    const rand = random(seed);
    const tail = shaped(filter(noise(0.9, rand), 'lowpass', 3800), (t) => Math.exp(-t / 0.16) * Math.min(1, t / 0.02));
    for (const at of [0.011, 0.019, 0.027, 0.041]) tail[Math.round((at + rand() * 0.004) * RATE)] += 0.8 - at * 10;
    const energy = rms(tail) * Math.sqrt(tail.length);
    return shaped(tail, () => 1 / energy);
  });
}

/** How loud each speaker is in each frame, 0…1: what moves the mouths. */
export function envelopes({ segments, duration, fps }) {
  const frames = Math.ceil(duration * fps);
  const result = Object.fromEntries(Object.keys(VOICES).map((id) => [id, new Array(frames).fill(0)]));
  for (const { signal, start, speaker } of segments) {
    const first = Math.floor(start * fps);
    for (let frame = first; frame <= Math.ceil((start + signal.length / RATE) * fps) && frame < frames; frame++) {
      const from = Math.max(0, Math.round((frame / fps - start) * RATE));
      const until = Math.min(signal.length, Math.round(((frame + 1) / fps - start) * RATE));
      if (until > from) result[speaker][frame] = Math.round(Math.min(1, rms(signal, from, until) / 0.2) * 100) / 100;
    }
  }
  return result;
}

function loudnessOf(file) {
  const args = ['-hide_banner', '-nostats', '-i', file, '-af', 'ebur128', '-f', 'null', '-'];
  const report = execFileSync('sh', ['-c', 'ffmpeg "$@" 2>&1', 'sh', ...args], { encoding: 'utf8' });
  return Number(/Integrated loudness:\s+I:\s+(-?[\d.]+) LUFS/.exec(report)[1]);
}

export function ffmpeg(args) {
  execFileSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...args], { stdio: 'inherit' });
}
