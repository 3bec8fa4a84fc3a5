import { html, type TemplateResult } from 'lit';

/** The options of a `<select>`; `chosen` is the value of the selected one. */
export function selectOptions(
  choices: readonly (readonly [value: string, label: string])[],
  chosen: string,
): readonly TemplateResult[] {
  return choices.map(([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`);
}
