import type { Fault, Sound } from '../talk/index.js';

/** Keyboard actions that have no other name in the interface. */
export type KeyString =
  | 'toggle'
  | 'captions'
  | 'firstCaption'
  | 'secondCaption'
  | 'reveal'
  | 'mute'
  | 'louder'
  | 'quieter'
  | 'faster'
  | 'slower'
  | 'start'
  | 'end';

/** The settings of the caption style and their values, as in `CaptionStyle`. */
interface CaptionWords {
  size: '75' | '100' | '125' | '150' | '200';
  font: 'sans' | 'serif' | 'mono' | 'rounded';
  color: 'white' | 'yellow' | 'cyan' | 'green' | 'black';
  background: 'black' | 'dim' | 'none' | 'white' | 'blue';
  edge: 'none' | 'outline' | 'shadow';
  position: 'bottom' | 'top' | 'below';
}

/** All texts of the interface. Texts with variable parts are functions, so that each language can order its own words. */
export interface Strings {
  /** BCP 47 tag of these strings. */
  readonly lang: string;
  readonly player: string;
  readonly play: string;
  readonly pause: string;
  readonly replay: string;
  readonly mute: string;
  readonly unmute: string;
  readonly volume: string;
  readonly seek: string;
  readonly speed: string;
  readonly captions: string;
  readonly captionsOff: string;
  readonly captionsBoth: string;
  readonly layout: string;
  readonly layouts: Readonly<Record<'auto' | 'video' | 'slides' | 'split' | 'inset', string>>;
  readonly divider: string;
  readonly swap: string;
  readonly moveCorner: string;
  readonly panelDivider: string;
  readonly captionSettings: string;
  readonly captionStyle: {
    readonly [K in keyof CaptionWords]: {
      readonly name: string;
      readonly values: Readonly<Record<CaptionWords[K], string>>;
    };
  };
  readonly topLanguage: string;
  readonly topLanguages: Readonly<Record<'original' | 'translation', string>>;
  /** `key` reveals the second language while held; empty when the viewer has switched off single-key shortcuts. */
  hideSecond(key: string): string;
  readonly systemCaptions: string;
  readonly reset: string;
  readonly readCaptions: string;
  /** Heading of the caption offsets. */
  readonly captionOffsets: string;
  /** The offset of a caption language: "0.5 s later". A negative number of seconds is earlier. */
  captionOffset(seconds: number): string;
  /** Label of the button that moves the captions of a language by `seconds`; negative is earlier. */
  moveCaptions(language: string, seconds: number): string;
  readonly seconds: string;
  readonly resetDone: string;
  readonly continueAt: (time: string) => string;
  readonly fromTheStart: string;
  readonly nextPart: (title: string) => string;
  readonly enterFullscreen: string;
  readonly leaveFullscreen: string;
  readonly enterPip: string;
  readonly leavePip: string;
  /** Shown on the stage while the video is in picture-in-picture. */
  readonly away: string;
  readonly bringBack: string;
  readonly airplay: string;
  readonly more: string;
  readonly download: string;
  readonly downloadFormats: Readonly<Record<'txt' | 'md' | 'vtt' | 'srt', string>>;
  /** `name` is the file's name. */
  readonly downloaded: (name: string) => string;
  /** `count` passages have no time or no translation, so the file does not contain them. */
  readonly downloadLeftOut: (count: number) => string;
  readonly downloadBlocked: string;
  /** The code for what a viewer asked for could not be loaded. */
  readonly loadFailed: string;
  readonly settings: string;
  readonly previous: Readonly<Record<'segment' | 'turn' | 'chapter', string>>;
  readonly next: Readonly<Record<'segment' | 'turn' | 'chapter', string>>;
  readonly repeat: string;
  readonly quality: string;
  readonly automatic: string;
  readonly audio: string;
  readonly panel: string;
  readonly panels: Readonly<Record<'auto' | 'side' | 'below' | 'off', string>>;
  readonly help: string;
  readonly helpHint: string;
  readonly letterKeys: string;
  readonly close: string;
  /** Headings in the list of keyboard shortcuts. */
  readonly keyGroups: Readonly<Record<'play' | 'move' | 'sound' | 'view', string>>;
  readonly keyActions: Readonly<Record<KeyString, string>>;
  /** Names of keys that have no symbol on the keyboard. */
  readonly keyNames: Readonly<Record<string, string>>;
  readonly transcript: string;
  readonly chapters: string;
  readonly slides: string;
  readonly text: string;
  readonly textOriginal: string;
  readonly textTranslation: string;
  readonly textBoth: string;
  readonly backToNow: string;
  /** Switch: the transcript scrolls with playback. */
  readonly follow: string;
  readonly search: string;
  /** Placeholder of the search field. */
  readonly searchHint: string;
  readonly searchResults: string;
  readonly searching: string;
  readonly previousHit: string;
  readonly nextHit: string;
  readonly closeSearch: string;
  readonly searchKinds: Readonly<Record<'segment' | 'slide' | 'chapter' | 'speaker', string>>;
  readonly allSpeakers: string;
  /** Number of results, and the current one, counted from 1; 0 when none is chosen yet. */
  hits(at: number, count: number): string;
  readonly speakers: string;
  /** A speaker's part of the talk: from 0 to 1, and in seconds. */
  share(share: number, seconds: number): string;
  readonly previousTurnOf: (name: string) => string;
  readonly nextTurnOf: (name: string) => string;
  readonly onlySpeaker: (name: string) => string;
  readonly showAll: string;
  /** The toolbar that quotes, links and shares a passage of the transcript. */
  readonly quoting: {
    /** Name of the toolbar. */
    readonly name: string;
    /** The action in the list of keyboard shortcuts. */
    readonly key: string;
    /** Label of the button beside a row; `segment` is the row's label. */
    readonly options: (segment: string) => string;
    readonly version: string;
    /** Heading before the buttons that copy: quote, Markdown, link. */
    readonly copy: string;
    readonly quote: string;
    readonly markdown: string;
    readonly link: string;
    readonly share: string;
    /** Full labels for screen readers. Each contains the visible word of its button. */
    readonly actions: Readonly<Record<'quote' | 'markdown' | 'link' | 'share', string>>;
    readonly copied: Readonly<Record<'quote' | 'markdown' | 'link', string>>;
    readonly failed: string;
  };
  readonly correction: {
    readonly title: string;
    readonly hint: string;
    readonly language: string;
    readonly text: string;
    readonly submit: string;
    readonly cancel: string;
    readonly unchanged: string;
    readonly done: string;
  };
  readonly loading: string;
  /** Announced when playback has waited for more than two seconds. */
  readonly buffering: string;
  readonly on: string;
  readonly off: string;
  /** Announces a changed setting: "Speed: 1.5×". */
  isNow(name: string, value: string): string;
  /** `place` is the chapter that begins at `time`, or else the speaker. */
  jumped(time: string, place?: string): string;
  /** Shown when the page gives the player neither `src` nor `sidecar`; read by the page's author. */
  readonly nothingGiven: string;
  readonly noTranscript: string;
  readonly retry: string;
  readonly unknownSpeaker: string;
  readonly estimated: string;
  readonly aligned: string;
  /** An estimated time. */
  about(time: string): string;
  readonly untimed: string;
  readonly transcriptHint: string;
  readonly sounds: Readonly<Record<Sound, string>>;
  /** Name of the language `tag` in these strings' language, distinct from the names of the languages `beside` it. */
  languageName(tag: string, beside?: readonly string[]): string;
  /** "2 minutes 10 seconds", for screen readers. */
  duration(seconds: number): string;
  /** Value of the seek bar for screen readers; `there` are chapter and speaker. */
  position(seconds: number, duration: number, ...there: readonly string[]): string;
  /** Shown instead of the duration of a live stream. */
  readonly live: string;
  readonly goLive: string;
  /** As `position`, in a live stream, `behind` seconds behind live. */
  livePosition(behind: number, ...there: readonly string[]): string;
  /** Shown above the transcript of a live stream that does not say at what time it was recorded. */
  readonly liveWithoutTimes: string;
  /** Shown while dragging with a finger far from the seek bar, which seeks `times` times more slowly. */
  finer(times: number): string;
  /** Hint shown while dragging with a finger on the seek bar. */
  readonly finerHint: string;
  percent(share: number): string;
  rate(rate: number): string;
  back(seconds: number): string;
  forward(seconds: number): string;
  /** A quality level of a stream; `height` is 0 when the stream does not say it. */
  rendition(height: number, bitrate: number): string;
  /** The entry `automatic` of the quality menu while `what` plays. */
  automaticNow(what: string): string;
  audioTrack(number: number): string;
  slide(number: number, count: number): string;
  segment(time: string, speaker: string | undefined): string;
  /** Says what happened and what the reader can do. */
  fault(fault: Fault): string;
}
