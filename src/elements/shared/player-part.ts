import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { loadStrings, strings, type Strings } from '../../i18n/index.js';
import { languageAround } from './language.js';
import { showLoadFailures } from './load-failures.js';

/** What every part of the player has: it stands inside `<forum-player>`, or anywhere in the page with `for`. */
export abstract class ForumPart extends LitElement {
  /** The id of the player that this part belongs to; by default the one around it. */
  @property() for?: string;

  /** What a part without a player speaks. */
  protected around = 'en';

  constructor() {
    super();
    showLoadFailures(this, () => this.strings(undefined).loadFailed);
  }

  override connectedCallback(): void {
    this.around = languageAround(this);
    super.connectedCallback();
  }

  /** The interface in the language of the player; before there is one, of the page. */
  protected strings(lang: string | undefined): Strings {
    return strings(lang || this.around);
  }

  /** Nothing is drawn in one language and then in another. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const loading = this.hasUpdated ? undefined : loadStrings(this.around);
    return loading ? loading.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }
}
