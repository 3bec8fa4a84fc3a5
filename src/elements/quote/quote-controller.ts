import type { ReactiveController } from 'lit';
import type { PlayerPart } from '../../state/index.js';
import { focusedElement } from '../shared/focused-element.js';
import { selectedRange } from '../transcript/selection.js';
import type { TranscriptView } from '../transcript/transcript-view.js';
import { passageInRange, passageOfSegment, type Passage } from './passage.js';
import { QuotePopover } from './quote-popover.js';
import { rowOptionsStyles } from './row-options-styles.js';
import { RowOptions } from './row-options.js';
import { saveSelection } from './save-selection.js';

/**
 * Offers to quote from the transcript: a selection when it is made; a row by its button, Shift+F10 or the menu key; by the player's
 * key the selection, or else the row that has the focus or is current.
 */
export class QuoteController implements ReactiveController {
  readonly #part: PlayerPart;
  readonly #view: () => TranscriptView;
  readonly #options: RowOptions;
  readonly #popover: QuotePopover;
  #connected: AbortController | undefined;
  /** While the pointer is down, the viewer is still selecting. */
  #isPointerDown = false;
  #isTouch: boolean;
  /** Whether the selection has changed since the toolbar was last shown or closed for it. */
  #isSelectionNew = true;

  constructor(part: PlayerPart, view: () => TranscriptView, isTouch: boolean) {
    this.#part = part;
    this.#view = view;
    this.#isTouch = isTouch;
    this.#options = new RowOptions(view, (row) => this.#toggle(row));
    this.#popover = new QuotePopover(part, {
      box: () => view().box,
      button: this.#options.button,
      saveSelection: () => this.#saveSelection(),
      closed: () => (this.#options.isExpanded = false),
    });
    const { styleSheet } = rowOptionsStyles;
    if (styleSheet) part.shadowRoot!.adoptedStyleSheets.push(styleSheet);
    part.addController(this);
  }

  hostConnected(): void {
    this.#connected?.abort();
    const { signal } = (this.#connected = new AbortController());
    const { box } = this.#view();
    const offer = ({ target }: Event) => this.#options.moveTo((target as Element).closest<HTMLElement>('.row'));
    box.addEventListener('pointerover', offer, { signal });
    box.addEventListener('focusin', offer, { signal });
    window.addEventListener('pointerdown', (event) => this.#handlePress(event), { signal, capture: true });
    for (const type of ['pointerup', 'pointercancel']) {
      window.addEventListener(type, () => this.#handleRelease(), { signal, capture: true });
    }
    document.addEventListener('selectionchange', () => this.#handleSelectionChange(), { signal });
    this.#options.moveTo(box.querySelector<HTMLElement>('.row:hover'));
    // a pointer that was pressed before this was loaded may still be down
    this.#isPointerDown = box.matches(':active');
    if (!this.#isPointerDown) this.#update();
  }

  hostDisconnected(): void {
    this.#connected?.abort();
    this.#popover.close();
  }

  /** Opens the toolbar for the selection, or else for the row that has the focus or is current. */
  open(): void {
    const selected = this.#selected();
    if (selected) {
      this.#showAtSelection(selected, true);
      return;
    }
    const { box, player } = this.#view();
    const focused = this.#focused;
    const row =
      (focused && box.contains(focused) ? focused.closest<HTMLElement>('.row') : undefined) ??
      box.querySelector<HTMLElement>('.row[aria-current]') ??
      // in a pause, the row that was said last is the stop for Tab
      box.querySelector<HTMLElement>('.row:has(button.time[tabindex="0"])');
    if (player && row?.offsetParent) this.openRow(row, focused);
  }

  /** @param returnFocus Gets the focus when the toolbar closes. */
  openRow(row: HTMLElement, returnFocus: HTMLElement | undefined): void {
    const { renderer, reading, player } = this.#view();
    const segment = renderer?.segmentOf(row);
    if (!segment || !player) return;
    this.#options.moveTo(row);
    const { button } = this.#options;
    const passage = passageOfSegment(segment, reading, renderer!.context.talk);
    this.#popover.showAtRow(passage, returnFocus === button ? button : row, returnFocus ?? this.#focused);
    this.#options.isExpanded = true;
  }

  #toggle(row: HTMLElement): void {
    if (this.#options.isExpanded) this.#popover.close({ returnsFocus: true });
    else this.openRow(row, this.#options.button);
  }

  #handlePress(event: PointerEvent): void {
    if (event.button !== 0) return;
    if (event.composedPath().includes(this.#options.button) || this.#popover.isTargetOf(event)) return;
    this.#isPointerDown = true;
    this.#isTouch = event.pointerType === 'touch';
    this.#popover.close();
  }

  #handleRelease(): void {
    this.#isPointerDown = false;
    if (this.#isSelectionNew) this.#update();
  }

  #handleSelectionChange(): void {
    this.#isSelectionNew = true;
    if (this.#isPointerDown) return;
    // by key, or by the handles of a touch selection, which fire no other event
    requestAnimationFrame(() => {
      if (!this.#isPointerDown && this.#isSelectionNew) this.#update();
    });
  }

  /** Shows the toolbar for the selection, or closes it if the selection is gone. */
  #update(): void {
    this.#isSelectionNew = false;
    const selected = this.#selected();
    const { range } = this.#popover;
    if (selected) {
      if (!range || !isSameRange(selected.range, range)) this.#showAtSelection(selected, false);
    } else if (range && !this.#popover.hasFocus) this.#popover.close();
  }

  #selected(): { range: Range; passage: Passage } | undefined {
    const view = this.#view();
    const range = view.box.offsetParent && view.player ? selectedRange(view.box) : undefined;
    const passage = range && passageInRange(range, view);
    return passage && { range, passage };
  }

  #showAtSelection({ range, passage }: { range: Range; passage: Passage }, takesFocus: boolean): void {
    const isTouch = this.#isTouch;
    this.#popover.showAtSelection(passage, range, { isTouch, takesFocus, returnFocus: this.#focused });
  }

  #saveSelection(): () => void {
    const restore = saveSelection(this.#view().box, this.#focused);
    return () => {
      restore();
      this.#isSelectionNew = false;
    };
  }

  get #focused(): HTMLElement | undefined {
    return focusedElement(this.#part.getRootNode() as Document | ShadowRoot);
  }
}

const isSameRange = (a: Range, b: Range): boolean =>
  a.startContainer === b.startContainer &&
  a.startOffset === b.startOffset &&
  a.endContainer === b.endContainer &&
  a.endOffset === b.endOffset;
