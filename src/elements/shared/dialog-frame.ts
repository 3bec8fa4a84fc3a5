import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/index.js';
import { icon } from './icons.js';

/** A dialog with its title, which has the focus at first, and a way out; `gone` hears when it is closed. */
export function dialogFrame(
  title: string,
  strings: Strings,
  content: TemplateResult,
  gone: () => void,
): TemplateResult {
  const close = (event: Event) => (event.currentTarget as Element).closest('dialog')!.close();
  return html`
    <dialog part="dialog" lang=${strings.lang} aria-labelledby="title" @close=${gone} .closedBy=${'any'}>
      <div class="box">
        <div class="head">
          <h2 id="title" tabindex="-1">${title}</h2>
          <button class="close" type="button" aria-label=${strings.close} @click=${close}>${icon('close')}</button>
        </div>
        ${content}
      </div>
    </dialog>
  `;
}
