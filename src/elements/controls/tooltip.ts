import type { LitElement, ReactiveController } from 'lit';
import { lazy } from '../../lazy.js';
import { findInPath } from '../shared/dom.js';

/** Milliseconds before it shows, and before it goes: time to move onto it. */
const SHOW_AFTER = 450;
const HIDE_AFTER = 200;

/**
 * Shows what the button under the mouse, or with the focus of the keyboard, is called, and its key: `data-tip` and `data-key`.
 * It can be pointed at, Esc takes it away (WCAG 1.4.13), and it is never the only name.
 */
export class Tooltip implements ReactiveController {
  #anchor: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unplace: (() => void) | undefined;
  #life: AbortController | undefined;

  /** In the shadow tree, which has been drawn: what goes from one button there to the next does not leave it. */
  constructor(
    readonly host: LitElement,
    came: Event,
  ) {
    host.addController(this);
    const root = host.shadowRoot!;
    root.addEventListener('pointerover', (event) => this.#over(event as PointerEvent));
    root.addEventListener('pointerout', () => this.#later(undefined, HIDE_AFTER));
    root.addEventListener('pointerdown', () => this.hide());
    root.addEventListener('focusin', (event) => this.#focused(event));
    root.addEventListener('focusout', () => this.hide());
    root.addEventListener('keydown', () => this.hide());
    // it comes when somebody is there already; a finger rests on nothing, and what was pressed needs no name any more
    const rests = (came as Partial<PointerEvent>).pointerType !== 'touch';
    const anchor = root.querySelector<HTMLElement>(
      `[data-tip]:is(${rests ? ':hover:not(:focus),' : ''} :focus-visible)`,
    );
    if (anchor) this.#later(anchor, SHOW_AFTER);
  }

  hostDisconnected(): void {
    this.hide();
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#anchor = undefined;
    this.#unplace?.();
    this.#unplace = undefined;
    this.#life?.abort();
    const tip = this.#tip;
    if (tip?.matches(':popover-open')) tip.hidePopover();
  }

  get #tip(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.tip');
  }

  #over(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons) return;
    if (event.composedPath().includes(this.#tip!)) return clearTimeout(this.#timer);
    const anchor = this.#anchorOf(event);
    if (anchor !== this.#anchor) this.#later(anchor, anchor && !this.#anchor ? SHOW_AFTER : HIDE_AFTER);
    else if (anchor) clearTimeout(this.#timer);
  }

  #focused(event: Event): void {
    const target = event.composedPath()[0];
    if (target instanceof Element && target.matches(':focus-visible')) this.#later(this.#anchorOf(event), SHOW_AFTER);
  }

  #anchorOf(event: Event): HTMLElement | undefined {
    return findInPath(
      event,
      (element) => (element instanceof HTMLElement && element.dataset['tip'] ? element : undefined),
      this.host,
    );
  }

  #later(anchor: HTMLElement | undefined, ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (anchor ? void this.#show(anchor) : this.hide()), ms);
  }

  async #show(anchor: HTMLElement): Promise<void> {
    this.hide();
    this.#anchor = anchor;
    const popover = await lazy.popover.load().catch(() => undefined);
    const tip = this.#tip;
    if (!popover || this.#anchor !== anchor || !tip || !anchor.isConnected || anchor.hasAttribute('open')) return;
    tip.querySelector('span')!.textContent = anchor.dataset['tip']!;
    tip.querySelector('kbd')!.textContent = anchor.dataset['key'] ?? '';
    tip.showPopover();
    const { signal } = (this.#life = new AbortController());
    window.addEventListener('keydown', this.#escape, { signal, capture: true });
    this.#unplace = popover.positionPopover(anchor, tip, 'top', 6);
  }

  /** Wherever the focus is: not every browser closes such a popover by itself. What is around the player does not close with it. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    if (this.#tip?.matches(':popover-open')) event.preventDefault();
    this.hide();
  };
}
