export { parse, type ParseOptions, type ParseResult, type Talk } from './parse.js';
export {
  VERSION,
  sidecarSchema,
  type Sidecar,
  type SidecarChapter,
  type SidecarSegment,
  type SidecarSlide,
  type SidecarSpeaker,
} from './sidecar.js';
export type { Chapter, Slide, Speaker } from './item-schemas.js';
export { SOUNDS, TIMINGS, TONES, type Segment, type Sound, type Timing, type Tone } from './segment-schema.js';
export { languageTag, nearestTag, primaryLanguage } from './language-tag.js';
export { localized, translation, type LangText, type Localized } from './localized.js';
export { languageOfScripts, languageOfText, scriptOf, scriptOfLanguage, scriptWeights, type Script } from './script.js';
export { textRuns, type TextRun } from './text-runs.js';
export { cleanText, type Problem } from './schema.js';
export { safeUrl, type UrlUse } from './safe-url.js';
export type { Fault, FaultCode, FaultSource } from './fault.js';
export { parseJson, type JsonPosition } from './parse-json.js';
export { MAX_BYTES, load, type LoadResult } from './load.js';
