/* global document */
/** The player as it is, with all its parts, but without a recording. */
import '/player/forum-player.js';
import { address, measureWith } from './measure.js';

const player = document.querySelector('forum-player');
const box = () => player.shadowRoot?.querySelector('forum-transcript')?.shadowRoot?.querySelector('.box');

measureWith({
  load: () => (player.sidecar = address),
  box,
  rows: () => Array.from(box()?.querySelectorAll('.row') ?? []),
  last: () => box()?.lastElementChild?.lastElementChild?.lastElementChild,
  id: (row) => row.dataset.segment,
  isCurrent: (row) => row.ariaCurrent === 'true',
  seek: (t) => player.seek(t),
});
