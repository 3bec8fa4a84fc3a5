import { click } from '../input.js';
import { until } from '../wait.js';
import { DividerHarness } from './divider.js';
import { Harness, wordsOf } from './harness.js';

type Divider = HTMLElementTagNameMap['forum-divider'];

/** Video and slide. */
export class StageHarness extends Harness<HTMLElementTagNameMap['forum-stage']> {
  get frame(): HTMLElement {
    return this.one('.frame');
  }

  pane(name: 'video' | 'slide'): HTMLElement {
    return this.one(`[part~=${name}-pane]`);
  }

  /** Whether a viewer sees it. */
  shows(name: 'video' | 'slide'): boolean {
    return this.pane(name).checkVisibility({ visibilityProperty: true, opacityProperty: true });
  }

  /** Whether the slide stands on the left of the video. */
  get isSlideLeft(): boolean {
    return this.pane('slide').getBoundingClientRect().left < this.pane('video').getBoundingClientRect().left;
  }

  /** The large button that starts the recording. */
  get start(): HTMLElement | undefined {
    return this.maybe('[part~=start]');
  }

  /** Everything that can be pressed. */
  buttons(): HTMLElement[] {
    return this.all('button');
  }

  /** What is wrong with the recording, as a viewer reads it; empty while nothing is. */
  get alert(): string {
    return this.alerts().map(wordsOf).join(' ');
  }

  alerts(): HTMLElement[] {
    return this.all('[role=alert]');
  }

  /** What stands over the picture, whether a fault or a hint. */
  get notice(): HTMLElement | undefined {
    return this.maybe('[part~=notice]');
  }

  /** Of the notice: "try again", "bring it back". */
  get noticeButton(): HTMLElement | undefined {
    return this.maybe('[part~=notice] button');
  }

  /** Clicks "try again". */
  async retry(): Promise<void> {
    await click(await until(() => this.noticeButton, 'the button of the notice'));
  }

  /** What is offered over the picture, such as to resume. */
  offers(): HTMLElement[] {
    return this.all('[part~=offer] :is(button, a)');
  }

  get spinner(): HTMLElement | undefined {
    return this.maybe('.front .spinner');
  }

  /** The slide's picture. */
  get slide(): HTMLImageElement {
    return this.one<HTMLImageElement>('img[part~=slide]');
  }

  /** Id of the slide whose picture is shown. */
  get currentSlide(): string | undefined {
    return this.all('[part~=slide]').find((element) => !element.hidden)?.dataset['slide'];
  }

  get slideSpinner(): HTMLElement | undefined {
    return this.maybe('.slide-pane .spinner');
  }

  /** What stands for a slide whose picture is missing. */
  get missing(): HTMLElement | undefined {
    return this.maybe('.missing');
  }

  /** Between video and slide. */
  readonly divider = new DividerHarness('divider', () => this.maybe<Divider>('forum-divider'));

  /** Of the small picture: moves it to another corner. */
  get cornerButton(): HTMLElement {
    return this.one('.corner button');
  }

  /** Anything in which a document could run. */
  documents(): HTMLElement[] {
    return this.all('object, iframe, embed, svg script');
  }
}
