import { css, html, nothing, type TemplateResult } from 'lit';
import { PlayerConnection } from '../../state/index.js';
import { primaryLanguage, textRuns, type Segment, type Talk } from '../../talk/index.js';
import type { CaptionCue } from '../../timeline/index.js';
import type { Strings } from '../../i18n/index.js';
import { hue } from '../shared/hue.js';
import { ForumPart } from '../shared/part.js';
import { speakerHue, speakerName } from '../shared/speakers.js';
import { tokens } from '../shared/styles.js';

/**
 * The captions of the moment, in none, one or two languages: the original above, the translation below.
 *
 * @tag forum-captions
 * @csspart caption - A line of text, with its `lang`.
 * @csspart sound - A sound that is heard: "♪", "[applause]".
 */
export class ForumCaptions extends ForumPart {
  static override styles = [
    tokens,
    css`
      :host {
        pointer-events: none;
        container: forum-captions / inline-size;
      }
      .cues {
        display: grid;
        gap: 0.3em;
        justify-items: center;
        padding: 0.25em 3% 0.75em;
        color: #fff;
        /* 21 full-width characters fit at any width */
        font-size: clamp(0.8125rem, 3.5cqi, 2.25rem);
        line-height: 1.35;
        text-align: center;
      }
      /* people at once need room */
      .several {
        font-size: clamp(0.6875rem, 2.9cqi, 1.75rem);
      }
      .cue {
        display: grid;
        gap: 0.1em;
        justify-items: center;
        max-width: 100%;
      }
      .lines {
        max-width: 100%;
      }
      .line {
        display: table;
        max-width: 100%;
        margin-inline: auto;
        padding: 0.02em 0.4em;
        background: rgb(8 10 13 / 0.78);
        text-wrap: balance;
        overflow-wrap: anywhere;
      }
      .lines ~ .lines .line {
        color: #ffe9a8;
      }
      .speaker {
        font-size: 0.8em;
        color: oklch(0.85 0.1 var(--_hue, 265));
      }
    `,
  ];

  readonly #connection = new PlayerConnection(this, (s) => ({
    cues: s.cursor.cues,
    captions: s.captions,
    talk: s.talk,
    lang: s.lang,
  }));

  protected override render(): TemplateResult | typeof nothing {
    const slice = this.#connection.value;
    if (!slice?.talk || !slice.captions.length || !slice.cues.length) return nothing;
    const { cues, captions, talk, lang } = slice;
    return html`<div class="cues ${cues.length > 1 ? 'several' : ''}">
      ${cues.map((cue) => this.#cue(cue, captions, talk, lang, cues.length > 1))}
    </div>`;
  }

  #cue(
    cue: CaptionCue,
    captions: readonly string[],
    talk: Talk,
    lang: string,
    several: boolean,
  ): TemplateResult | typeof nothing {
    const strings = this.strings(lang);
    const { segment } = cue;
    const shown = originalFirst(captions, segment)
      .map((tag) => languageIn(cue, tag))
      .filter((tag): tag is string => tag !== undefined);
    // a sound is announced where it begins, once
    const sounds = cue.start === segment.start ? soundSigns(segment, strings) : '';
    if (!shown.length && !sounds) return nothing;
    const name = several ? speakerName(talk, segment.speaker, lang) : undefined;
    return html`
      <div class="cue" data-segment=${segment.id}>
        ${
          name
            ? html`<span class="line speaker" lang=${name.lang} ${hue(speakerHue(talk, segment.speaker))}
                >${name.text}</span
              >`
            : nothing
        }
        ${
          shown.length
            ? shown.map((tag, i) => {
                const lines = cue.lines[tag]!;
                return html`<div class="lines" lang=${tag}>
                  ${lines.map((line, n) => captionLine(line, tag, talk, n === 0 && i === 0 ? sounds : '', strings.lang))}
                </div>`;
              })
            : html`<div class="lines"><span class="line" part="sound" lang=${strings.lang}>${sounds}</span></div>`
        }
      </div>
    `;
  }
}

function captionLine(line: string, lang: string, talk: Talk, sounds: string, soundLang: string): TemplateResult {
  const runs = textRuns(line, lang, talk.languages);
  const text = runs.map((run) => (run.lang === lang ? run.text : html`<span lang=${run.lang}>${run.text}</span>`));
  return html`<span class="line"
    >${sounds ? html`<span part="sound" lang=${soundLang}>${sounds}</span> ` : nothing}<span part="caption" lang=${lang}
      >${text}</span
    ></span
  >`;
}

/** "♪" needs no language; the others are said in that of the interface. */
export function soundSigns(segment: Segment, strings: Strings): string {
  return segment.sounds.map((sound) => (sound === 'music' ? '♪' : `[${strings.sounds[sound]}]`)).join(' ');
}

function originalFirst(captions: readonly string[], segment: Segment): readonly string[] {
  const original = captions.findIndex((tag) => primaryLanguage(tag) === primaryLanguage(segment.lang));
  return original > 0 ? [captions[original]!, ...captions.filter((_, i) => i !== original)] : captions;
}

/** The cue's own tag for a language that was asked for: `en` finds `en-GB`. */
function languageIn(cue: CaptionCue, tag: string): string | undefined {
  if (cue.lines[tag]?.length) return tag;
  return Object.keys(cue.lines).find(
    (have) => primaryLanguage(have) === primaryLanguage(tag) && cue.lines[have]!.length,
  );
}
