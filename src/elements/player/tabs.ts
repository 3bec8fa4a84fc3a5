import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/index.js';
import type { Tab } from './arrangement.js';

/** The tabs of the panel, as the ARIA Authoring Practices have them: one Tab stop, arrows go from one to the next. */
export function tabs(
  names: Strings,
  contents: readonly Tab[],
  current: Tab | undefined,
  open: (tab: Tab) => void,
): TemplateResult {
  return html`<div class="tabs" part="tabs" role="tablist" @keydown=${(event: KeyboardEvent) => goOn(event, open)}>
    ${contents.map(
      (tab) =>
        html`<button
          class="tab"
          part="tab ${tab === current ? 'selected-tab' : ''}"
          type="button"
          role="tab"
          data-tab=${tab}
          aria-selected=${tab === current}
          aria-controls=${tab}
          tabindex=${tab === current ? 0 : -1}
          @click=${() => open(tab)}
        >
          ${names[tab]}
        </button>`,
    )}
  </div>`;
}

function goOn(event: KeyboardEvent, open: (tab: Tab) => void): void {
  const list = event.currentTarget as Element;
  const all = Array.from(list.querySelectorAll<HTMLElement>('[role=tab]'));
  const at = all.findIndex((tab) => tab.tabIndex === 0);
  const step = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
  const next = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: -1 }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const target = all.at(next % all.length)!;
  open(target.dataset['tab'] as Tab);
  target.focus();
}
