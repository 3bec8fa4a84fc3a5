import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { MenuContent, MenuItem } from './items.js';
import { styles } from './styles.js';

type Body = typeof import('./body.js');

/**
 * A button with a menu, as the ARIA Authoring Practices have it. The menu is in the top layer, so nothing around the player
 * cuts it off or covers it. What is in it, and what places it, is fetched when somebody comes near.
 *
 * @tag forum-menu
 * @slot - What the button shows.
 * @csspart button - The button.
 * @csspart menu - The menu.
 * @csspart item - Each line of it.
 */
export class ForumMenu extends LitElement {
  static override styles = styles;

  /** Name of the button, and of the menu. */
  @property() label = '';
  /** More about what is chosen, for the name of the button. */
  @property() value = '';
  /** BCP 47 tag of the interface. */
  @property() override lang = '';
  /** While the menu is shown. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private items: readonly MenuItem[] = [];
  /** Which lines lead to the page that is shown. */
  @state() private path: readonly number[] = [];
  @query('.button') private button!: HTMLButtonElement;
  @query('.menu') private menu!: HTMLElement;
  #content: MenuContent = () => [];
  #body: Body | undefined;
  #unplace: (() => void) | undefined;

  /** Gives what is in the menu. Set anew while it is open, the menu is drawn anew. */
  set content(content: MenuContent) {
    this.#content = content;
    if (this.open) void this.#fill();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closed();
  }

  override focus(options?: FocusOptions): void {
    this.button.focus(options);
  }

  /** Opens the menu, with the focus on what is chosen, or else on the first line or the last. */
  async show(at: 'first' | 'last' = 'first'): Promise<void> {
    if (this.open) return;
    [this.#body] = await Promise.all([this.#body ?? import('./body.js'), this.#fill()]);
    if (!this.isConnected || this.open) return;
    this.path = [];
    this.open = true;
    await this.updateComplete;
    this.menu.showPopover();
    this.#unplace = this.#body.place(this.button, this.menu, 'top-end');
    this.#focusLine(at);
  }

  /** Closes the menu; the focus goes back to the button. */
  hide(): void {
    if (!this.open) return;
    this.menu.hidePopover();
    this.#closed();
    this.button.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    const name = this.value ? `${this.label}: ${this.value}` : this.label;
    return html`
      <button
        class="button"
        part="button"
        type="button"
        aria-label=${name}
        aria-haspopup="menu"
        aria-expanded=${this.open}
        aria-controls="menu"
        @click=${this.#click}
        @keydown=${this.#buttonKey}
        @pointerenter=${this.#near}
        @focus=${this.#near}
      >
        <slot></slot>
      </button>
      <div
        class="menu"
        id="menu"
        part="menu"
        role="menu"
        .popover=${'auto'}
        lang=${this.lang || nothing}
        aria-label=${this.label}
        @keydown=${this.#menuKey}
        @focusout=${this.#left}
        @toggle=${this.#toggled}
      >
        ${this.open && this.#body ? this.#page(this.#body) : nothing}
      </div>
    `;
  }

  protected override firstUpdated(): void {
    // so that a press on the button is not taken for one outside, which would close the menu only for the click to open it
    this.button.popoverTargetElement = this.menu;
  }

  #page(body: Body): TemplateResult {
    let { items } = this;
    let title: string | undefined;
    for (const index of this.path) {
      title = items[index]?.label ?? '';
      items = items[index]?.items ?? [];
    }
    return body.draw(items, title, {
      choose: (item, index) => this.#choose(item, index),
      back: () => void this.#turn(this.path.slice(0, -1), this.path.at(-1)),
    });
  }

  async #fill(): Promise<void> {
    this.items = await this.#content();
  }

  #choose(item: MenuItem, index: number): void {
    if (item.items) return void this.#turn([...this.path, index]);
    if (!item.isSwitch) this.hide();
    item.act?.();
  }

  /** Shows another page; coming back, the focus is where it was. */
  async #turn(path: readonly number[], line?: number): Promise<void> {
    const back = path.length < this.path.length;
    this.path = path;
    await this.updateComplete;
    if (back) this.#lines()[(line ?? 0) + (path.length ? 1 : 0)]?.focus();
    else this.#focusLine('first');
  }

  #lines(): HTMLElement[] {
    return Array.from(this.menu.querySelectorAll<HTMLElement>('.item'));
  }

  #focusLine(at: 'first' | 'last'): void {
    const lines = this.#lines();
    const chosen = lines.find((line) => line.role === 'menuitemradio' && line.ariaChecked === 'true');
    const other = lines.filter((line) => !line.classList.contains('title')).at(at === 'first' ? 0 : -1);
    (chosen ?? other)?.focus();
  }

  readonly #near = (): void => {
    void import('./body.js').catch(() => undefined);
  };

  readonly #click = (event: Event): void => {
    // the button's own way would show the menu before there is anything in it
    event.preventDefault();
    if (this.open) this.hide();
    else void this.show();
  };

  readonly #buttonKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.show(event.key === 'ArrowDown' ? 'first' : 'last');
  };

  readonly #menuKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || !this.#body) return;
    // the way out is the button: from there Tab goes on by itself
    if (event.key === 'Tab') return this.hide();
    const lines = this.#lines();
    const at = lines.indexOf(this.shadowRoot!.activeElement as HTMLElement);
    const forward = getComputedStyle(this.menu).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const sideways = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
    if (event.key === 'Escape') this.hide();
    else if (event.key === forward && lines[at]?.ariaHasPopup === 'menu') lines[at].click();
    else if (sideways && event.key !== forward && this.path.length)
      void this.#turn(this.path.slice(0, -1), this.path.at(-1));
    else {
      const to = this.#body.target(lines, at, event);
      if (!to) return;
      to.focus();
    }
    event.preventDefault();
  };

  readonly #left = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (this.open && to instanceof Node && !this.shadowRoot!.contains(to)) {
      this.menu.hidePopover();
      this.#closed();
    }
  };

  /** A press elsewhere, or the system's own way back. */
  readonly #toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'closed' && !this.menu.matches(':popover-open')) this.#closed();
  };

  #closed(): void {
    this.#unplace?.();
    this.#unplace = undefined;
    this.open = false;
  }
}
