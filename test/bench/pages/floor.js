/* global document */
/** The floor: a transcript by hand, without a library, and without anything but reading and following. */
import { address, measureWith } from './measure.js';

const box = document.querySelector('.box');
const rows = [];
const starts = [];
const ids = new Map();
let current;
let near = [];

function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

const clock = (seconds) =>
  `${Math.floor(seconds / 3600)}:${String(Math.floor(seconds / 60) % 60).padStart(2, '0')}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

function draw(talk, from) {
  const until = performance.now() + 16;
  const names = new Map(
    talk.speakers.map(({ id, name }) => [id, typeof name === 'string' ? name : Object.values(name)[0]]),
  );
  const { segments } = talk;
  let at = from;
  while (at < segments.length && (at < from + 60 || performance.now() < until)) {
    const chunk = make('ol', 'chunk');
    for (let i = 0; i < 20 && at < segments.length; i++, at++) {
      const segment = segments[at];
      const row = make('li');
      if (segment.speaker !== segments[at - 1]?.speaker) row.append(make('b', '', names.get(segment.speaker)));
      const time = make('button', '', clock(segment.start));
      time.type = 'button';
      row.append(time);
      for (const [lang, text] of Object.entries(segment.text)) {
        const p = make('p', '', text);
        p.lang = lang;
        row.append(p);
      }
      ids.set(row, segment.id);
      rows.push(row);
      starts.push(segment.start);
      chunk.append(row);
    }
    box.append(chunk);
    if (at === 60) break;
  }
  if (at < segments.length) setTimeout(() => draw(talk, at));
}

function seek(t) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle] <= t) low = middle + 1;
    else high = middle;
  }
  const row = rows[low - 1];
  current?.classList.remove('current');
  row.classList.add('current');
  current = row;
  for (const chunk of near) chunk.classList.remove('near');
  const chunk = row.parentElement;
  near = [chunk.previousElementSibling, chunk, chunk.nextElementSibling].filter(Boolean);
  for (const each of near) each.classList.add('near');
  box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight * 0.28;
}

void (async () => draw(await (await fetch(address)).json(), 0))();

measureWith({
  box: () => box,
  rows: () => rows,
  last: () => rows.at(-1),
  id: (row) => ids.get(row),
  isCurrent: (row) => row === current,
  seek,
});
