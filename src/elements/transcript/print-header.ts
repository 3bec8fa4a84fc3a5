import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/index.js';
import { localized, type Talk } from '../../talk/index.js';
import { speakerName } from '../shared/speaker-name.js';

/** Title, date and speakers above the transcript on paper, where no page around it says them. Hidden on a screen. */
export function printHeader(talk: Talk, strings: Strings, note: string): TemplateResult {
  const title = localized(talk.title, [strings.lang, ...talk.languages]);
  const original = localized(talk.title, talk.languages);
  const names = talk.speakers.map(({ id }) => speakerName(talk, id, strings.lang));
  const second =
    original.text === title.text ? nothing : html`<span class="second" lang=${original.lang}>${original.text}</span>`;
  return html`<div class="paper">
    <h2 class="talk">
      <span lang=${title.lang}>${title.text}</span>
      ${second}
    </h2>
    ${talk.date ? html`<p>${talk.date}</p>` : nothing}
    ${
      names.length
        ? html`<p>
            ${names.map((name, i) => html`${i ? ' · ' : ''}<bdi lang=${name?.lang ?? nothing}>${name?.text}</bdi>`)}
          </p>`
        : nothing
    }
    ${note ? html`<p>${note}</p>` : nothing}
  </div>`;
}
