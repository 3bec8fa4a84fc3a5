import type { Placement, ReferenceElement } from '@floating-ui/dom';
import type { PlayerPart } from '../../state/index.js';
import { positionPopover } from '../menu/position-popover.js';
import { isBackwardSelection } from '../transcript/selection.js';
import { ForumQuote } from './forum-quote.js';
import type { Passage } from './passage.js';
import { lastSelectedLetter, visibleAnchor } from './popover-anchor.js';

/** Pixels between the toolbar and what it is shown for. A selection that is made by touch has handles. */
const GAP = 8;
const TOUCH_GAP = 32;

interface PopoverOptions {
  /** The box that the transcript scrolls in. */
  readonly box: () => HTMLElement;
  /** The button in a row that opens the toolbar. */
  readonly button: HTMLElement;
  /** Remembers focus and selection, and returns a function that restores them. */
  readonly saveSelection: () => () => void;
  readonly closed: () => void;
}

interface Shown {
  readonly passage: Passage;
  /** The selection; undefined for a row. */
  readonly range?: Range;
  readonly anchor: ReferenceElement;
  readonly placement: Placement;
  readonly gap: number;
  readonly takesFocus: boolean;
  /** Gets the focus back when the toolbar closes. */
  readonly returnFocus: HTMLElement | undefined;
}

/** The toolbar as a popover, at a selection or at a row. There is at most one. */
export class QuotePopover {
  readonly #part: PlayerPart;
  readonly #options: PopoverOptions;
  #open: (Shown & { readonly toolbar: ForumQuote; readonly end: AbortController }) | undefined;

  constructor(part: PlayerPart, options: PopoverOptions) {
    this.#part = part;
    this.#options = options;
  }

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** The selection that the toolbar is shown for; undefined for a row. */
  get range(): Range | undefined {
    return this.#open?.range;
  }

  get hasFocus(): boolean {
    return this.#open?.toolbar.matches(':focus-within') ?? false;
  }

  /** Whether an event comes from the toolbar. */
  isTargetOf(event: Event): boolean {
    return this.#open !== undefined && event.composedPath().includes(this.#open.toolbar);
  }

  showAtSelection(
    passage: Passage,
    range: Range,
    {
      isTouch,
      takesFocus,
      returnFocus,
    }: { isTouch: boolean; takesFocus: boolean; returnFocus: HTMLElement | undefined },
  ): void {
    const box = this.#options.box();
    const isBackward = isBackwardSelection(box);
    const anchor = visibleAnchor(box, lastSelectedLetter(range, isBackward));
    const gap = isTouch ? TOUCH_GAP : GAP;
    void this.#show({ passage, range, anchor, placement: isBackward ? 'top' : 'bottom', gap, takesFocus, returnFocus });
  }

  /** @param target The row, or the button in it. */
  showAtRow(passage: Passage, target: HTMLElement, returnFocus: HTMLElement | undefined): void {
    const anchor = visibleAnchor(this.#options.box(), target);
    const placement = target === this.#options.button ? 'bottom-end' : 'bottom-start';
    void this.#show({ passage, anchor, placement, gap: GAP, takesFocus: true, returnFocus });
  }

  close({ returnsFocus = false } = {}): void {
    const open = this.#open;
    if (!open) return;
    const { hasFocus } = this;
    this.#open = undefined;
    open.end.abort();
    open.toolbar.remove();
    this.#options.closed();
    if (returnsFocus && hasFocus && open.returnFocus?.isConnected) open.returnFocus.focus({ preventScroll: true });
  }

  async #show(shown: Shown): Promise<void> {
    this.close();
    const toolbar = this.#createToolbar(shown.passage);
    const end = new AbortController();
    this.#open = { ...shown, toolbar, end };
    this.#part.shadowRoot!.append(toolbar);
    await toolbar.updateComplete;
    if (this.#open?.toolbar !== toolbar) return;
    toolbar.showPopover();
    const { signal } = end;
    const stopPlacing = positionPopover(shown.anchor, toolbar, shown.placement, shown.gap);
    signal.addEventListener('abort', stopPlacing, { once: true });
    window.addEventListener('keydown', (event) => this.#handleKey(event), { signal });
    if (!shown.range) toolbar.addEventListener('focusout', () => this.#handleBlur(toolbar), { signal });
    if (shown.takesFocus) toolbar.focusFirst();
  }

  #createToolbar(passage: Passage): ForumQuote {
    const toolbar = new ForumQuote();
    if (this.#part.for) toolbar.for = this.#part.for;
    toolbar.passage = passage;
    toolbar.popover = 'manual';
    toolbar.saveSelection = this.#options.saveSelection;
    toolbar.close = () => this.close({ returnsFocus: true });
    return toolbar;
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    this.close({ returnsFocus: true });
  }

  /** Closes the toolbar when the focus goes elsewhere in the page; it stays while another window has the focus. */
  #handleBlur(toolbar: ForumQuote): void {
    requestAnimationFrame(() => {
      const { activeElement } = this.#part.shadowRoot!;
      const isElsewhere = activeElement !== toolbar && activeElement !== this.#options.button;
      if (this.#open?.toolbar === toolbar && isElsewhere) this.close();
    });
  }
}
