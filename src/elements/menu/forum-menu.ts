import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { lazy } from '../../lazy.js';
import { loadWhenNear } from '../shared/load-when-near.js';
import type { MenuContent } from './menu-item.js';
import type { MenuPages } from './menu-pages.js';
import { styles } from './styles.js';

/**
 * A button with a menu, as the ARIA Authoring Practices have it. The menu is in the top layer, so nothing around the player
 * cuts it off or covers it. What is in it, and what opens it, is fetched when somebody comes near.
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

  @query('.button') private button!: HTMLButtonElement;
  @query('.menu') private menu!: HTMLElement;
  #content: MenuContent = () => [];
  #pages: MenuPages | undefined;

  constructor() {
    super();
    loadWhenNear(this, lazy.menuPages, () => undefined);
  }

  /** Gives what is in the menu. Set anew while it is open, the menu is drawn anew. */
  set content(content: MenuContent) {
    this.#content = content;
    if (this.open) void this.#fill();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pages?.closed();
  }

  override focus(options?: FocusOptions): void {
    this.button.focus(options);
  }

  /** Opens the menu, with the focus on what is chosen, or else on the first line or the last. */
  async show(at: 'first' | 'last' = 'first'): Promise<void> {
    if (this.open) return;
    const [pages, items] = await Promise.all([this.#load(), this.#content()]);
    if (pages && items.length) await pages.show(items, at);
  }

  /** Closes the menu; the focus goes back to the button. */
  hide(): void {
    this.#pages?.hide();
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
        @keydown=${this.#key}
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
      >
        ${this.open && this.#pages ? this.#pages.draw() : nothing}
      </div>
    `;
  }

  protected override firstUpdated(): void {
    // so that a press on the button is not taken for one outside, which would close the menu only for the click to open it
    this.button.popoverTargetElement = this.menu;
  }

  async #load(): Promise<MenuPages | undefined> {
    const part = await lazy.menuPages.loadFor(this);
    return part && (this.#pages ??= new part.MenuPages(this));
  }

  async #fill(): Promise<void> {
    this.#pages?.fill(await this.#content());
  }

  readonly #click = (event: Event): void => {
    // the button's own way would show the menu before there is anything in it
    event.preventDefault();
    if (this.open) this.hide();
    else void this.show();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    void this.show(event.key === 'ArrowDown' ? 'first' : 'last');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'forum-menu': ForumMenu;
  }
}
