import { html, nothing, type TemplateResult } from 'lit';
import { PlayerConnection } from '../../state/index.js';
import { primaryLanguage, textRuns, type Segment, type Talk } from '../../talk/index.js';
import { segmentBefore, type CaptionCue } from '../../timeline/index.js';
import type { Strings } from '../../i18n/index.js';
import { hue } from '../shared/hue.js';
import { ForumPart } from '../shared/part.js';
import { speakerHue, speakerName } from '../shared/speakers.js';
import { tokens } from '../shared/styles.js';
import { captionClasses, captionStyles } from './styles.js';

/**
 * The captions of the moment, in none, one or two languages: the original above, the translation below.
 *
 * @tag forum-captions
 * @csspart caption - A line of text, with its `lang`.
 * @csspart sound - A sound that is heard: "♪", "[applause]".
 */
export class ForumCaptions extends ForumPart {
  static override styles = [tokens, captionStyles];

  readonly #connection = new PlayerConnection(this, (s) => ({
    cues: s.cursor.cues,
    captions: s.captions,
    talk: s.talk,
    timeline: s.timeline,
    style: s.captionStyle,
    hideSecond: s.hideSecond,
    // the browser draws them then
    system: s.systemCaptions,
    lang: s.lang,
  }));

  protected override render(): TemplateResult | typeof nothing {
    const slice = this.#connection.value;
    if (!slice?.talk || slice.system || !slice.captions.length || !slice.cues.length) return nothing;
    const { cues, captions, talk, lang, style, hideSecond } = slice;
    const classes = ['cues', captionClasses(style), cues.length > 1 ? 'several' : '', hideSecond ? 'hide-second' : ''];
    return html`<div class=${classes.filter(Boolean).join(' ')}>
      ${cues.map((cue) => this.#cue(cue, captions, talk, lang, cues.length > 1))}
    </div>`;
  }

  /** Somebody else begins to speak: who it is, is worth a word. */
  #beginsTurn({ segment, start }: CaptionCue): boolean {
    const timeline = this.#connection.value?.timeline;
    if (!timeline || start !== segment.start) return false;
    return segmentBefore(timeline, start)?.segment.speaker !== segment.speaker;
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
    const name = several || this.#beginsTurn(cue) ? speakerName(talk, segment.speaker, lang) : undefined;
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
                return html`<div
                  class="lines"
                  lang=${tag}
                  tabindex=${this.#connection.value?.hideSecond && i > 0 ? '0' : nothing}
                >
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
