import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { MenuItem } from './menu-item.js';

export { positionPopover } from './position-popover.js';

/** What the lines of a page ask of their menu. */
export interface MenuActions {
  choose(item: MenuItem, index: number): void;
  back(): void;
}

/** The lines of one page; a page inside another begins with the way back. */
export function drawMenuBody(
  items: readonly MenuItem[],
  title: string | undefined,
  actions: MenuActions,
): TemplateResult {
  return html`${
    title === undefined
      ? nothing
      : html`<button
            class="item title"
            part="item"
            role="menuitem"
            type="button"
            tabindex="-1"
            @click=${() => actions.back()}
          >
            ${icon('previousSegment')}<span class="label">${title}</span>
          </button>
          <div class="rule" role="separator"></div>`
  }
  ${items.map((item, index) => line(item, () => actions.choose(item, index)))}`;
}

function line(item: MenuItem, choose: () => void): TemplateResult {
  const { checked, isSwitch, items, note, label, lang } = item;
  const role = checked === undefined ? 'menuitem' : isSwitch ? 'menuitemcheckbox' : 'menuitemradio';
  const mark =
    checked === undefined || isSwitch ? nothing : html`<span class="mark">${checked ? icon('check') : nothing}</span>`;
  return html`${item.apart ? html`<div class="rule" role="separator"></div>` : nothing}<button
      class="item"
      part="item"
      role=${role}
      type="button"
      tabindex="-1"
      aria-checked=${checked === undefined ? nothing : String(checked)}
      aria-haspopup=${items ? 'menu' : nothing}
      @click=${choose}
    >
      ${mark} ${item.icon ? icon(item.icon) : nothing}
      <span class="label" lang=${lang ?? nothing}>${label}</span>
      ${note === undefined ? nothing : html`<span class="note">${note}</span>`}
      ${isSwitch ? html`<span class="toggle"></span>` : nothing} ${items ? icon('nextSegment') : nothing}
    </button>`;
}

/** So long after a letter the next one begins a word of its own, in milliseconds. */
const PAUSE = 700;
let typed = '';
let typedAt = -Infinity;

/** The line that a key goes to, if it goes to one. */
export function focusTarget(lines: readonly HTMLElement[], at: number, event: KeyboardEvent): HTMLElement | undefined {
  const { key } = event;
  const last = lines.length - 1;
  const to = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last, Home: 0, End: last }[key];
  if (to !== undefined) {
    typed = '';
    return lines[to];
  }
  if (key.length !== 1 || key === ' ' || event.isComposing) {
    typed = '';
    return undefined;
  }
  typed = event.timeStamp - typedAt > PAUSE ? key : typed + key;
  typedAt = event.timeStamp;
  // the same letter again goes to the next that begins with it
  const word = [...typed].every((letter) => letter === typed[0]) ? typed[0]! : typed;
  const from = word.length === 1 ? at + 1 : Math.max(at, 0);
  return [...lines.slice(from), ...lines.slice(0, from)].find((element) =>
    element.querySelector('.label')?.textContent.trim().toLowerCase().startsWith(word.toLowerCase()),
  );
}
