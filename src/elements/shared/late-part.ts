import { allStrings } from '../../i18n/all.js';
import type { AllStrings } from '../../i18n/index.js';
import { ForumPart } from './part.js';

/** A part that a viewer has opened: it brings along what is said there. */
export abstract class ForumLatePart extends ForumPart {
  protected override strings(lang: string | undefined): AllStrings {
    return allStrings(lang || this.around);
  }
}
