import type { Strings } from '../../i18n/index.js';
import { lazy } from '../../lazy.js';
import type { Player, PlayerState } from '../../state/index.js';

/** So long, in milliseconds, a recording may keep somebody waiting before it is said. */
const PATIENCE = 2000;

/** What is said when the viewer changes it. Never the time, the transcript or the captions, which change by themselves. */
const SPOKEN = ['captions', 'rate', 'lastSeek', 'layout', 'panel', 'repeated', 'rendition'] as const;

/**
 * What screen readers are told: one region for what a viewer has just changed and for long waiting, one for faults. Both are
 * there, empty, before there is anything to say; put into the page with their text, many a reader would miss them.
 */
export class LiveRegion {
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param root Where the regions are.
   * @param player What has gone wrong with it until now is said.
   * @param isShown Whether a part says a fault of that source itself, as an alert beside the button that mends it.
   */
  constructor(
    readonly root: ParentNode,
    readonly player: Player,
    readonly isShown: (source: 'media' | 'talk') => boolean,
  ) {
    const { state } = player;
    this.update(state, { ...state, waiting: false, mediaFault: undefined, talkFault: undefined });
  }

  /** Looks at what has changed between two snapshots. */
  update(now: PlayerState, was: PlayerState): void {
    if (now.waiting !== was.waiting) this.#wait(now);
    if (now.mediaFault && now.mediaFault !== was.mediaFault && !this.isShown('media'))
      this.#put('alert', (words) => words.fault(now.mediaFault!));
    if (now.talkFault?.fatal && now.talkFault !== was.talkFault && !this.isShown('talk'))
      this.#put('alert', (words) => words.fault(now.talkFault!));
    // a talk that loads is nothing that the viewer has done
    if (now.talk !== was.talk || now.media !== was.media) return;
    if (navigator.userActivation?.isActive === false) return;
    if (SPOKEN.some((key) => now[key] !== was[key]))
      void lazy.announcements.load().then(
        ({ changeAnnouncement }) => this.#put('status', (words) => changeAnnouncement(words, now, was)),
        () => undefined,
      );
  }

  /** Says nothing more. */
  stop(): void {
    clearTimeout(this.#waiting);
  }

  #wait(now: PlayerState): void {
    clearTimeout(this.#waiting);
    if (now.waiting && !now.paused)
      this.#waiting = setTimeout(() => this.#put('status', ({ buffering }) => buffering), PATIENCE);
  }

  /** Another text node each time: the same words are said again. */
  #put(role: 'status' | 'alert', text: (words: Strings) => string | undefined): void {
    void this.player.strings().then((words) => {
      const said = text(words);
      if (said) this.root.querySelector(`.live[role=${role}]`)?.replaceChildren(said);
    });
  }
}
