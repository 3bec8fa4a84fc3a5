import { click } from '../input.js';
import { settled, until } from '../wait.js';
import { Harness } from './harness.js';

type Menu = HTMLElementTagNameMap['forum-menu'];

/** A menu of the controls: its button, and the list of items that it opens. */
export class MenuHarness extends Harness<Menu> {
  get button(): HTMLElement {
    return this.one('.button');
  }

  get popover(): HTMLElement {
    return this.one('.menu');
  }

  get isOpen(): boolean {
    return this.element.open;
  }

  /** Opens it with the mouse. */
  async open(): Promise<void> {
    await click(this.element);
    await this.opened();
  }

  /** Until it is open and has its place. */
  async opened(): Promise<void> {
    await until(() => this.isOpen && this.popover.classList.contains('placed'), 'the menu is open');
  }

  close(): void {
    this.element.hide();
  }

  items(): HTMLElement[] {
    return this.all('.item');
  }

  names(): string[] {
    return this.items().map(nameOfItem);
  }

  item(name: string): HTMLElement {
    const found = this.items().find((item) => nameOfItem(item) === name);
    if (!found) throw new Error(`There is no "${name}" in the menu: ${this.names().join(', ')}`);
    return found;
  }

  /** Names of the items with a check mark, and of the switches that are on. */
  chosen(): string[] {
    return this.items()
      .filter((item) => item.ariaChecked === 'true')
      .map(nameOfItem);
  }

  /** Opens the menu and clicks an item; with more than one name, goes through its pages. */
  async choose(...names: readonly string[]): Promise<void> {
    await this.open();
    for (const name of names) {
      const item = await until(() => this.items().find((each) => nameOfItem(each) === name), `"${name}" in the menu`);
      // each page is placed anew
      await settled(() => item.getBoundingClientRect().top);
      await click(item);
      await this.element.updateComplete;
    }
  }
}

export const nameOfItem = (item: Element): string => item.querySelector('.label')!.textContent.trim();
