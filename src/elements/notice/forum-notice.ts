import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { css } from '../shared/css.js';
import { tokens } from '../shared/styles.js';

/** So long a sentence stays, in milliseconds. */
const STAYS_MS = 8000;

/** A sentence over everything that goes away by itself; screen readers say it. */
export class ForumNotice extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        position: fixed;
        inset: auto 0 1.5rem;
        width: fit-content;
        max-width: min(36rem, calc(100vw - 2rem));
        margin: 0 auto;
        padding: 0.75rem 1rem;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
        background: var(--_surface);
        color: var(--_text);
        font:
          400 0.9375rem/1.4 var(--_font),
          var(--_font-zh);
        overflow-wrap: anywhere;
        box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 0.22);
      }
    `,
  ];

  @property() text = '';

  protected override render(): TemplateResult {
    return html`<p role="status">${this.text}</p>`;
  }
}

/** Shows a sentence, in place of the one before. */
export function notify(host: HTMLElement, text: string): void {
  if (!customElements.get('forum-notice')) customElements.define('forum-notice', ForumNotice);
  const root = host.shadowRoot;
  if (!root || !host.isConnected) return;
  root.querySelector('forum-notice')?.remove();
  const notice = document.createElement('forum-notice');
  notice.popover = 'manual';
  root.append(notice);
  notice.showPopover?.();
  // a region that comes with its words is often not read
  requestAnimationFrame(() => (notice.text = text));
  setTimeout(() => notice.remove(), STAYS_MS);
}

declare global {
  interface HTMLElementTagNameMap {
    'forum-notice': ForumNotice;
  }
}
