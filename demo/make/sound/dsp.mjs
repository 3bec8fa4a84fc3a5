// Small pieces of sound arithmetic. All signals are mono Float32Array at RATE unless they say otherwise.

export const RATE = 44100;

export const seconds = (length) => new Float32Array(Math.max(0, Math.round(length * RATE)));

/** A repeatable random number generator (mulberry32): the demo sounds the same whenever it is made. */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function noise(length, rand) {
  const out = seconds(length);
  for (let i = 0; i < out.length; i++) out[i] = rand() * 2 - 1;
  return out;
}

/** Second-order filters after the Audio EQ Cookbook; `q` is the bandwidth's inverse. */
export function filter(signal, type, frequency, q = 0.707, gain = 0) {
  const w = (2 * Math.PI * Math.min(frequency, RATE * 0.49)) / RATE;
  const alpha = Math.sin(w) / (2 * q);
  const cos = Math.cos(w);
  const a = 10 ** (gain / 40);
  const [b0, b1, b2, a0, a1, a2] = {
    lowpass: [(1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha],
    highpass: [(1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha],
    bandpass: [alpha, 0, -alpha, 1 + alpha, -2 * cos, 1 - alpha],
    peak: [1 + alpha * a, -2 * cos, 1 - alpha * a, 1 + alpha / a, -2 * cos, 1 - alpha / a],
  }[type];
  const out = new Float32Array(signal.length);
  let x1 = 0;
  let x2 = 0;
  let y1 = 0;
  let y2 = 0;
  for (let i = 0; i < signal.length; i++) {
    const x = signal[i];
    const y = (b0 * x + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2) / a0;
    x2 = x1;
    x1 = x;
    y2 = y1;
    y1 = y;
    out[i] = y;
  }
  return out;
}

export function add(target, signal, at = 0, gain = 1) {
  const from = Math.round(at * RATE);
  const until = Math.min(signal.length, target.length - from);
  for (let i = Math.max(0, -from); i < until; i++) target[from + i] += signal[i] * gain;
  return target;
}

/** Multiplies by `shape(position in seconds, position 0…1)`. */
export function shaped(signal, shape) {
  const out = new Float32Array(signal.length);
  for (let i = 0; i < signal.length; i++) out[i] = signal[i] * shape(i / RATE, i / signal.length);
  return out;
}

export function fade(signal, inLength, outLength) {
  const total = signal.length / RATE;
  return shaped(signal, (t) => Math.min(1, t / inLength, (total - t) / outLength));
}

export function level(signal, target = 1) {
  let peak = 0;
  for (const value of signal) peak = Math.max(peak, Math.abs(value));
  return peak ? shaped(signal, () => target / peak) : signal;
}

export function rms(signal, from = 0, until = signal.length) {
  let sum = 0;
  for (let i = from; i < until; i++) sum += signal[i] * signal[i];
  return Math.sqrt(sum / Math.max(1, until - from));
}

/** Without the silence at both ends. */
export function trimmed(signal, threshold = 0.004) {
  let from = 0;
  let until = signal.length;
  while (from < until && Math.abs(signal[from]) < threshold) from++;
  while (until > from && Math.abs(signal[until - 1]) < threshold) until--;
  return signal.slice(Math.max(0, from - 200), Math.min(signal.length, until + 600));
}

/** A 16-bit stereo WAV file. */
export function wav(left, right) {
  const bytes = Buffer.alloc(44 + left.length * 4);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + left.length * 4, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(2, 22);
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 4, 28);
  bytes.writeUInt16LE(4, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(left.length * 4, 40);
  const clip = (value) => Math.round(Math.max(-1, Math.min(1, value)) * 32767);
  for (let i = 0; i < left.length; i++) {
    bytes.writeInt16LE(clip(left[i]), 44 + i * 4);
    bytes.writeInt16LE(clip(right[i]), 46 + i * 4);
  }
  return bytes;
}
