import type { ReactiveController } from 'lit';
import { strings } from '../../i18n/index.js';
import type { PlayerPart } from '../../state/index.js';
import { place } from '../menu/place.js';
import { create } from '../shared/dom.js';
import { boundsIn } from '../transcript/selection.js';
import { anchorIn, lastLetter } from './popover-anchor.js';
import { ForumQuote } from './forum-quote.js';
import type { TranscriptView } from '../transcript/transcript-view.js';
import { isBackward, passageIn, passageOf, selectedRange, type Passage } from './passage.js';
import { optionStyles } from './styles.js';

/** So far the toolbar keeps from a selection: a finger's has handles. */
const GAP = { mouse: 8, touch: 32 };

/**
 * Offers to quote: what is selected, when the selecting is over; a row, by the button beside it, by Shift+F10 or the menu key on
 * it; and by the player's key what is selected, or else the row that has the focus or is current.
 */
export class QuoteController implements ReactiveController {
  readonly #part: PlayerPart;
  readonly #of: () => TranscriptView;
  readonly #options = create('button', { class: 'options', type: 'button', tabindex: '-1', 'aria-expanded': 'false' });
  #life: AbortController | undefined;
  /** A pointer is down: who selects is not done yet. */
  #down = false;
  /** The selection is another than the one that was looked at. */
  #changed = true;
  /** The selection is a finger's. */
  #touch: boolean;
  #open:
    | {
        bar: ForumQuote;
        of: 'selection' | 'row';
        back: HTMLElement | undefined;
        close: () => void;
        range: Range | undefined;
      }
    | undefined;

  constructor(part: PlayerPart, of: () => TranscriptView, touch: boolean) {
    this.#touch = touch;
    this.#part = part;
    this.#of = of;
    const root = part.shadowRoot!;
    if (optionStyles.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, optionStyles.styleSheet];
    this.#options.addEventListener('click', this.#optionsClicked);
    part.addController(this);
  }

  hostConnected(): void {
    this.#life?.abort();
    const { signal } = (this.#life = new AbortController());
    const { box } = this.#of();
    box.addEventListener('pointerover', (event) => this.#offer(event), { signal });
    box.addEventListener('focusin', (event) => this.#offer(event), { signal });
    window.addEventListener('pointerdown', this.#press, { signal, capture: true });
    for (const end of ['pointerup', 'pointercancel'] as const) {
      window.addEventListener(end, () => this.#released(), { signal, capture: true });
    }
    document.addEventListener('selectionchange', () => this.#selecting(), { signal });
    this.#offer(box.querySelector<HTMLElement>('.row:hover'));
    // who has pressed before this was loaded may be selecting still
    this.#down = box.matches(':active');
    if (!this.#down) this.#look();
  }

  hostDisconnected(): void {
    this.#life?.abort();
    this.#close();
  }

  /** By key: what is selected, or the row that has the focus, or what is said now. */
  open(): void {
    const { box, player } = this.#of();
    const selected = this.#selected();
    if (selected) {
      void this.#show(selected.passage, 'selection', selected.range, { focus: true });
      return;
    }
    const focused = this.#focused();
    const row =
      (focused && box.contains(focused) ? focused.closest<HTMLElement>('.row') : undefined) ??
      box.querySelector<HTMLElement>('.row[aria-current]') ??
      // in a pause, the row that Tab leads to: what was said last
      box.querySelector<HTMLElement>('.row:has(button.time[tabindex="0"])');
    if (player && row?.offsetParent) this.openRow(row, focused);
  }

  // ── the row ───────────────────────────────────────────────────────────────────────────────────

  /** The one button comes to the row that is pointed at, or has the focus. */
  #offer(at: Event | HTMLElement | null): void {
    const row = at instanceof Event ? (at.target as Element).closest<HTMLElement>('.row') : at;
    const options = this.#options;
    if (!row || options.parentElement === row || options.ariaExpanded === 'true') return;
    const { renderer, player } = this.#of();
    const segment = renderer?.segmentOf(row);
    if (!segment || !player) return;
    const { quoting } = strings(player.state.lang);
    const name = row.querySelector('button.time')?.getAttribute('aria-label') ?? '';
    options.setAttribute('aria-label', quoting.options(name));
    options.title = quoting.name;
    options.parentElement?.classList.remove('offers');
    row.classList.add('offers');
    row.append(options);
  }

  readonly #optionsClicked = (event: Event): void => {
    // the row itself would go there
    event.stopPropagation();
    const row = this.#options.closest<HTMLElement>('.row');
    if (this.#options.ariaExpanded === 'true') this.#close({ back: true });
    else if (row) this.openRow(row, this.#options);
  };

  /** For a row; closed, the focus goes `back`. */
  openRow(row: HTMLElement, back: HTMLElement | undefined): void {
    const { renderer, reading } = this.#of();
    const segment = renderer?.segmentOf(row);
    if (!renderer || !segment) return;
    this.#offer(row);
    const passage = passageOf(segment, reading, renderer.context.talk);
    void this.#show(passage, 'row', back === this.#options ? back : row, { focus: true, back });
  }

  // ── the selection ─────────────────────────────────────────────────────────────────────────────

  readonly #press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    const path = event.composedPath();
    if (path.includes(this.#options) || (this.#open && path.includes(this.#open.bar))) return;
    this.#down = true;
    this.#touch = event.pointerType === 'touch';
    this.#close();
  };

  #released(): void {
    this.#down = false;
    if (this.#changed) this.#look();
  }

  #selecting(): void {
    this.#changed = true;
    // by key, or by the handles of a finger's selection, which tell of nothing else
    if (!this.#down) requestAnimationFrame(() => !this.#down && this.#changed && this.#look());
  }

  #selected(): { range: Range; passage: Passage } | undefined {
    const { box, renderer, player } = this.#of();
    const range = box.offsetParent ? selectedRange(box) : undefined;
    if (!range || !renderer || !player) return undefined;
    const passage = passageIn(range, renderer, this.#of().reading, player.state.speakerFilter);
    return passage && { range, passage };
  }

  #look(): void {
    this.#changed = false;
    const selected = this.#selected();
    if (selected) {
      if (!sameRange(selected.range, this.#open?.range)) void this.#show(selected.passage, 'selection', selected.range);
    } else if (this.#open?.of === 'selection' && !this.#open.bar.matches(':focus-within')) this.#close();
  }

  // ── the toolbar ───────────────────────────────────────────────────────────────────────────────

  async #show(
    passage: Passage,
    of: 'selection' | 'row',
    at: Range | Element,
    { focus = false, back }: { focus?: boolean; back?: HTMLElement | undefined } = {},
  ): Promise<void> {
    const { box, player } = this.#of();
    const root = this.#part.shadowRoot;
    const from = back ?? this.#focused();
    this.#close();
    if (!root || !player) return;
    const bar = new ForumQuote();
    if (this.#part.for) bar.for = this.#part.for;
    bar.passage = passage;
    bar.popover = 'manual';
    const life = new AbortController();
    this.#open = { bar, of, back: from, close: () => life.abort(), range: at instanceof Range ? at : undefined };
    root.append(bar);
    await bar.updateComplete;
    if (this.#open?.bar !== bar) return;
    bar.showPopover();
    const backward = at instanceof Range && isBackward(box);
    const anchor = anchorIn(box, at instanceof Range ? lastLetter(at, backward) : at);
    const side = backward
      ? 'top'
      : at instanceof Range
        ? 'bottom'
        : at === this.#options
          ? 'bottom-end'
          : 'bottom-start';
    const unplace = place(anchor, bar, side, GAP[this.#touch && of === 'selection' ? 'touch' : 'mouse']);
    life.signal.addEventListener('abort', unplace, { once: true });
    if (of === 'row') this.#options.setAttribute('aria-expanded', 'true');
    bar.keep = () => this.#keep();
    bar.done = () => this.#close({ back: true });
    window.addEventListener('keydown', (event) => this.#escape(event), { signal: life.signal });
    if (of === 'row') bar.addEventListener('focusout', () => this.#left(bar), { signal: life.signal });
    if (focus) bar.focusFirst();
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    this.#close({ back: true });
  }

  /** Whoever Tabs on has done with a row; behind the last thing of a page there is nothing to come to. */
  #left(bar: ForumQuote): void {
    requestAnimationFrame(() => {
      // the focus is still there while another window has it
      const { activeElement } = this.#part.shadowRoot!;
      if (this.#open?.bar === bar && activeElement !== bar && activeElement !== this.#options) this.#close();
    });
  }

  #close({ back = false } = {}): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    const focused = open.bar.matches(':focus-within');
    open.close();
    open.bar.remove();
    this.#options.setAttribute('aria-expanded', 'false');
    if (back && focused && open.back?.isConnected) open.back.focus({ preventScroll: true });
  }

  /** What has the focus, in whatever tree. */
  #focused(): HTMLElement | undefined {
    let element = (this.#part.getRootNode() as Document | ShadowRoot).activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element instanceof HTMLElement && element !== document.body ? element : undefined;
  }

  /** Remembers focus and selection. */
  #keep(): () => void {
    const { box } = this.#of();
    const bounds = boundsIn(box);
    const backward = isBackward(box);
    const focused = this.#focused();
    return () => {
      if (bounds) {
        const { startContainer: start, startOffset, endContainer: end, endOffset } = bounds;
        const selection = document.getSelection();
        if (backward) selection?.setBaseAndExtent(end, endOffset, start, startOffset);
        else selection?.setBaseAndExtent(start, startOffset, end, endOffset);
      }
      focused?.focus({ preventScroll: true });
      this.#changed = false;
    };
  }
}

const sameRange = (a: Range, b: Range | undefined): boolean =>
  b !== undefined &&
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;
