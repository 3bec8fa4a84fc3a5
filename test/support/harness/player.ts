import type { ForumPlayer } from '../../../src/index.js';
import type { Layout, Panel, Corner, Player, PlayerState } from '../../../src/state/index.js';
import { CaptionsHarness } from './captions.js';
import { ControlsHarness } from './controls.js';
import { CaptionSettingsHarness, CorrectionHarness, HelpHarness } from './dialogs.js';
import { DividerHarness } from './divider.js';
import { findDeep, Harness } from './harness.js';
import { ChaptersHarness, SlidesHarness, SpeakersHarness } from './lists.js';
import { SeekBarHarness } from './seek-bar.js';
import { StageHarness } from './stage.js';
import { TranscriptHarness } from './transcript.js';

type Slides = HTMLElementTagNameMap['forum-slides'];
type Divider = HTMLElementTagNameMap['forum-divider'];
type Tab = 'transcript' | 'chapters' | 'speakers' | 'slides';

export class PlayerHarness extends Harness<ForumPlayer> {
  readonly stage = new StageHarness('stage', this.#part('forum-stage'));
  readonly captions = new CaptionsHarness('captions', this.#part('forum-captions'));
  readonly controls = new ControlsHarness('controls', this.#part('forum-controls'));
  readonly seekBar = new SeekBarHarness('seek bar', this.#part('forum-seek-bar'));
  readonly transcript = new TranscriptHarness('transcript', this.#part('forum-transcript'));
  readonly chapters = new ChaptersHarness('chapters', this.#part('forum-chapters'));
  readonly slides = new SlidesHarness('slides', this.#part('forum-slides'));
  readonly speakers = new SpeakersHarness('speakers', this.#part('forum-speakers'));
  readonly help = new HelpHarness('help', this.#part('forum-help'));
  readonly captionSettings = new CaptionSettingsHarness('caption settings', this.#part('forum-caption-settings'));
  readonly correction = new CorrectionHarness('correction', this.#part('forum-correction'));
  /** All slides in a tab of their own. */
  readonly overview = new SlidesHarness('overview of the slides', () => this.maybe<Slides>('.overview [grid]'));

  /** Between picture and panel. */
  readonly panelDivider = new DividerHarness('divider', () => this.maybe<Divider>('.root > forum-divider'));

  constructor(player: ForumPlayer) {
    super('player', () => player);
  }

  /** Everything that a page can ask the player to do. */
  get verbs(): Player {
    return this.element.controller;
  }

  get state(): PlayerState {
    return this.verbs.state;
  }

  /** Seconds in the talk. */
  get time(): number {
    return this.state.time;
  }

  get root(): HTMLElement {
    return this.one('[part~=root]');
  }

  /** Language and direction of the interface. */
  get lang(): string {
    return this.root.lang;
  }

  /** What screen readers call it. */
  get name(): string | null {
    return this.root.ariaLabel;
  }

  /** What screen readers are told. */
  get announced(): string {
    return this.announcers('status')[0]?.textContent ?? '';
  }

  /** The same for faults. */
  get alarm(): string {
    return this.announcers('alert')[0]?.textContent ?? '';
  }

  announcer(role: 'status' | 'alert'): HTMLElement {
    return this.one(`.live[role=${role}]`);
  }

  announcers(role: 'status' | 'alert'): HTMLElement[] {
    return this.all(`.live[role=${role}]`);
  }

  /** Tabs of the panel. */
  tabs(): HTMLElement[] {
    return this.all('[role=tab]');
  }

  tab(name: Tab): HTMLElement {
    return this.one(`[role=tab][data-tab=${name}]`);
  }

  get selectedTab(): string | undefined {
    return this.tabs().find((tab) => tab.ariaSelected === 'true')?.dataset['tab'];
  }

  /** A region of the player: `stage`, `controls` or what is in the panel. */
  area(name: Tab | 'stage' | 'controls'): HTMLElement {
    return this.one(`.${name}`);
  }

  /** Every region that there is now. */
  areas(): HTMLElement[] {
    return this.all('.stage, .controls, .tabs, .area');
  }

  /** How everything is arranged, as a page may set it. */
  arrange({ layout, panel, corner, swapped }: Arrangement): void {
    const { verbs } = this;
    if (layout) verbs.setLayout(layout);
    if (panel) verbs.setPanel(panel);
    if (corner) verbs.setCorner(corner);
    if (swapped !== undefined && swapped !== verbs.state.swapped) verbs.toggleSwapped();
  }

  #part<K extends keyof HTMLElementTagNameMap>(tag: K): () => HTMLElementTagNameMap[K] | undefined {
    return () => findDeep(this.element.shadowRoot!, tag);
  }
}

export interface Arrangement {
  readonly layout?: Layout;
  readonly panel?: Panel;
  readonly corner?: Corner;
  readonly swapped?: boolean;
}

/** The page object of a player. */
export const view = (player: ForumPlayer): PlayerHarness => new PlayerHarness(player);
