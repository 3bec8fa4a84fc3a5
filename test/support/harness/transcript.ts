import { selectionIn } from '../../../src/elements/transcript/selection.js';
import { choose, click, wordBox, type Point } from '../input.js';
import { until } from '../wait.js';
import { Harness, wordsOf } from './harness.js';
import { QuoteHarness } from './quote.js';
import { SearchHarness } from './search.js';

export class TranscriptHarness extends Harness<HTMLElementTagNameMap['forum-transcript']> {
  readonly search = new SearchHarness('search', () => this.maybe('forum-search'));
  readonly quote = new QuoteHarness('toolbar', () => this.maybe('forum-quote'));

  rows(): HTMLElement[] {
    return this.all('[part~=segment]');
  }

  /** Ids of the segments, in order. */
  segments(): string[] {
    return this.rows().map(segmentOf);
  }

  row(segment: string): HTMLElement {
    return this.one(`[part~=segment][data-segment="${segment}"]`);
  }

  hasRow(segment: string): boolean {
    return this.maybe(`[part~=segment][data-segment="${segment}"]`) !== undefined;
  }

  currentRows(): HTMLElement[] {
    return this.rows().filter((row) => row.ariaCurrent === 'true');
  }

  /** Ids of the segments that are marked as current. */
  current(): string[] {
    return this.currentRows().map(segmentOf);
  }

  /** Ids of the segments that a link has led to. */
  marked(): string[] {
    return this.rows()
      .filter((row) => getComputedStyle(row).boxShadow !== 'none')
      .map(segmentOf);
  }

  /** The button with the time of a row. */
  time(segment: string): HTMLElement {
    return this.row(segment).querySelector<HTMLElement>('button[part~=time]')!;
  }

  times(): HTMLElement[] {
    return this.all('button[part~=time]');
  }

  /** The text of a row, in each language that is shown. */
  text(segment: string): HTMLElement {
    return this.row(segment).querySelector<HTMLElement>('.text')!;
  }

  original(segment: string): HTMLElement {
    return this.row(segment).querySelector<HTMLElement>('.original')!;
  }

  /** Name and role before the first row of a turn. */
  speaker(segment: string): HTMLElement | undefined {
    return this.row(segment).querySelector<HTMLElement>('.who') ?? undefined;
  }

  speakerName(segment: string): HTMLElement | undefined {
    return this.row(segment).querySelector<HTMLElement>('[part~=speaker]') ?? undefined;
  }

  speakerRole(segment: string): string | undefined {
    return this.row(segment).querySelector('.role')?.textContent;
  }

  /** A speaker's picture or initials. */
  face(segment: string): HTMLElement {
    return this.row(segment).querySelector<HTMLElement>('.face')!;
  }

  /** A point at the beginning of a word, or at its end. */
  wordAt(segment: string, word: string, end = false): Point {
    const { left, right, top, height } = this.wordBox(segment, word);
    return [Math.round(end ? right - 1 : left + 1), Math.round(top + height / 2)];
  }

  wordBox(segment: string, word: string): DOMRect {
    return wordBox(this.row(segment), word);
  }

  /** Headings of chapters, with the id of the chapter in `data-chapter`. */
  headings(): HTMLElement[] {
    return this.all('[part~=heading]');
  }

  /** Slides between the rows. */
  slides(): HTMLElement[] {
    return this.all('.slide');
  }

  slide(id: string): HTMLElement {
    return this.one(`.slide[data-slide="${id}"]`);
  }

  /** Frames of the pictures of slides. */
  pictures(): HTMLElement[] {
    return this.all('.picture');
  }

  images(): HTMLImageElement[] {
    return this.all<HTMLImageElement>('img');
  }

  /** Until each picture has come or is known to be missing: rows move when it is. */
  async picturesLoaded(): Promise<void> {
    await until(() => this.images().every((image) => image.hidden || image.naturalWidth > 0), 'pictures');
  }

  /** Ids of headings, slides and rows in the order in which they stand. */
  order(...kinds: readonly ('heading' | 'slide' | 'row')[]): string[] {
    const selectors = { heading: '[part~=heading]', slide: '.slide', row: '[part~=segment]' };
    return this.all(kinds.map((kind) => selectors[kind]).join(', ')).map(
      ({ dataset }) => (dataset['segment'] ?? dataset['slide'] ?? dataset['chapter'])!,
    );
  }

  /** Signs of sounds, such as applause. */
  sounds(): { segment: string; text: string; lang: string }[] {
    return this.all('.sound').map((element) => ({
      segment: segmentOf(element.closest<HTMLElement>('[data-segment]')!),
      text: element.textContent,
      lang: element.closest<HTMLElement>('[lang]')!.lang,
    }));
  }

  /** What scrolls. */
  get scroller(): HTMLElement {
    return this.one('.box');
  }

  get scrollerBox(): DOMRect {
    return this.scroller.getBoundingClientRect();
  }

  /** Pixels of an element below the top edge of what is in view. */
  topOf(element: Element): number {
    return element.getBoundingClientRect().top - this.scrollerBox.top;
  }

  /** Whether all of a row is in view. */
  showsRow(row: HTMLElement): boolean {
    const outer = this.scrollerBox;
    const inner = row.getBoundingClientRect();
    return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
  }

  /** The button that takes the reader back; only there while they read elsewhere. */
  get backToNow(): HTMLElement | undefined {
    return this.maybe('[part~=now]');
  }

  /** The switch in the header that says whether the transcript follows. */
  get follow(): HTMLElement {
    return this.one('.follow');
  }

  /** The button in the header that opens the search. */
  get searchButton(): HTMLElement {
    return this.one('.find');
  }

  get title(): HTMLElement {
    return this.one('[part~=title]');
  }

  get header(): HTMLElement {
    return this.one('header');
  }

  /** What screen readers call all of it. */
  get name(): string | null {
    return this.one('section').ariaLabel;
  }

  /** The list in the header that chooses what is read; undefined where there is one language. */
  get languages(): HTMLSelectElement | undefined {
    return this.maybe<HTMLSelectElement>('select');
  }

  chooseLanguage(value: string): void {
    choose(this.one<HTMLSelectElement>('select'), value);
  }

  /** A sentence about the times, below the header. */
  get note(): string {
    return this.maybe('.note')?.textContent ?? '';
  }

  /** A message in place of the text. */
  get message(): string {
    return this.all('.message').map(wordsOf).join(' ');
  }

  get alert(): string {
    return this.all('[role=alert]').map(wordsOf).join(' ');
  }

  async retry(): Promise<void> {
    await click(await until(() => this.maybe('[role=alert] button'), '"try again" in the transcript'));
  }

  /** What Tab stops at in the text. */
  tabStops(): HTMLElement[] {
    return this.all('.box [tabindex="0"]');
  }

  /** Everything in the text that can be pressed. */
  textButtons(): HTMLElement[] {
    return this.all('.box button');
  }

  /** The button beside a row that opens the toolbar. */
  options(): HTMLElement[] {
    return this.all('.options');
  }

  /** Says that only one speaker is shown, and shows all again when it is pressed. */
  get speakerChip(): HTMLElement | undefined {
    return this.maybe('.chip');
  }

  /** Draws what the browser has put off because it is not in view. */
  layOutEverything(): void {
    for (const chunk of this.all('.chunk')) chunk.style.contentVisibility = 'visible';
  }

  /** What is selected in the text. */
  get selection(): Selection | undefined {
    return selectionIn(this.scroller) ?? undefined;
  }

  get selectedText(): string {
    return this.selection?.toString() ?? '';
  }

  /** The element inside that has the focus. */
  get focused(): Element | null {
    return this.element.shadowRoot!.activeElement;
  }

  /** What `aria-describedby` of an element inside says. */
  descriptionOf(element: Element): string {
    return this.element.shadowRoot!.getElementById(element.getAttribute('aria-describedby')!)!.textContent;
  }
}

export const segmentOf = (row: HTMLElement): string => row.dataset['segment']!;
