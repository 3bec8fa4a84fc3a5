import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/index.js';
import type { PlayerState } from '../../state/index.js';
import { nearestTag, textRuns, type Segment, type Talk } from '../../talk/index.js';
import { captionOrder, segmentBefore, type CaptionCue, type CurrentCaption } from '../../timeline/index.js';
import { speakerColor } from '../shared/speaker-color.js';
import { soundText } from '../shared/sound-text.js';
import { speakerName } from '../shared/speaker-name.js';
import { speakerHue } from '../shared/speakers.js';
import { captionClasses } from './caption-style-sheet.js';

/** What captions are drawn from. */
export const captionView = (s: PlayerState) => ({
  due: s.captionsNow,
  captions: s.captions,
  talk: s.talk,
  timeline: s.timeline,
  style: s.captionStyle,
  top: s.topLanguage,
  hideSecond: s.blurSecondLanguage && s.captions.length > 1,
  revealed: s.secondLanguageRevealed,
  // the browser draws them then
  system: s.systemCaptions,
  read: s.readCaptions,
  lang: s.lang,
});

export type CaptionView = ReturnType<typeof captionView>;

/** What is shown of one segment: of each language, from the top, the cue that is due. */
interface Shown {
  readonly segment: Segment;
  readonly lines: readonly (readonly [tag: string, cue: CaptionCue])[];
  readonly sounds: string;
}

/** The captions of the moment, for a shadow tree or a document that has `captionStyles`. */
export function captionLines(view: CaptionView, strings: Strings): TemplateResult | typeof nothing {
  const { captions, talk, style, system, hideSecond, revealed } = view;
  if (!talk || system || !captions.length) return nothing;
  const shown = view.due.map((due) => show(due, view, strings)).filter((s) => s.lines.length || s.sounds);
  // what can have the focus stays when nobody speaks
  if (!shown.length && !hideSecond) return nothing;
  const several = shown.length > 1;
  const classes = [
    'cues',
    captionClasses(style),
    several ? 'several' : '',
    hideSecond ? 'hide-second' : '',
    revealed ? 'revealed' : '',
  ];
  return html`<div
    class=${classes.filter(Boolean).join(' ')}
    role=${hideSecond ? 'group' : nothing}
    aria-label=${hideSecond ? strings.captions : nothing}
    tabindex=${hideSecond ? '0' : nothing}
  >
    ${shown.map((each) => cue(each, talk, view, strings, several || beginsTurn(each, view)))}
  </div>`;
}

/** What a screen reader is told: the language on top, and who speaks when that changes. The region is there before its words. */
export function spokenCaption(view: CaptionView, strings: Strings): TemplateResult | typeof nothing {
  const { talk, captions, due, lang } = view;
  if (!view.read || !talk || !captions.length) return nothing;
  const said = due
    .map((each) => show(each, view, strings))
    .map((each) => {
      const name = beginsTurn(each, view) && speakerName(talk, each.segment.speaker, lang);
      const [first] = each.lines;
      const words = [each.sounds, first?.[1].lines[first[0]]!.join(' ')].filter(Boolean).join(' ');
      if (!words) return nothing;
      const speaker = name ? html`<span lang=${name.lang}>${name.text}</span>: ` : nothing;
      const spoken = html`<span lang=${first?.[0] ?? strings.lang}>${words}</span>`;
      return html`${speaker}${spoken} `;
    });
  return html`<div class="visually-hidden" aria-live="polite" aria-atomic="true">${said}</div>`;
}

function show({ segment, cue, cues }: CurrentCaption, { captions, top }: CaptionView, strings: Strings): Shown {
  const lines = captionOrder(captions, segment.lang, top).flatMap((asked): Shown['lines'] => {
    const tag = nearestTag(asked, Object.keys(cues));
    return tag !== undefined && cues[tag]!.lines[tag]?.length ? [[tag, cues[tag]!]] : [];
  });
  // a sound is announced where it begins, once
  const first = lines.length ? lines.some(([, { start }]) => start === segment.start) : cue?.start === segment.start;
  return { segment, lines, sounds: first ? soundText(segment, strings) : '' };
}

/** Somebody else begins to speak: who it is, is worth a word. */
function beginsTurn({ segment, lines, sounds }: Shown, { timeline }: CaptionView): boolean {
  const { start } = segment;
  if (!timeline || start === undefined) return false;
  if (lines.length ? !lines.some(([, cue]) => cue.start === start) : !sounds) return false;
  return segmentBefore(timeline, start)?.segment.speaker !== segment.speaker;
}

function cue(
  { segment, lines, sounds }: Shown,
  talk: Talk,
  { lang }: CaptionView,
  strings: Strings,
  named: boolean,
): TemplateResult {
  const name = named ? speakerName(talk, segment.speaker, lang) : undefined;
  return html`
    <div class="cue" data-segment=${segment.id}>
      ${
        name
          ? html`<span class="line speaker" lang=${name.lang} ${speakerColor(speakerHue(talk, segment.speaker))}
              >${name.text}</span
            >`
          : nothing
      }
      ${
        lines.length
          ? lines.map(([tag, cue], i) => linesOf(cue.lines[tag]!, tag, talk, i === 0 ? sounds : '', strings.lang))
          : html`<div class="lines"><span class="line" part="sound" lang=${strings.lang}>${sounds}</span></div>`
      }
    </div>
  `;
}

/** The lines of one language; `sounds` stand before the first. */
function linesOf(
  lines: readonly string[],
  lang: string,
  talk: Talk,
  sounds: string,
  soundLang: string,
): TemplateResult {
  return html`<div class="lines" lang=${lang}>
    ${lines.map((words, i) => line(words, lang, talk, i === 0 ? sounds : '', soundLang))}
  </div>`;
}

function line(words: string, lang: string, talk: Talk, sounds: string, soundLang: string): TemplateResult {
  const runs = textRuns(words, lang, talk.languages);
  const text = runs.map((run) => (run.lang === lang ? run.text : html`<span lang=${run.lang}>${run.text}</span>`));
  return html`<span class="line"
    >${sounds ? html`<span part="sound" lang=${soundLang}>${sounds}</span> ` : nothing}<span part="caption" lang=${lang}
      >${text}</span
    ></span
  >`;
}
