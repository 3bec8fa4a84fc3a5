import type { LitElement, TemplateResult } from 'lit';
import { drawMenuBody, positionPopover, focusTarget } from './menu-body.js';
import type { MenuItem } from './menu-item.js';

/** What the pages need of `<forum-menu>`. */
type MenuHost = LitElement & { open: boolean };

/** The pages of a menu: opens and places them, and moves in them. */
export class MenuPages {
  readonly #host: MenuHost;
  readonly #button: HTMLButtonElement;
  readonly #menu: HTMLElement;
  #items: readonly MenuItem[] = [];
  /** Which lines lead to the page that is shown. */
  #path: readonly number[] = [];
  #unplace: (() => void) | undefined;

  constructor(host: MenuHost) {
    this.#host = host;
    const root = host.shadowRoot!;
    this.#button = root.querySelector<HTMLButtonElement>('.button')!;
    this.#menu = root.querySelector<HTMLElement>('.menu')!;
    this.#menu.addEventListener('keydown', (event) => this.#key(event));
    this.#menu.addEventListener('focusout', (event) => this.#left(event));
    this.#menu.addEventListener('toggle', (event) => this.#toggled(event));
  }

  /** Opens the menu, with the focus on what is chosen, or else on the first line or the last. */
  async show(items: readonly MenuItem[], at: 'first' | 'last'): Promise<void> {
    const host = this.#host;
    if (!host.isConnected || host.open) return;
    this.#items = items;
    this.#path = [];
    host.open = true;
    await host.updateComplete;
    this.#menu.showPopover();
    this.#unplace = positionPopover(this.#button, this.#menu, 'top-end');
    this.#focusLine(at);
  }

  /** Closes the menu; the focus goes back to the button. */
  hide(): void {
    if (!this.#host.open) return;
    this.#menu.hidePopover();
    this.closed();
    this.#button.focus({ preventScroll: true });
  }

  /** Draws the menu with other lines. */
  fill(items: readonly MenuItem[]): void {
    this.#items = items;
    this.#host.requestUpdate();
  }

  /** The page that is shown. */
  draw(): TemplateResult {
    let items = this.#items;
    let title: string | undefined;
    for (const index of this.#path) {
      title = items[index]?.label ?? '';
      items = items[index]?.items ?? [];
    }
    return drawMenuBody(items, title, {
      choose: (item, index) => this.#choose(item, index),
      back: () => void this.#turn(this.#path.slice(0, -1), this.#path.at(-1)),
    });
  }

  /** To be told where it goes without being hidden. */
  closed(): void {
    this.#unplace?.();
    this.#unplace = undefined;
    this.#host.open = false;
  }

  #choose(item: MenuItem, index: number): void {
    if (item.items) return void this.#turn([...this.#path, index]);
    if (!item.isSwitch) this.hide();
    item.act?.();
  }

  /** Shows another page; coming back, the focus is where it was. */
  async #turn(path: readonly number[], line?: number): Promise<void> {
    const back = path.length < this.#path.length;
    this.#path = path;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (back) this.#lines()[(line ?? 0) + (path.length ? 1 : 0)]?.focus();
    else this.#focusLine('first');
  }

  #lines(): HTMLElement[] {
    return Array.from(this.#menu.querySelectorAll<HTMLElement>('.item'));
  }

  #focusLine(at: 'first' | 'last'): void {
    const lines = this.#lines();
    const chosen = lines.find((line) => line.role === 'menuitemradio' && line.ariaChecked === 'true');
    const other = lines.filter((line) => !line.classList.contains('title')).at(at === 'first' ? 0 : -1);
    (chosen ?? other)?.focus();
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // the way out is the button: from there Tab goes on by itself
    // (with Shift it has no name in WebKit on Linux)
    if (event.key === 'Tab' || event.code === 'Tab') return this.hide();
    const lines = this.#lines();
    const at = lines.indexOf(this.#host.shadowRoot!.activeElement as HTMLElement);
    const forward = getComputedStyle(this.#menu).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (event.key === 'Escape') this.hide();
    else if (event.key === forward && lines[at]?.ariaHasPopup === 'menu') lines[at].click();
    else if (sideways && event.key !== forward && this.#path.length)
      void this.#turn(this.#path.slice(0, -1), this.#path.at(-1));
    else {
      const to = focusTarget(lines, at, event);
      if (!to) return;
      to.focus();
    }
    event.preventDefault();
  }

  #left({ relatedTarget: to }: FocusEvent): void {
    if (this.#host.open && to instanceof Node && !this.#host.shadowRoot!.contains(to)) {
      this.#menu.hidePopover();
      this.closed();
    }
  }

  /** A press elsewhere, or the system's own way back. */
  #toggled(event: Event): void {
    if ((event as ToggleEvent).newState === 'closed' && !this.#menu.matches(':popover-open')) this.closed();
  }
}
