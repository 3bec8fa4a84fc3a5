import { html, nothing, svg, type TemplateResult } from 'lit';
import { PlayerConnection } from '../../state/index.js';
import { localized, type Speaker, type Talk } from '../../talk/index.js';
import { turnsOf, type Timeline, type Turn } from '../../timeline/index.js';
import { boxPath } from '../seek-bar/svg-paths.js';
import { speakerColor } from '../shared/speaker-color.js';
import { icon } from '../shared/icons.js';
import { TimelineHighlight } from '../shared/timeline-highlight.js';
import { ForumPart } from '../shared/player-part.js';
import { register } from '../shared/register.js';
import { speakerName } from '../shared/speaker-name.js';
import { speakerHue } from '../shared/speakers.js';
import { initials } from '../shared/initials.js';
import { styles } from './styles.js';

/** Seconds. A shorter pause does not end a turn. */
const PAUSE = 1;

/** Pauses that take less than this share of the lane are not drawn. */
const THIN = 1 / 200;

/** The turns of one speaker. */
interface Share {
  readonly turns: readonly Turn[];
  readonly seconds: number;
  /** The turns that the lane draws, with short pauses closed. */
  readonly drawn: readonly Turn[];
}

/**
 * Lists the speakers with their share of the talk and their turns. Choosing one filters the transcript.
 *
 * @tag forum-speakers
 * @csspart title - The heading.
 * @csspart speakers - The list.
 * @csspart speaker - A speaker, with `data-speaker`.
 */
export class ForumSpeakers extends ForumPart {
  static override styles = styles;

  readonly #connection = new PlayerConnection(this, (s) => ({
    timeline: s.timeline,
    duration: s.duration,
    current: s.cursor.segment?.speaker,
    only: s.speakerFilter,
    lang: s.lang,
  }));

  #shares:
    { readonly timeline: Timeline; readonly length: number; readonly by: ReadonlyMap<string, Share> } | undefined;

  constructor() {
    super();
    new TimelineHighlight(this, () => this.#connection.player);
  }

  protected override render(): TemplateResult | typeof nothing {
    const slice = this.#connection.value;
    const talk = slice?.timeline?.talk;
    if (!talk?.speakers.length) return nothing;
    const strings = this.strings(slice!.lang);
    return html`<section aria-label=${strings.speakers}>
      <h2 class="title" part="title">${strings.speakers}</h2>
      <ol part="speakers">
        ${talk.speakers.map((speaker) => this.#row(speaker, talk))}
      </ol>
    </section>`;
  }

  #row(speaker: Speaker, talk: Talk): TemplateResult {
    const { lang, only, current, timeline, duration } = this.#connection.value!;
    const strings = this.strings(lang);
    const { id } = speaker;
    const name = speakerName(talk, id, lang)!;
    const role = speaker.role && localized(speaker.role, [lang, ...talk.languages]);
    const { by, length } = this.#sharesOf(timeline!, duration);
    const part = by.get(id);
    const off = part ? nothing : 'true';
    return html`<li
      part="speaker"
      data-speaker=${id}
      class=${current === id ? 'current' : ''}
      ${speakerColor(speakerHue(talk, id))}
    >
      <span class="face" aria-hidden="true" lang=${name.lang}>
        <span>${initials(name.text)}</span>
        ${
          speaker.image
            ? html`<img
                src=${speaker.image}
                alt=""
                loading="lazy"
                decoding="async"
                @error=${(event: Event) => ((event.target as HTMLElement).hidden = true)}
              />`
            : nothing
        }
      </span>
      <button
        class="only"
        type="button"
        aria-pressed=${only === id}
        title=${only === id ? strings.showAll : strings.onlySpeaker(name.text)}
        @click=${() => this.#connection.player?.filterSpeaker(only === id ? undefined : id)}
      >
        <bdi class="speaker" lang=${name.lang}>${name.text}</bdi>
        ${role ? html`<bdi class="role" lang=${role.lang}>${role.text}</bdi>` : nothing}
      </button>
      <span class="steps">
        <button
          type="button"
          aria-label=${strings.previousTurnOf(name.text)}
          title=${strings.previousTurnOf(name.text)}
          aria-disabled=${off}
          @click=${() => this.#step(id, -1)}
        >
          ${icon('previousSegment')}
        </button>
        <button
          type="button"
          aria-label=${strings.nextTurnOf(name.text)}
          title=${strings.nextTurnOf(name.text)}
          aria-disabled=${off}
          @click=${() => this.#step(id, 1)}
        >
          ${icon('nextSegment')}
        </button>
      </span>
      ${
        part && length > 0
          ? html`<span class="share">${strings.share(part.seconds / length, Math.round(part.seconds))}</span>
              <svg class="lane" viewBox="0 0 ${length} 1" preserveAspectRatio="none" aria-hidden="true">
                ${svg`<path d=${boxPath(part.drawn, length)}></path>`}
              </svg>`
          : nothing
      }
    </li>`;
  }

  #sharesOf(timeline: Timeline, duration: number): { length: number; by: ReadonlyMap<string, Share> } {
    const last = timeline.segments.reduce((end, s) => (s.end < Infinity ? Math.max(end, s.end) : end), 0);
    const length = duration > 0 && duration < Infinity ? duration : (timeline.talk.duration ?? last);
    if (this.#shares?.timeline !== timeline || this.#shares.length !== length) {
      const clipped = (turns: readonly Turn[]) =>
        turns.map((turn) => (turn.end < Infinity ? turn : { ...turn, end: Math.max(length, turn.start) }));
      const turns = clipped(turnsOf(timeline, PAUSE));
      const drawn = clipped(turnsOf(timeline, length * THIN));
      const of = (all: readonly Turn[], id: string) => all.filter(({ speaker }) => speaker === id);
      const by = new Map<string, Share>();
      for (const id of new Set(turns.map(({ speaker }) => speaker))) {
        if (id === undefined) continue;
        const own = of(turns, id);
        const seconds = own.reduce((sum, { start, end }) => sum + end - start, 0);
        by.set(id, { turns: own, seconds, drawn: of(drawn, id) });
      }
      this.#shares = { timeline, length, by };
    }
    return this.#shares;
  }

  /** Seeks to the next or previous turn of a speaker, if there is one. */
  #step(id: string, direction: 1 | -1): void {
    const { player } = this.#connection;
    const turns = this.#shares?.by.get(id)?.turns;
    if (!player || !turns) return;
    const time = player.now();
    const to =
      direction > 0
        ? turns.find(({ start }) => start > time + 0.01)
        : // skips the turn that is playing
          turns.findLast(({ start, end }) => start < time - 0.01 && end <= time);
    if (to) player.seek(to.start, 'speakers');
  }
}

register('forum-speakers', ForumSpeakers);

declare global {
  interface HTMLElementTagNameMap {
    'forum-speakers': ForumSpeakers;
  }
}
