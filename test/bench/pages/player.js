/* global document */
/** The player with all its parts, or one whose transcript stands alone in the page; without a recording. */
import '/player/forum-player.js';
import { measureWith } from './measure.js';

const player = document.querySelector('forum-player');
const box = () =>
  (
    document.querySelector('forum-transcript') ?? player.shadowRoot?.querySelector('forum-transcript')
  )?.shadowRoot?.querySelector('.box');

measureWith({
  box,
  rows: () => Array.from(box().querySelectorAll('.row')),
  last: () => box()?.lastElementChild?.lastElementChild?.lastElementChild,
  id: (row) => row.dataset.segment,
  isCurrent: (row) => row.ariaCurrent === 'true',
  seek: (t) => player.seek(t),
});
