import { html, nothing, type TemplateResult } from 'lit';
import { PlayerConnection } from '../../state/index.js';
import { css } from '../shared/css.js';
import { ForumPart } from '../shared/player-part.js';
import { register } from '../shared/register.js';
import { ringOnPicture, tokens } from '../shared/styles.js';
import { CaptionFitter } from './caption-fitter.js';
import { captionLines, captionView, spokenCaption } from './caption-lines.js';
import { captionStyles } from './caption-style-sheet.js';

/**
 * The captions of the moment, in none, one or two languages. The second one can be blurred until it is pointed at, has the
 * focus, or is asked for by a key.
 *
 * @tag forum-captions
 * @csspart caption - A line of text, with its `lang`.
 * @csspart sound - A sound that is heard: "♪", "[applause]".
 */
export class ForumCaptions extends ForumPart {
  static override styles = [
    tokens,
    captionStyles,
    ringOnPicture,
    css`
      /* no higher than its place: what is too much for it is made smaller */
      :host {
        display: grid;
        grid-template: minmax(0, 1fr) / minmax(0, 1fr);
        max-height: 100%;
      }
      .cues {
        align-self: end;
        max-height: 100%;
      }
      .position-top {
        align-self: start;
      }
      .position-below {
        align-self: center;
      }
    `,
  ];

  readonly #connection = new PlayerConnection(this, captionView);

  readonly #fitting = new CaptionFitter(() => this);

  constructor() {
    super();
    // a finger that uncovers a line does not mean the picture below it
    this.addEventListener('click', (event) => event.preventDefault());
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#connection.value;
    if (!view) return nothing;
    const strings = this.strings(view.lang);
    return html`${captionLines(view, strings)}${spokenCaption(view, strings)}`;
  }

  protected override updated(): void {
    this.#fitting.renew();
  }
}

register('forum-captions', ForumCaptions);

declare global {
  interface HTMLElementTagNameMap {
    'forum-captions': ForumCaptions;
  }
}

export { soundText } from '../shared/sound-text.js';
