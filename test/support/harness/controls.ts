import { click } from '../input.js';
import { until } from '../wait.js';
import { Harness, wordsOf } from './harness.js';
import { MenuHarness } from './menu.js';

type Menu = HTMLElementTagNameMap['forum-menu'];

export class ControlsHarness extends Harness<HTMLElementTagNameMap['forum-controls']> {
  /** A button by what screen readers call it. */
  button(name: string): HTMLElement | undefined {
    return this.buttons().find((button) => button.ariaLabel === name);
  }

  /** Clicks a button with the mouse. */
  async press(name: string): Promise<void> {
    await click(await until(() => this.button(name), `the button "${name}"`));
  }

  buttons(): HTMLElement[] {
    return this.all('button');
  }

  /** Everything that can be operated: buttons, the volume, menus. */
  operable(): HTMLElement[] {
    return [...this.all('button, input'), ...this.all('forum-menu')];
  }

  /** What screen readers call each of these. */
  names(): (string | null)[] {
    const menus = new Map<HTMLElement, MenuHarness>(this.menus().map((menu) => [menu.element, menu]));
    return this.operable().map((element) => (menus.get(element)?.button ?? element).ariaLabel);
  }

  /** In the row below the seek bar, as they stand in it: what is there and not in the menu "more". */
  inRow(): HTMLElement[] {
    return this.all('.row :is(.button, .level), .row forum-menu').filter((element) => element.checkVisibility());
  }

  /** Buttons that have no room in the row. */
  hiddenButtons(): HTMLElement[] {
    return this.all('button[data-id]').filter((button) => !button.checkVisibility());
  }

  get row(): HTMLElement {
    return this.one('.row');
  }

  get bar(): HTMLElement {
    return this.one('.bar');
  }

  get play(): HTMLElement {
    return this.one('[part~=play]');
  }

  get fullscreen(): HTMLElement {
    return this.one('.fullscreen');
  }

  /** Of picture-in-picture, where the browser has it. */
  get pip(): HTMLElement | undefined {
    return this.maybe('.pip');
  }

  get repeat(): HTMLElement {
    return this.one('.repeat');
  }

  /** Buttons in the middle of the row: back and forward by chapter, speaker and sentence. */
  steps(): HTMLElement[] {
    return this.all('.steps .button');
  }

  get volume(): HTMLInputElement {
    return this.one('input[type=range]');
  }

  /** The button that says whether the stream is live, and goes there. */
  get live(): HTMLElement {
    return this.one('[part~=live]');
  }

  /** Whether what plays is live now. */
  get isLive(): boolean {
    return this.live.ariaDisabled === 'true';
  }

  menu(name: string): MenuHarness {
    return new MenuHarness(`menu "${name}"`, () => this.all<Menu>('forum-menu').find((menu) => menu.label === name));
  }

  menus(): MenuHarness[] {
    return this.all<Menu>('forum-menu').map((menu) => new MenuHarness(`menu "${menu.label}"`, () => menu));
  }

  /** What the button of the captions' menu says: their languages, or "Off". */
  get captionsNow(): string {
    return this.one<Menu>('forum-menu.captions').value;
  }

  /** The position as it is seen, such as "1:23". */
  get time(): string {
    return this.timeElement.textContent;
  }

  get timeElement(): HTMLElement {
    return this.one('.now');
  }

  /** Position and length together. */
  get times(): HTMLElement {
    return this.one('.time');
  }

  /** The length as it is written after the position; undefined for a live stream. */
  get length(): string | undefined {
    return this.maybe('.length')?.textContent;
  }

  get lengthElement(): HTMLElement {
    return this.one('.length');
  }

  /** Message after a download. */
  get notice(): string {
    return this.maybe('forum-notice')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
  }

  get tooltip(): TooltipHarness {
    return new TooltipHarness('tooltip', () => this.maybe('.tip'));
  }

  /** What has a tooltip. */
  withTooltip(): HTMLElement[] {
    return this.all('[data-tip]');
  }

  get text(): string {
    return wordsOf(this.bar);
  }
}

class TooltipHarness extends Harness {
  get isOpen(): boolean {
    return this.element.matches(':popover-open');
  }

  /** The name of what it belongs to, and its key. */
  get texts(): string[] {
    return Array.from(this.element.children, (child) => child.textContent);
  }

  async opened(): Promise<void> {
    await until(() => this.isOpen && this.element.classList.contains('placed'), 'the tooltip');
  }

  async closed(): Promise<void> {
    await until(() => !this.isOpen, 'no tooltip');
  }
}
