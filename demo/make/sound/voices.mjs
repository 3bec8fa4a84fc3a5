// Speech: one voice per speaker, every segment synthesised by itself, so that its length is known exactly.
import { execFileSync } from 'node:child_process';
import { RATE, add, filter, level, rms, seconds, shaped, trimmed } from './dsp.mjs';

/** `speed` in words a minute as espeak-ng counts them; `pan` from -1 (left) to 1, `gain` evens the voices out. */
export const VOICES = {
  shen: { variant: 'f2', pitch: 60, zh: 206, en: 168, english: 'en-gb', pan: -0.28 },
  lu: { variant: 'm3', gain: 1.2, pitch: 36, zh: 190, en: 158, english: 'en-gb', pan: -0.08 },
  okafor: { variant: 'f4', pitch: 40, zh: 195, en: 160, english: 'en-gb-x-rp', pan: 0.12 },
  han: { variant: 'f5', pitch: 76, zh: 216, en: 175, english: 'en-us', pan: 0.3 },
};

/** Seconds of silence after a phrase that ends so. */
const PAUSES = { '，': 0.15, ',': 0.12, '；': 0.3, ';': 0.28, '：': 0.24, ':': 0.22, '、': 0.09, '…': 0.05 };
const PAUSE_AFTER_SENTENCE = 0.38;
/** What a dictionary of words reads wrongly here. */
const READINGS = {
  背着: 'bēi zhe',
  自觉地: 'zì jué de',
  剪子: 'jiǎn zi',
  梆子: 'bāng zi',
  太太: 'tài tai',
  听得见: 'tīng de jiàn',
  喊得过: 'hǎn de guò',
};

const HAN = /\p{Script=Han}/u;

/** @param library pinyin-pro */
export function makeSpeaker({ pinyin, customPinyin }) {
  customPinyin(READINGS);
  return (text, id) => {
    const voice = VOICES[id];
    const parts = [];
    for (const { phrase, mark } of phrases(text)) {
      for (const run of runs(phrase)) {
        const chinese = HAN.test(run);
        const spoken = chinese ? toPinyin(run, pinyin) : run.replace(/["“”]/g, '').trim();
        if (!spoken) continue;
        parts.push({ signal: synthesise(spoken + tail(mark), voice, chinese), pause: 0.03 });
      }
      if (parts.length) parts.at(-1).pause = PAUSES[mark] ?? PAUSE_AFTER_SENTENCE;
    }
    return finish(joined(parts), voice.gain);
  };
}

function phrases(text) {
  const found = text.matchAll(/([^，。；：、？！…,.;:?!]+)([，。；：、？！…,.;:?!]?)[”"'’]?/gu);
  return [...found].map(([, phrase, mark]) => ({ phrase, mark }));
}

/** Han and Latin apart: each is spoken in its own language by the same person. Digits go with what surrounds them. */
function runs(phrase) {
  return phrase.match(/[\p{Script=Han}“”\d]*\p{Script=Han}[\p{Script=Han}“”\d]*|[^\p{Script=Han}]+/gu) ?? [];
}

/** Syllables of a word are written together, which gives the synthesiser the rhythm of words. */
function toPinyin(text, pinyin) {
  const clean = text.replace(/[“”\s]/g, '');
  const syllables = pinyin(clean, { toneType: 'num', type: 'array' });
  let index = 0;
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(clean)]
    .map(({ segment }) => {
      const length = [...segment].length;
      const word = syllables.slice(index, index + length);
      index += length;
      return word.join('').replaceAll('0', '5');
    })
    .join(' ');
}

const tail = (mark) => ({ '？': '?', '?': '?', '！': '!', '!': '!', '。': '.', '.': '.', '': '' })[mark] ?? ',';

function synthesise(text, { variant, pitch, zh, en, english }, chinese) {
  const name = `${chinese ? 'cmn-latn-pinyin' : english}+${variant}`;
  const args = ['-v', name, '-p', String(pitch), '-s', String(chinese ? zh : en), '--stdout', text];
  const wave = execFileSync('espeak-ng', args, { stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 });
  return trimmed(resampled(wave.subarray(44), wave.readUInt32LE(24)));
}

function resampled(bytes, rate) {
  const samples = new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + (bytes.length & ~1)));
  const out = new Float32Array(Math.floor((samples.length * RATE) / rate));
  for (let i = 0; i < out.length; i++) {
    const position = (i * rate) / RATE;
    const k = Math.floor(position);
    const next = samples[Math.min(k + 1, samples.length - 1)];
    out[i] = (samples[k] + (next - samples[k]) * (position - k)) / 32768;
  }
  return filter(out, 'lowpass', rate * 0.45);
}

function joined(parts) {
  const length = parts.reduce((sum, { signal, pause }) => sum + signal.length / RATE + pause, 0) - parts.at(-1).pause;
  const out = seconds(length);
  let at = 0;
  for (const { signal, pause } of parts) {
    add(out, signal, at);
    at += signal.length / RATE + pause;
  }
  return out;
}

/** Takes the edge off: less rumble, less buzz at 3 kHz, a little chest, an even loudness. */
function finish(signal, gain = 1) {
  let out = filter(signal, 'highpass', 85);
  out = filter(out, 'peak', 210, 0.9, 2.5);
  out = filter(out, 'peak', 3100, 0.9, -5);
  out = filter(out, 'lowpass', 7800, 0.6);
  const loudness = rms(out);
  out = shaped(out, () => (0.11 * gain) / loudness);
  return level(compressed(out), 0.7);
}

function compressed(signal, threshold = 0.16, ratio = 2.6) {
  let envelope = 0;
  return signal.map((value) => {
    const size = Math.abs(value);
    envelope += (size - envelope) * (size > envelope ? 0.01 : 0.0004);
    return envelope > threshold ? value * (threshold / envelope) ** (1 - 1 / ratio) : value;
  });
}
