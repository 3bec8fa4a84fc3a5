import { html, nothing, type TemplateResult } from 'lit';
import type { SearchItem } from '../../search/index.js';
import type { Search } from '../../state/index.js';
import { formatTime } from '../../timeline/index.js';
import { needsHours } from '../../timeline/needs-hours.js';
import { speakerColor } from '../shared/speaker-color.js';
import { speakerName } from '../shared/speaker-name.js';
import { speakerHue } from '../shared/speakers.js';
import { kindIcon } from './kind-icon.js';
import type { SearchContext } from './search-context.js';
import { bestMark, snippet } from './snippet.js';

/** What a result shows: its kind, its time, who says it, and the text around what was found. */
export function resultContent(
  item: SearchItem,
  search: Search,
  { talk, strings, lang }: SearchContext,
): TemplateResult {
  const kind = strings.searchKinds[item.kind];
  const [speaker] = item.speakers;
  const name = item.kind === 'segment' ? speakerName(talk, speaker, lang) : undefined;
  const time = item.start === undefined ? '–' : formatTime(item.start, { hours: needsHours(talk) });
  const mark = bestMark(search.marks(item), lang);
  return html`
    <span class="sign" title=${kind}>${kindIcon(item.kind)}<span class="visually-hidden">${kind}</span></span>
    <span class="time">${time}</span>
    <span class="words">
      ${
        name
          ? html`<bdi class="speaker" lang=${name.lang} ${speakerColor(speakerHue(talk, speaker))}>${name.text}</bdi>`
          : nothing
      }
      ${mark ? snippet(mark) : nothing}
    </span>
  `;
}
