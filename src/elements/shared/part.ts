import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { strings, type Strings } from '../../i18n/index.js';

/** What every part of the player has: it stands inside `<forum-player>`, or anywhere in the page with `for`. */
export abstract class ForumPart extends LitElement {
  /** The id of the player that this part belongs to; by default the one around it. */
  @property() for?: string;

  /** The interface in the language of the player. */
  protected strings(lang: string | undefined): Strings {
    return strings(lang ?? 'en');
  }
}
