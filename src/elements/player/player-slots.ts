import { html, nothing, type TemplateResult } from 'lit';

/** Parts that a page may replace, each by an element of its own in the slot of that name. */
export type PartName = 'stage' | 'captions' | 'controls' | 'slides' | 'chapters' | 'speakers' | 'transcript';

/** What a page has put inside the `<forum-player>` element. */
export class PlayerSlots {
  constructor(readonly player: Element) {}

  /** Whether the page has a part of its own in that slot. */
  isReplaced(name: PartName): boolean {
    return Array.from(this.player.children).some((child) => child.slot === name);
  }

  /**
   * The player's own part, or the slot for the page's: both at once would draw everything twice. The part does not stand inside the
   * slot, since WebKit lays out what is there from left to right on every page.
   *
   * @param into The slot of the element around it that it goes to.
   */
  render(name: PartName, part: TemplateResult, into?: string): TemplateResult {
    return this.isReplaced(name) ? html`<slot name=${name} slot=${into ?? nothing}></slot>` : part;
  }

  /** The page's own `<video>` or `<audio>`, or an element of the page that plays like one. */
  get media(): HTMLMediaElement | undefined {
    const found = Array.from(this.player.children).find((child) => child.slot === 'media');
    return found && 'play' in found && 'currentTime' in found ? (found as HTMLMediaElement) : undefined;
  }

  /** Whether the page's own stage leaves the captions to the player. */
  get isStageWithoutCaptions(): boolean {
    return this.isReplaced('stage') && !this.player.querySelector('[slot=stage] > [slot=captions]');
  }

  /** Whether the page holds the talk as text, as `forum-player render` writes it. */
  get hasText(): boolean {
    return Array.from(this.player.children).some(({ slot }) => !slot);
  }
}
