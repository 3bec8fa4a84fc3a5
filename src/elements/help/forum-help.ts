import { html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { PlayerConnection } from '../../state/index.js';
import { isCharacterKey, KEY_BINDINGS, type KeyBinding } from '../keys/key-bindings.js';
import { keyName } from '../keys/key-map.js';
import { dialogFrame } from '../shared/dialog-frame.js';
import { ForumPart } from '../shared/player-part.js';
import { register } from '../shared/register.js';
import { styles } from './styles.js';

const GROUPS = ['play', 'move', 'sound', 'view'] as const;

/**
 * The keys of the player, in a dialog. Made when it is asked for, and gone when it is closed.
 *
 * @tag forum-help
 * @csspart dialog - The dialog.
 */
export class ForumHelp extends ForumPart {
  static override styles = styles;

  readonly #connection = new PlayerConnection(this, ({ letterKeys, lang }) => ({ letterKeys, lang }));

  @query('dialog') private dialog!: HTMLDialogElement;

  /** Opens the dialog. Closed, it removes itself, and the focus goes back to where it was. */
  show(): void {
    this.dialog.showModal();
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override render(): TemplateResult {
    const { letterKeys = true, lang } = this.#connection.value ?? {};
    const strings = this.strings(lang);
    return dialogFrame(
      strings.help,
      strings,
      html`
        <p class="hint">${strings.helpHint}</p>
        <label class="switch">
          <input
            type="checkbox"
            .checked=${letterKeys}
            @change=${(event: Event) =>
              this.#connection.player?.setLetterKeys((event.target as HTMLInputElement).checked)}
          />
          <span>${strings.letterKeys}</span>
        </label>
        <div class="groups">
          ${GROUPS.map(
            (group) => html`
              <section aria-labelledby=${group}>
                <h3 id=${group}>${strings.keyGroups[group]}</h3>
                <dl>
                  ${Object.values<KeyBinding>(KEY_BINDINGS)
                    .filter((binding) => binding.group === group)
                    .map(
                      (binding) => html`
                        <div class="line">
                          <dt>${binding.label(strings)}</dt>
                          <dd>
                            ${binding.keys.map(
                              (key) =>
                                html`<kbd class=${isCharacterKey(key) && !letterKeys ? 'off' : ''}
                                  >${keyName(key, strings)}</kbd
                                >`,
                            )}
                          </dd>
                        </div>
                      `,
                    )}
                </dl>
              </section>
            `,
          )}
        </div>
      `,
      () => this.remove(),
    );
  }
}

register('forum-help', ForumHelp);

declare global {
  interface HTMLElementTagNameMap {
    'forum-help': ForumHelp;
  }
}
