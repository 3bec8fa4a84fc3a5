import type { Speaker, Talk } from '../../talk/index.js';

const byId = new WeakMap<Talk, ReadonlyMap<string, number>>();

function places(talk: Talk): ReadonlyMap<string, number> {
  let map = byId.get(talk);
  if (!map) byId.set(talk, (map = new Map(talk.speakers.map(({ id }, i) => [id, i]))));
  return map;
}

export function speakerOf(talk: Talk, id: string | undefined): Speaker | undefined {
  const place = id === undefined ? undefined : places(talk).get(id);
  return place === undefined ? undefined : talk.speakers[place];
}

/** A hue in degrees from the speaker's place in the list; the golden angle keeps neighbours apart however many there are. */
export function speakerHue(talk: Talk, id: string | undefined): number {
  return Math.round(265 + (places(talk).get(id ?? '') ?? 0) * 137.508) % 360;
}
