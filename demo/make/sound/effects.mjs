// Everything that is heard besides speech, made from sines and noise. Each entry: (length in seconds) → [left, right].
import { RATE, add, fade, filter, level, noise, random, seconds, shaped } from './dsp.mjs';

const TAU = 2 * Math.PI;
const both = (signal) => [signal, signal];

/** A struck thing: partials with their own loudness and decay. */
function struck(frequency, partials, length) {
  const out = seconds(length);
  for (const [ratio, gain, decay] of partials) {
    const step = (TAU * frequency * ratio) / RATE;
    for (let i = 0; i < out.length; i++) out[i] += gain * Math.exp(-i / RATE / decay) * Math.sin(step * i);
  }
  for (let i = 0; i < 90; i++) out[i] *= i / 90;
  return out;
}

const marimba = (frequency) =>
  struck(
    frequency,
    [
      [1, 1, 0.55],
      [3.93, 0.16, 0.09],
      [9.2, 0.04, 0.03],
    ],
    1.8,
  );
const hertz = (midi) => 440 * 2 ** ((midi - 69) / 12);

/** A slow pentatonic figure over two chords. */
function music(length, seed) {
  const rand = random(seed);
  const left = seconds(length);
  const right = seconds(length);
  const beat = 0.42;
  const chords = [
    [50, 57, 62, 66],
    [47, 54, 59, 62],
    [43, 50, 55, 59],
    [45, 52, 57, 61],
  ];
  const scale = [62, 64, 66, 69, 71, 74, 76, 78, 81];
  let step = 3;
  for (let n = 0; n * beat < length - 1; n++) {
    const at = n * beat;
    if (n % 8 === 0) {
      for (const [k, midi] of chords[(n / 8) % 4].entries()) {
        const pad = seconds(Math.min(beat * 8.6, length - at));
        for (let i = 0; i < pad.length; i++) {
          const t = i / RATE;
          pad[i] = Math.sin(TAU * hertz(midi) * t) + 0.4 * Math.sin(TAU * hertz(midi) * 2.003 * t + 1);
        }
        const soft = fade(pad, 0.9, 0.9);
        add(left, soft, at, 0.045 + 0.01 * (k % 2));
        add(right, soft, at, 0.055 - 0.01 * (k % 2));
      }
    }
    if (n % 2 === 0 || rand() < 0.45) {
      step = Math.max(0, Math.min(scale.length - 1, step + Math.round(rand() * 4 - 2)));
      const note = marimba(hertz(scale[step]));
      const side = rand();
      add(left, note, at, 0.2 * (1 - side * 0.5));
      add(right, note, at, 0.2 * (0.5 + side * 0.5));
    }
  }
  return [left, right];
}

function hands(length, people, seed) {
  const rand = random(seed);
  const left = seconds(length);
  const right = seconds(length);
  for (let person = 0; person < people; person++) {
    const rate = 3.2 + rand() * 1.8;
    const side = rand();
    const colour = 900 + rand() * 1500;
    const near = 0.25 + rand() * 0.75;
    const clap = shaped(
      filter(noise(0.06, rand), 'bandpass', colour, 1.3),
      (t) => Math.min(1, t / 0.0008) * Math.exp(-t / (0.006 + 0.006 * near)),
    );
    const until = length - 0.2 - rand() * length * 0.45;
    for (let t = rand() * 0.5; t < until; t += (1 / rate) * (0.9 + rand() * 0.2)) {
      const gain = near * (0.7 + 0.3 * rand()) * Math.min(1, 0.25 + t) * Math.min(1, (until - t) / 0.8 + 0.15);
      add(left, clap, t, gain * (1 - side * 0.7));
      add(right, clap, t, gain * (0.3 + side * 0.7));
    }
  }
  return pair(left, right, 0.42, 0.03, 0.5);
}

function pair(left, right, peak, inLength, outLength) {
  return [fade(level(left, peak), inLength, outLength), fade(level(right, peak), inLength, outLength)];
}

/** A few dozen people: short voiced bursts through the formants of an open vowel. */
function laughter(length, seed) {
  const rand = random(seed);
  const left = seconds(length);
  const right = seconds(length);
  for (let person = 0; person < 26; person++) {
    const base = rand() < 0.5 ? 130 + rand() * 60 : 210 + rand() * 120;
    const voice = seconds(length);
    let at = rand() * 0.35;
    const rate = 4.4 + rand() * 1.6;
    const bursts = 3 + Math.floor(rand() * 5);
    for (let n = 0; n < bursts && at < length - 0.25; n++) {
      const burst = seconds(0.13);
      let phase = 0;
      for (let i = 0; i < burst.length; i++) {
        const t = i / burst.length;
        phase += (base * (1.18 - 0.05 * n) * (1 - 0.12 * t)) / RATE;
        const saw = 2 * (phase % 1) - 1;
        burst[i] = (saw * 0.6 + (rand() * 2 - 1) * 0.5) * Math.sin(Math.PI * Math.min(1, t * 1.15)) ** 1.5;
      }
      add(voice, burst, at, 1 - n * 0.09);
      at += 1 / rate;
    }
    const mouth = [
      [720, 5, 1],
      [1180, 7, 0.6],
      [2500, 8, 0.22],
    ];
    const side = rand();
    const shift = 0.9 + rand() * 0.25;
    for (const [frequency, q, gain] of mouth) {
      const formant = filter(voice, 'bandpass', frequency * shift, q);
      add(left, formant, 0, gain * (1 - side * 0.7));
      add(right, formant, 0, gain * (0.3 + side * 0.7));
    }
  }
  return pair(left, right, 0.3, 0.05, 0.4);
}

function rumble(length, rand) {
  let state = 0;
  const brown = noise(length, rand).map((value) => (state = state * 0.997 + value * 0.05));
  return filter(filter(brown, 'highpass', 40), 'lowpass', 420);
}

function traffic(length, seed) {
  const rand = random(seed);
  const bed = rumble(length, rand);
  const [left, right] = [shaped(bed, () => 0.9), shaped(bed, () => 0.9)];
  for (const [at, speed, from] of [
    [0.2, 0.5, 1],
    [1.3, 0.42, 0],
    [2.3, 0.55, 1],
  ]) {
    const tyres = filter(noise(length, rand), 'bandpass', 950, 0.6);
    const pass = (t) => Math.exp(-(((t - at - 0.3) / speed) ** 2));
    add(
      left,
      shaped(tyres, (t) => pass(t + (from ? 0.12 : -0.12))),
      0,
      0.7,
    );
    add(
      right,
      shaped(tyres, (t) => pass(t - (from ? 0.12 : -0.12))),
      0,
      0.7,
    );
  }
  return pair(left, right, 0.4, 0.3, 0.4);
}

function fountain(length) {
  const rand = random(77);
  const [left, right] = traffic(length, 31).map((side) => shaped(side, () => 0.55));
  for (const side of [left, right]) {
    const water = filter(filter(noise(length, rand), 'highpass', 700), 'lowpass', 6500);
    let swell = 0;
    add(
      side,
      water.map((value) => value * (0.75 + (swell = swell * 0.9995 + (rand() - 0.5) * 0.003))),
      0,
      0.24,
    );
    for (let n = 0; n < length * 60; n++) {
      const pitch = 700 + rand() * 1900;
      const drop = seconds(0.03);
      for (let i = 0; i < drop.length; i++) {
        const t = i / RATE;
        drop[i] = Math.sin(TAU * pitch * t * (1 + 9 * t)) * Math.exp(-t / 0.006);
      }
      add(side, drop, rand() * length, 0.05 + rand() * 0.08);
    }
  }
  return pair(left, right, 0.42, 0.35, 0.6);
}

/** The two-note song of a great tit, first low, then as it is sung above a street. */
function birds(length) {
  const out = seconds(length);
  const note = (frequency, duration) => {
    const tone = seconds(duration);
    for (let i = 0; i < tone.length; i++) {
      const t = i / RATE;
      tone[i] = Math.sin(TAU * (frequency * t + 60 * t * t)) + 0.08 * Math.sin(2 * TAU * frequency * t);
    }
    return fade(tone, 0.012, 0.03);
  };
  const song = (at, low, high) => {
    for (let n = 0; n < 4; n++) {
      add(out, note(high, 0.11), at + n * 0.34, 0.16);
      add(out, note(low, 0.15), at + n * 0.34 + 0.14, 0.2);
    }
  };
  song(0.25, 3000, 4000);
  song(2.1, 4100, 5500);
  const street = fade(
    shaped(rumble(length - 1.8, random(5)), () => 0.5),
    0.3,
    0.3,
  );
  return both(add(out, street, 1.8));
}

/** Air conditioning, somebody's bag, a tram two streets away. */
function room(length) {
  const rand = random(404);
  const left = shaped(filter(rumble(length, rand), 'lowpass', 260), () => 0.4);
  const right = shaped(filter(rumble(length, rand), 'lowpass', 260), () => 0.4);
  for (const at of [0.7, 0.95, 1.08, 1.5]) {
    const rustle = filter(noise(0.16, rand), 'bandpass', 2600 + rand() * 1500, 0.8);
    add(left, fade(rustle, 0.04, 0.1), at, 0.1);
    add(right, fade(rustle, 0.04, 0.1), at + 0.004, 0.035);
  }
  const tram = struck(
    1180,
    [
      [1, 0.5, 0.5],
      [2.4, 0.3, 0.25],
      [3.9, 0.12, 0.12],
    ],
    1.6,
  );
  for (const at of [2.0, 2.36]) {
    add(left, tram, at, 0.035);
    add(right, tram, at, 0.085);
  }
  return [fade(left, 0.4, 0.4), fade(right, 0.4, 0.4)];
}

function bell(length) {
  const partials = [
    [0.5, 0.5, 3],
    [1, 0.7, 2.2],
    [1.19, 0.45, 1.6],
    [1.5, 0.3, 1.2],
    [2, 0.5, 1],
    [2.66, 0.2, 0.6],
    [4.1, 0.12, 0.3],
  ];
  return both(level(fade(struck(196, partials, length + 1.6), 0.002, 1.4), 0.36));
}

function clapper(length) {
  const out = seconds(length + 0.3);
  const wood = struck(
    840,
    [
      [1, 1, 0.035],
      [1.62, 0.5, 0.02],
      [3.1, 0.2, 0.01],
    ],
    0.25,
  );
  for (const at of [0.15, 0.52, 0.89]) add(out, wood, at, 0.4);
  return both(out);
}

/** Lengths are what the script says; some ring on or play under the speech that follows. */
export const EFFECTS = {
  opening: (length) =>
    music(length + 9, 12).map((side) =>
      shaped(
        side,
        (t) =>
          Math.min(1, t / 0.4) *
          (t < length - 0.8
            ? 1
            : Math.max(0, 1 - (t - length + 0.8) / 9) ** 2 * 0.5 + (t < length ? (length - t) * 0.625 : 0)),
      ),
    ),
  closing: (length) => {
    const [left, right] = music(length, 12).map((side) => fade(side, 0.8, 2.6));
    const [clapLeft, clapRight] = hands(length * 0.8, 110, 9);
    return [add(left, clapLeft, 0, 0.6), add(right, clapRight, 0, 0.6)];
  },
  applause: (length, seed) => hands(length + 0.9, 80, seed),
  laughter: (length, seed) => laughter(length + 0.3, seed),
  room,
  bell,
  traffic: (length) => traffic(length, 30),
  fountain,
  birds,
  clapper,
};
