// What each person does in each frame, worked out from the loudness of their own voice.
import { random } from '../sound/dsp.mjs';

/** Where the hands go, in the person's own units: [left x, y, right x, y]; y is up from the waist when negative. */
const GESTURES = [
  [-56, -60, 56, -60],
  [-104, -112, 60, -62],
  [-58, -64, 106, -116],
  [-104, -118, 104, -118],
  [-30, -98, 30, -98],
  [-56, -62, 92, -158],
  [-124, -84, 124, -84],
  [-88, -150, 58, -66],
];
const REST = [-42, -48, 42, -48];
const FOLLOW = 0.16;

const smooth = (values, rise, fall) => {
  let state = 0;
  return values.map((value) => (state += (value - state) * (value > state ? rise : fall)));
};

/** In steps: what moves less than one stays exactly where it was, which is what makes the film small. */
const step = (value, size) => Math.round(value / size) * size;

const easeTo = (from, to, amount) => from.map((value, n) => value + (to[n] - value) * amount);

/** → id → arrays by frame: `mouth`, `energy`, `blink`, `look`, `nod`, `hands`, `laugh`. */
export function prepare({ fps, loudness, segments, sounds }) {
  const ids = Object.keys(loudness);
  const frames = loudness[ids[0]].length;
  const laughing = new Array(frames).fill(0);
  const clapping = new Array(frames).fill(0);
  for (const { name, start, length } of sounds) {
    const target = name === 'laughter' ? laughing : name === 'applause' || name === 'closing' ? clapping : undefined;
    if (target) target.fill(1, Math.max(0, Math.round((start + 0.1) * fps)), Math.round((start + length) * fps));
  }
  const people = Object.fromEntries(ids.map((id, n) => [id, person(id, n)]));
  return { people, laugh: smooth(laughing, 0.3, 0.08), clap: smooth(clapping, 0.2, 0.08) };

  function person(id, n) {
    const rand = random(100 + n);
    const mouth = smooth(loudness[id], 0.75, 0.5).map((value) => step(Math.min(1, value * 0.95), 0.125));
    const energy = smooth(loudness[id], 0.12, 0.05);
    const result = { mouth, energy, blink: blinks(rand), look: [], nod: [], hands: [], shape: [] };
    let hands = REST;
    let target = REST;
    let look = 0;
    let nod = 0;
    let shape = 0;
    let wasQuiet = true;
    for (let frame = 0; frame < frames; frame++) {
      const time = frame / fps;
      const own = segments.some((s) => s.speaker === id && s.start - 0.3 < time && time < s.end + 0.1);
      const loud = loudness[id][frame] > 0.25;
      if (own && loud && wasQuiet) {
        target = rand() < 0.75 ? GESTURES[Math.floor(rand() * GESTURES.length)] : REST;
        shape = rand();
      }
      if (!own) target = REST;
      wasQuiet = loudness[id][frame] < 0.12;
      hands = easeTo(hands, target, FOLLOW);
      const lift = energy[frame] * 8 * Math.sin(frame / 4.1 + n);
      result.hands.push([hands[0], hands[1] - lift, hands[2], hands[3] - lift * 0.8].map((value) => step(value, 2)));
      const other = segments.findLast((s) => s.start < time && time < s.end + 0.5 && s.speaker !== id);
      const wanted = own
        ? Math.sin(time / 2.3 + n * 2) * 0.75
        : other
          ? Math.sign(ids.indexOf(other.speaker) - n) * 0.9
          : 0;
      look += (wanted - look) * 0.07;
      result.look.push(step(look, 0.15));
      const nodding = !own && other && Math.sin(time * 0.9 + n * 1.7) > 0.86 ? Math.sin(time * 9) * 3 : 0;
      nod += ((own ? energy[frame] * 9 * Math.sin(frame / 5.3) - mouth[frame] * 2 : nodding) - nod) * 0.3;
      result.nod.push(step(nod, 1.5));
      result.shape.push(step(0.5 + 0.5 * Math.sin(frame / 2.7 + shape * 6), 0.25));
    }
    return result;
  }

  function blinks(rand) {
    const values = new Array(frames).fill(0);
    for (let frame = 20 + rand() * 40; frame < frames; frame += fps * (1.8 + rand() * 3.4)) {
      [0.6, 1, 1, 0.4].forEach((value, k) => (values[Math.floor(frame) + k] = value));
    }
    return values.slice(0, frames);
  }
}
