import { Harness } from './harness.js';

export class CaptionsHarness extends Harness<HTMLElementTagNameMap['forum-captions']> {
  /** Language and words of each caption. */
  lines(): [lang: string, text: string][] {
    return this.texts().map((element) => [element.lang, element.textContent.trim()]);
  }

  /** The elements of the same. */
  texts(): HTMLElement[] {
    return this.all('[part~=caption]');
  }

  /** Words by language. */
  byLanguage(): Record<string, string> {
    const words: Record<string, string> = {};
    for (const [lang, text] of this.lines()) words[lang] = `${words[lang] ?? ''} ${text}`.trim();
    return words;
  }

  /** Languages from top to bottom. */
  languages(): string[] {
    return [...new Set(this.lines().map(([lang]) => lang))];
  }

  /** Boxes that a viewer sees: names, sounds and words. */
  boxes(): HTMLElement[] {
    return this.all('.line');
  }

  /** The same without names of speakers. */
  wordBoxes(): HTMLElement[] {
    return this.all('.lines .line');
  }

  /** A language of a caption: its box. */
  language(index: number): HTMLElement {
    return this.all('.lines')[index]!;
  }

  cues(): CueHarness[] {
    return this.all('.cue').map((cue) => new CueHarness('cue', () => cue));
  }

  /** Segments that are captioned now, in all languages or in one. */
  segments(lang?: string): string[] {
    return this.cues()
      .filter((cue) => !lang || cue.has(lang))
      .map((cue) => cue.segment);
  }

  speakers(): string[] {
    return this.all('.speaker').map((element) => element.textContent);
  }

  sounds(): [lang: string, text: string][] {
    return this.all('[part~=sound]').map((element) => [element.lang, element.textContent]);
  }

  /** Runs of another language within captions. */
  foreignRuns(): [lang: string, text: string][] {
    return this.all('[part~=caption] [lang]').map((element) => [element.lang, element.textContent]);
  }

  /** Pixels. */
  get fontSize(): number {
    return parseFloat(getComputedStyle(this.one('.cues')).fontSize);
  }

  /** What can have the focus while the second language is blurred. */
  get blurredGroup(): HTMLElement {
    return this.one('[role=group]');
  }

  /** What screen readers are told, where the viewer wants that. */
  get readAloud(): HTMLElement | undefined {
    return this.maybe('[aria-live]');
  }
}

/** What is said of one segment at a moment. */
class CueHarness extends Harness {
  get segment(): string {
    return this.element.dataset['segment']!;
  }

  get speaker(): string | undefined {
    return this.element.querySelector('.speaker')?.textContent;
  }

  has(lang: string): boolean {
    return this.element.querySelector(`.lines[lang="${lang}"]`) !== null;
  }

  texts(): HTMLElement[] {
    return Array.from(this.element.querySelectorAll<HTMLElement>('[part~=caption]'));
  }
}
