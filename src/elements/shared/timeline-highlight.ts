import type { ReactiveController } from 'lit';
import type { TimeSpan } from '../../media/index.js';
import type { Player, PlayerPart } from '../../state/index.js';
import { turnsOf, type Timeline } from '../../timeline/index.js';

/** What in a part stands for stretches of the talk: elements with one of these attributes, which hold an id. */
const KINDS = ['segment', 'slide', 'chapter', 'speaker'] as const;
type Kind = (typeof KINDS)[number];

function spansOf(timeline: Timeline, kind: Kind, id: string): readonly TimeSpan[] {
  const found: readonly { start: number; end: number }[] =
    kind === 'segment'
      ? timeline.segments.filter(({ segment }) => segment.id === id)
      : kind === 'slide'
        ? timeline.slides.filter(({ slide }) => slide.id === id)
        : kind === 'chapter'
          ? timeline.chapters.filter(({ chapter }) => chapter.id === id)
          : turnsOf(timeline, 1).filter(({ speaker }) => speaker === id);
  return found.map(({ start, end }) => [start, end] as const);
}

/**
 * Lights up on the seek bar what the pointer, or the focus of the keyboard, is on: elements with `data-segment`, `data-slide`,
 * `data-chapter` or `data-speaker`.
 */
export class TimelineHighlight implements ReactiveController {
  readonly #part: PlayerPart;
  readonly #player: () => Player | undefined;
  /** What is lit, by kind and id. */
  #lit = '';

  constructor(part: PlayerPart, player: () => Player | undefined) {
    this.#part = part;
    this.#player = player;
    part.addController(this);
  }

  hostConnected(): void {
    // from one thing inside to the next, these events do not leave the shadow root
    const root = this.#part.shadowRoot;
    root?.addEventListener('pointerover', this.#point as EventListener);
    root?.addEventListener('focusin', this.#focus as EventListener);
    root?.addEventListener('focusout', this.#leave);
    this.#part.addEventListener('pointerleave', this.#leave);
  }

  hostDisconnected(): void {
    const root = this.#part.shadowRoot;
    root?.removeEventListener('pointerover', this.#point as EventListener);
    root?.removeEventListener('focusin', this.#focus as EventListener);
    root?.removeEventListener('focusout', this.#leave);
    this.#part.removeEventListener('pointerleave', this.#leave);
    this.#leave();
  }

  readonly #point = (event: PointerEvent): void => {
    // a finger that scrolls past points at nothing
    if (event.pointerType !== 'touch') this.#show(event);
  };

  readonly #focus = (event: FocusEvent): void => {
    const target = event.composedPath()[0];
    if (target instanceof Element && target.matches(':focus-visible')) this.#show(event);
  };

  readonly #leave = (): void => {
    if (!this.#lit) return;
    this.#lit = '';
    this.#player()?.highlight([]);
  };

  #show(event: Event): void {
    const timeline = this.#player()?.state.timeline;
    for (const node of timeline ? event.composedPath() : []) {
      if (node === this.#part.shadowRoot) break;
      if (!(node instanceof HTMLElement)) continue;
      const kind = KINDS.find((name) => node.dataset[name] !== undefined);
      if (!kind) continue;
      const id = node.dataset[kind]!;
      if (this.#lit === `${kind} ${id}`) return;
      this.#lit = `${kind} ${id}`;
      this.#player()?.highlight(spansOf(timeline!, kind, id));
      return;
    }
    this.#leave();
  }
}
