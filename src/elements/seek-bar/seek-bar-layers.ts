/** The drawings on the seek bar. Each covers the whole bar, and its horizontal unit is the second. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { TimeSpan } from '../../media/index.js';
import type { SearchItem } from '../../search/index.js';
import { turnsOf, type Timeline, type Turn } from '../../timeline/index.js';
import { speakerColor } from '../shared/speaker-color.js';
import { speakerHue } from '../shared/speakers.js';
import { boxPath, linePath, type PathSpan } from './svg-paths.js';

/** Search hits are rounded to this many positions along the bar. */
const HIT_POSITIONS = 1500;

/** Pauses of a speaker that take less than this share of the bar are not drawn. */
const PAUSE = 1 / 500;

/** Stretches of time, as boxes. */
export function spanPaths(name: string, spans: readonly TimeSpan[], span: TimeSpan): TemplateResult {
  const [start, end] = span;
  const boxed = boxPath(
    spans.map(([from, to]): PathSpan => ({ start: from, end: to })),
    end,
    end - start,
  );
  return drawing(name, span, svg`<path d=${boxed} vector-effect="non-scaling-stroke"></path>`);
}

/** A tick at each slide change. */
export function tickPaths({ slides }: Timeline, span: TimeSpan): TemplateResult {
  const times = slides.map(({ start }) => start);
  return drawing('ticks', span, svg`<path d=${linePath(times, span[1])} vector-effect="non-scaling-stroke"></path>`);
}

/** Search hits as vertical lines; hits at the same position share one. The current hit is highlighted. */
export function searchHitPaths(hits: readonly SearchItem[], at: number | undefined, span: TimeSpan): TemplateResult {
  const [from, end] = span;
  const length = end - from;
  const places = new Set(hits.map(({ start = -1 }) => Math.max(Math.round((start / length) * HIT_POSITIONS), 0.5)));
  const times = [...places].map((place) => (place / HIT_POSITIONS) * length);
  const all = svg`<path d=${linePath(times, end)} vector-effect="non-scaling-stroke"></path>`;
  if (at === undefined) return drawing('found', span, all);
  const here = linePath([Math.max(at, 0.01)], end);
  return drawing('found', span, svg`${all}<path class="here" d=${here} vector-effect="non-scaling-stroke"></path>`);
}

/** The turns of each speaker as one path, rebuilt only when the talk or the length changes. */
export class SpeakerLane {
  #drawn: { timeline: Timeline; end: number; length: number; svg: SVGTemplateResult } | undefined;

  draw(timeline: Timeline, span: TimeSpan): TemplateResult {
    const [start, end] = span;
    const length = end - start;
    if (this.#drawn?.timeline !== timeline || this.#drawn.end !== end || this.#drawn.length !== length) {
      this.#drawn = { timeline, end, length, svg: svg`${paths(timeline, end, length)}` };
    }
    return drawing('lane', span, this.#drawn.svg);
  }
}

function paths(timeline: Timeline, end: number, length: number): SVGTemplateResult[] {
  const by = new Map<string | undefined, Turn[]>();
  for (const turn of turnsOf(timeline, length * PAUSE)) {
    const turns = by.get(turn.speaker);
    if (turns) turns.push(turn);
    else by.set(turn.speaker, [turn]);
  }
  return Array.from(by, ([speaker, turns]) =>
    speaker === undefined
      ? svg`<path class="nobody" d=${boxPath(turns, end, length)}></path>`
      : svg`<path class="speaker" d=${boxPath(turns, end, length)} ${speakerColor(speakerHue(timeline.talk, speaker))}></path>`,
  );
}

function drawing(name: string, [start, end]: TimeSpan, content: SVGTemplateResult): TemplateResult {
  return html`<svg class=${name} viewBox="${start} 0 ${end - start} 1" preserveAspectRatio="none" aria-hidden="true">
    ${content}
  </svg>`;
}
