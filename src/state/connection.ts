import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlayerState } from './player-state.js';
import type { Player } from './player.js';
import { shallowEqual } from './store.js';

/** The `<forum-player>` element as its parts see it. */
export interface PlayerHost extends HTMLElement {
  /** State and verbs of the player. */
  readonly controller: Player;
}

/** A part of the player: inside one, or anywhere in the page with `for`. */
export interface PlayerPart extends ReactiveControllerHost, HTMLElement {
  /** The id of the player that the part belongs to; by default the one around it. */
  for?: string;
}

const TAG = 'forum-player';

/** Parts whose player is not in the page yet. */
const waiting = new Set<() => void>();

/** Has the parts that wait for a player look for it again. A player calls it when it comes into the page. */
export function announcePlayer(): void {
  for (const look of [...waiting]) look();
}

/** The player around `element`, through slots and shadow roots. */
export function playerAround(element: Element): Element | undefined {
  let node: Node | null = element;
  while (node) {
    if (node instanceof Element && node.localName === TAG) return node;
    node =
      (node instanceof Element && node.assignedSlot) ||
      node.parentNode ||
      (node instanceof ShadowRoot ? node.host : null);
  }
  return undefined;
}

function playerById(element: Element, id: string): Element | undefined {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.getElementById?.(id) ?? document.getElementById(id) ?? undefined;
}

/**
 * Finds the part's player and keeps a slice of its state: the part redraws, or `changed` is called, only when something in the
 * slice is new. The slice is an object whose values are compared one by one.
 */
export class PlayerConnection<T extends object> implements ReactiveController {
  player: Player | undefined;
  /** The slice; undefined while there is no player. */
  value: T | undefined;
  readonly #part: PlayerPart;
  readonly #select: (state: PlayerState) => T;
  readonly #changed: (value: T | undefined, previous: T | undefined) => void;
  readonly #listeners: { readonly event: string; readonly listener: (event: Event) => void }[] = [];
  #unsubscribe: (() => void) | undefined;
  #for: string | undefined;

  constructor(
    part: PlayerPart,
    select: (state: PlayerState) => T,
    changed?: (value: T | undefined, previous: T | undefined) => void,
  ) {
    this.#part = part;
    this.#select = select;
    this.#changed = changed ?? (() => part.requestUpdate());
    part.addController(this);
  }

  /** Whether the part sits inside its player, and not elsewhere in the page. */
  get inside(): boolean {
    return !this.#part.for;
  }

  /** Calls `listener` at events of the part's player, while the part is in the page. */
  listen(event: string, listener: (event: Event) => void): this {
    this.#listeners.push({ event, listener });
    this.player?.addEventListener(event, listener);
    return this;
  }

  hostConnected(): void {
    this.#look();
  }

  hostDisconnected(): void {
    waiting.delete(this.#look);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  hostUpdate(): void {
    if (this.#part.for !== this.#for) this.#look();
  }

  readonly #look = (): void => {
    waiting.delete(this.#look);
    const id = (this.#for = this.#part.for);
    const found = (id ? playerById(this.#part, id) : playerAround(this.#part)) as PlayerHost | undefined;
    if (found?.controller) this.#connect(found.controller);
    else {
      this.#connect(undefined);
      waiting.add(this.#look);
    }
  };

  #connect(player: Player | undefined): void {
    this.#unsubscribe?.();
    this.player = player;
    const unsubscribe = player?.subscribe((state) => this.#take(state));
    for (const { event, listener } of this.#listeners) player?.addEventListener(event, listener);
    this.#unsubscribe = () => {
      unsubscribe?.();
      for (const { event, listener } of this.#listeners) player?.removeEventListener(event, listener);
    };
    this.#take(player?.state);
  }

  #take(state: PlayerState | undefined): void {
    const previous = this.value;
    const value = state && this.#select(state);
    if (value === previous || (value && previous && shallowEqual(value, previous))) return;
    this.value = value;
    this.#changed(value, previous);
  }
}
