import { click } from '../input.js';
import { until } from '../wait.js';
import { Harness } from './harness.js';

type Action = 'quote' | 'markdown' | 'link' | 'share';

/** The toolbar at what is selected, or at a row. */
export class QuoteHarness extends Harness<HTMLElementTagNameMap['forum-quote']> {
  get isOpen(): boolean {
    return this.exists && this.element.matches(':popover-open.placed');
  }

  async opened(): Promise<void> {
    await until(() => this.isOpen, 'the toolbar');
  }

  async closed(): Promise<void> {
    await until(() => !this.exists, 'no toolbar');
  }

  action(name: Action): HTMLElement | undefined {
    return this.maybe(`[data-action=${name}]`);
  }

  async press(name: Action): Promise<void> {
    await this.opened();
    await click(await until(() => this.action(name), `the action "${name}"`));
  }

  /** Quotes of the original, of the translation, of both. */
  versions(): HTMLElement[] {
    return this.all('.versions button');
  }

  async chooseVersion(name: string): Promise<void> {
    await this.opened();
    await click(this.versions().find((button) => button.textContent.trim() === name)!);
    await this.element.updateComplete;
  }

  get correct(): HTMLElement | undefined {
    return this.maybe('.correct');
  }

  /** What was done: "Quote copied." */
  get said(): string {
    return this.maybe('.said')?.textContent ?? '';
  }

  /** The text to be copied by hand, where the browser does not let the player. */
  get textToCopy(): HTMLTextAreaElement | undefined {
    return this.maybe<HTMLTextAreaElement>('textarea');
  }
}
