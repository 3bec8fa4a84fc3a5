import { html, nothing, type TemplateResult } from 'lit';
import { SEARCH_KINDS, type SearchKind } from '../../search/index.js';
import type { Talk } from '../../talk/index.js';
import { speakerName } from '../shared/speaker-name.js';
import { kindIcon } from './kind-icon.js';
import type { SearchContext } from './search-context.js';

/** What is searched. */
export interface Filters {
  /** One kind of results; undefined for all. */
  readonly kind: SearchKind | undefined;
  /** Id of the one speaker whose words are searched; undefined for all. */
  readonly speaker: string | undefined;
}

/** A button for each kind of results that the talk can have, and a list of its speakers. */
export function filterControls(
  context: SearchContext,
  filters: Filters,
  change: (filters: Filters) => void,
): TemplateResult {
  const { talk } = context;
  const kinds = searchableKinds(talk);
  const changeKind = (kind: SearchKind | undefined) => change({ ...filters, kind });
  const changeSpeaker = (speaker: string | undefined) => change({ ...filters, speaker });
  return html`<div class="filters">
    ${kinds.length > 1 ? kinds.map((kind) => kindButton(kind, context, filters.kind, changeKind)) : nothing}
    ${talk.speakers.length > 1 ? speakerChoice(context, filters.speaker, changeSpeaker) : nothing}
  </div>`;
}

function searchableKinds(talk: Talk): readonly SearchKind[] {
  const isSearchable: Readonly<Record<SearchKind, boolean>> = {
    segment: talk.segments.length > 0,
    slide: talk.slides.some(({ text, alt }) => text ?? alt),
    chapter: talk.chapters.length > 0,
    speaker: talk.speakers.length > 0,
  };
  return SEARCH_KINDS.filter((kind) => isSearchable[kind]);
}

/** Pressed once it chooses its kind, pressed again all kinds. */
function kindButton(
  kind: SearchKind,
  { strings }: SearchContext,
  chosen: SearchKind | undefined,
  change: (kind: SearchKind | undefined) => void,
): TemplateResult {
  const isChosen = chosen === kind;
  return html`<button
    class="kind"
    type="button"
    data-kind=${kind}
    aria-pressed=${isChosen}
    @click=${() => change(isChosen ? undefined : kind)}
  >
    ${kindIcon(kind)} ${strings.searchKinds[kind]}
  </button>`;
}

function speakerChoice(
  { talk, strings, lang }: SearchContext,
  chosen: string | undefined,
  change: (speaker: string | undefined) => void,
): TemplateResult {
  const handleChange = ({ target }: Event) => change((target as HTMLSelectElement).value || undefined);
  return html`<select class="outlined who" aria-label=${strings.speakers} @change=${handleChange}>
    <option value="" ?selected=${chosen === undefined}>${strings.allSpeakers}</option>
    ${talk.speakers.map(({ id }) => {
      const name = speakerName(talk, id, lang)!;
      return html`<option value=${id} lang=${name.lang} ?selected=${id === chosen}>${name.text}</option>`;
    })}
  </select>`;
}
