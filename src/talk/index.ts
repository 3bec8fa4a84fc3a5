export { parse, type ParseOptions, type ParseResult, type Talk } from './parse.js';
export { SOUNDS, TIMINGS, TONES, VERSION, sidecarSchema } from './sidecar.js';
export type {
  Chapter,
  Segment,
  Sidecar,
  SidecarChapter,
  SidecarSegment,
  SidecarSlide,
  SidecarSpeaker,
  Slide,
  Sound,
  Speaker,
  Timing,
  Tone,
} from './sidecar.js';
export {
  languageTag,
  localized,
  nearestTag,
  primaryLanguage,
  translation,
  type LangText,
  type Localized,
} from './localized.js';
export {
  languageOfScripts,
  languageOfText,
  scriptOf,
  scriptOfLanguage,
  scriptWeights,
  textRuns,
  type Script,
  type TextRun,
} from './script.js';
export { cleanText, type Problem } from './schema.js';
export { safeUrl, type UrlUse } from './safe-url.js';
export type { Fault, FaultCode, FaultSource } from './fault.js';
export { parseJson, type JsonPosition } from './parse-json.js';
export { MAX_BYTES, load, type LoadResult } from './load.js';
