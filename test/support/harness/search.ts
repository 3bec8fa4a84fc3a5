import { sendKeys } from '@web/test-runner-commands';
import { choose, click, focused } from '../input.js';
import { until } from '../wait.js';
import { Harness } from './harness.js';

export class SearchHarness extends Harness<HTMLElementTagNameMap['forum-search']> {
  get field(): HTMLInputElement {
    return this.one<HTMLInputElement>('input');
  }

  get isOpen(): boolean {
    return this.maybe('input') !== undefined;
  }

  /** Until it is open and the field has the focus. */
  async opened(): Promise<void> {
    await until(() => this.isOpen && focused() === this.field, 'the search field has the focus');
  }

  /** Types into the field, which has the focus, until the number of results is there. */
  async type(text: string): Promise<void> {
    await this.opened();
    await sendKeys({ type: text });
    await until(() => this.field.value.endsWith(text) && this.isDone, `results for "${text}"`);
  }

  /** The results of what the field says are there. */
  get isDone(): boolean {
    return this.status !== '' && !this.status.includes('…');
  }

  /** How many results, or at which of them the viewer is. */
  get status(): string {
    return this.maybe('[role=status]')?.textContent.trim() ?? '';
  }

  results(): HTMLElement[] {
    return this.all('[part~=result]');
  }

  /** Kind and id of what each result leads to. */
  found(): string[] {
    return this.results().map(({ dataset }) => {
      const kind = (['segment', 'slide', 'chapter', 'speaker'] as const).find((name) => dataset[name]);
      return `${kind} ${dataset[kind!]}`;
    });
  }

  /** Shows results of one kind only. */
  async chooseKind(kind: 'segment' | 'slide' | 'chapter' | 'speaker'): Promise<void> {
    await click(this.kind(kind));
  }

  kind(kind: string): HTMLElement {
    return this.one(`[data-kind=${kind}]`);
  }

  /** Shows results of one speaker only. */
  chooseSpeaker(id: string): void {
    choose(this.one<HTMLSelectElement>('select'), id);
  }
}
