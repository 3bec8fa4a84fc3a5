import { choose, click } from '../input.js';
import { until } from '../wait.js';
import { Harness, wordsOf } from './harness.js';

export class DialogHarness<
  E extends HTMLElement & { updateComplete: Promise<unknown> } = HTMLElement & { updateComplete: Promise<unknown> },
> extends Harness<E> {
  get dialog(): HTMLDialogElement | undefined {
    return this.maybe<HTMLDialogElement>('dialog[open]');
  }

  get isOpen(): boolean {
    return this.dialog !== undefined;
  }

  /** What scrolls inside. */
  get content(): HTMLElement {
    return this.one('.box');
  }

  get heading(): HTMLElement {
    return this.one('h2');
  }

  get closeButton(): HTMLElement {
    return this.one('.close');
  }

  async opened(): Promise<void> {
    await until(() => this.isOpen, 'the dialog');
  }

  async closed(): Promise<void> {
    await until(() => !this.exists, 'the dialog is gone');
  }

  /** Clicks the button that closes it. */
  async close(): Promise<void> {
    await click(this.closeButton);
    await this.closed();
  }

  get text(): string {
    return wordsOf(this.dialog!);
  }

  /** What it says at last to screen readers. */
  get status(): string {
    return this.one('[role=status]').textContent;
  }
}

/** Lists the keys. */
export class HelpHarness extends DialogHarness<HTMLElementTagNameMap['forum-help']> {
  /** Whether single letters are keys. */
  get letterKeys(): HTMLInputElement {
    return this.one<HTMLInputElement>('input');
  }
}

export class CaptionSettingsHarness extends DialogHarness<HTMLElementTagNameMap['forum-caption-settings']> {
  select(name: string): HTMLSelectElement {
    return this.one<HTMLSelectElement>(`select[name=${name}]`);
  }

  selects(): HTMLSelectElement[] {
    return this.all<HTMLSelectElement>('select');
  }

  choose(name: string, value: string): void {
    choose(this.select(name), value);
  }

  switches(): HTMLElement[] {
    return this.all('label.switch');
  }

  /** A switch by the beginning of what it says. */
  switch(says: string): { label: HTMLElement; checkbox: HTMLInputElement } {
    const label = this.switches().find((each) => wordsOf(each).startsWith(says));
    if (!label) throw new Error(`There is no switch "${says}" in the caption settings.`);
    return { label, checkbox: label.querySelector('input')! };
  }

  /** Clicks a switch. */
  async toggle(says: string): Promise<void> {
    await click(this.switch(says).checkbox);
    await this.element.updateComplete;
  }

  /** The example caption. */
  get preview(): HTMLElement {
    return this.one('.preview .line');
  }

  get choices(): HTMLElement {
    return this.one('.choices');
  }

  get resetButton(): HTMLElement {
    return this.one('.end button');
  }

  /** What moves the captions of a language in time. */
  offset(lang: string): { earlier: HTMLElement; later: HTMLElement; seconds: HTMLInputElement; says: string } {
    const row = this.one(`.offset[data-lang="${lang}"]`);
    return {
      earlier: row.querySelector<HTMLElement>('[data-by^="-"]')!,
      later: row.querySelector<HTMLElement>('[data-by="0.5"]')!,
      seconds: row.querySelector('input')!,
      says: row.querySelector('output')!.textContent,
    };
  }
}

export class CorrectionHarness extends DialogHarness<HTMLElementTagNameMap['forum-correction']> {
  get field(): HTMLTextAreaElement {
    return this.one<HTMLTextAreaElement>('textarea');
  }

  async chooseLanguage(lang: string): Promise<void> {
    choose(this.one<HTMLSelectElement>('select'), lang);
    await this.element.updateComplete;
  }

  async submit(): Promise<void> {
    await click(this.one('[type=submit]'));
  }
}
