import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { css } from '../shared/css.js';
import { tokens } from '../shared/styles.js';

const STEP = 0.02;
const LEAST = 0.2;
const MOST = 0.8;

/**
 * A line between two areas that can be dragged or moved by keys (ARIA window splitter). It resizes nothing itself: an `input`
 * event reports its new position.
 *
 * @tag forum-divider
 * @fires {Event} input - It was moved; read `value`.
 */
export class ForumDivider extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        width: 1rem;
        height: 100%;
        touch-action: none;
        cursor: col-resize;
      }
      .line {
        display: grid;
        place-items: center;
        height: 100%;
        border-radius: 4px;
      }
      .line::before {
        content: '';
        width: 4px;
        height: min(3rem, 60%);
        border-radius: 4px;
        background: color-mix(in oklab, var(--_muted) 60%, transparent);
        opacity: 0;
        transition: opacity 0.15s;
      }
      :host(:hover) .line::before,
      .line:focus-visible::before {
        opacity: 1;
      }
      .line:focus-visible {
        outline: 2px solid #fff;
        outline-offset: -4px;
        box-shadow: inset 0 0 0 6px #0b0d10;
      }
      @media (forced-colors: active) {
        .line::before {
          background: CanvasText;
        }
      }
      @media (hover: none) {
        .line::before {
          opacity: 1;
        }
      }
    `,
  ];

  /** Share of the first area, 0 to 1. */
  @property({ type: Number }) value = 0.5;
  /** The accessible name. */
  @property() label = '';

  #dragging = false;

  protected override render(): TemplateResult {
    return html`<div
      class="line"
      role="separator"
      tabindex="0"
      aria-orientation="vertical"
      aria-label=${this.label}
      aria-valuemin=${LEAST * 100}
      aria-valuemax=${MOST * 100}
      aria-valuenow=${Math.round(this.value * 100)}
      @pointerdown=${this.#press}
      @mousedown=${(event: Event) => event.preventDefault() /* in WebKit it would select text, too */}
      @pointermove=${this.#drag}
      @pointerup=${() => (this.#dragging = false)}
      @pointercancel=${() => (this.#dragging = false)}
      @click=${(event: Event) => event.stopPropagation()}
      @dblclick=${this.#middle}
      @keydown=${this.#key}
    ></div>`;
  }

  /** The first area is on the right. */
  get #mirrored(): boolean {
    return getComputedStyle(this).direction === 'rtl';
  }

  readonly #press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#dragging = true;
    const line = event.currentTarget as HTMLElement;
    line.setPointerCapture(event.pointerId);
    line.focus({ preventScroll: true });
  };

  readonly #drag = (event: PointerEvent): void => {
    const area = this.parentElement ?? (this.getRootNode() as ShadowRoot).host;
    if (!this.#dragging || !area) return;
    const { left, right, width } = area.getBoundingClientRect();
    this.#move((this.#mirrored ? right - event.clientX : event.clientX - left) / width);
  };

  readonly #middle = (event: Event): void => {
    event.stopPropagation();
    this.#move(0.5);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = this.#mirrored ? -STEP : STEP;
    const to = { ArrowLeft: this.value - step, ArrowRight: this.value + step, Home: LEAST, End: MOST }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#move(to);
  };

  #move(value: number): void {
    this.value = Math.min(Math.max(value, LEAST), MOST);
    this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'forum-divider': ForumDivider;
  }
}
