import type { Fault, Sound } from '../talk/index.js';

/** What keys do that has no name elsewhere in the interface. */
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

/** The words for how captions look; the state has the same. */
interface CaptionWords {
  size: '75' | '100' | '125' | '150' | '200';
  font: 'sans' | 'serif' | 'mono' | 'rounded';
  color: 'white' | 'yellow' | 'cyan' | 'green' | 'black';
  background: 'black' | 'dim' | 'none' | 'white' | 'blue';
  edge: 'none' | 'outline' | 'shadow';
  position: 'bottom' | 'top' | 'below';
}

/** All texts of the interface. Texts with something in them are functions, so that each language orders its own words. */
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
  /** With the name of the key that uncovers it while it is held; empty where the viewer has letters off. */
  hideSecond(key: string): string;
  readonly systemCaptions: string;
  readonly reset: string;
  readonly readCaptions: string;
  /** Heading of the offsets of the captions. */
  readonly captionOffsets: string;
  /** By how much the captions of a language are moved: "0.5 s later". */
  captionOffset(seconds: number): string;
  /** What moves the captions of a language: later, or earlier with a number below 0. */
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
  /** In place of the picture, while it is elsewhere. */
  readonly away: string;
  readonly bringBack: string;
  readonly airplay: string;
  readonly more: string;
  readonly download: string;
  readonly downloadFormats: Readonly<Record<'txt' | 'md' | 'vtt' | 'srt', string>>;
  /** The file is there. */
  readonly downloaded: (name: string) => string;
  /** Passages without a time, or in another language. */
  readonly downloadLeftOut: (count: number) => string;
  readonly downloadBlocked: string;
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
  /** Headings and lines of the list of keys. */
  readonly keyGroups: Readonly<Record<'play' | 'move' | 'sound' | 'view', string>>;
  readonly keyActions: Readonly<Record<KeyString, string>>;
  /** Names of keys that have no sign of their own. */
  readonly keyNames: Readonly<Record<string, string>>;
  readonly transcript: string;
  readonly chapters: string;
  readonly slides: string;
  readonly text: string;
  readonly textOriginal: string;
  readonly textTranslation: string;
  readonly textBoth: string;
  readonly backToNow: string;
  /** The transcript keeps to what is said. */
  readonly follow: string;
  readonly search: string;
  /** In the empty field. */
  readonly searchHint: string;
  readonly searchResults: string;
  readonly searching: string;
  readonly previousHit: string;
  readonly nextHit: string;
  readonly closeSearch: string;
  readonly searchKinds: Readonly<Record<'segment' | 'slide' | 'chapter' | 'speaker', string>>;
  readonly allSpeakers: string;
  /** How many were found, and at which the viewer is, from 1; 0 before the first. */
  hits(at: number, count: number): string;
  readonly speakers: string;
  /** How much of the talk somebody speaks. */
  share(share: number, seconds: number): string;
  readonly previousTurnOf: (name: string) => string;
  readonly nextTurnOf: (name: string) => string;
  readonly onlySpeaker: (name: string) => string;
  readonly showAll: string;
  /** What is offered for a passage of the transcript. */
  readonly quoting: {
    /** Of the toolbar. */
    readonly name: string;
    /** What the key does. */
    readonly key: string;
    /** Of the button beside a row, which `segment` names. */
    readonly options: (segment: string) => string;
    readonly version: string;
    /** Stands before the three that are copied. */
    readonly copy: string;
    readonly quote: string;
    readonly markdown: string;
    readonly link: string;
    readonly share: string;
    /** The same in full, for screen readers; each holds the word that is seen. */
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
  /** Said when a viewer has waited for a while. */
  readonly buffering: string;
  readonly on: string;
  readonly off: string;
  /** What a setting has become: "Speed: 1.5×". */
  isNow(name: string, value: string): string;
  /** With the chapter that begins there, or who speaks. */
  jumped(time: string, place?: string): string;
  /** For whoever makes the page. */
  readonly nothingGiven: string;
  readonly noTranscript: string;
  readonly retry: string;
  readonly unknownSpeaker: string;
  readonly estimated: string;
  readonly aligned: string;
  /** A time that is estimated. */
  about(time: string): string;
  readonly untimed: string;
  readonly transcriptHint: string;
  readonly sounds: Readonly<Record<Sound, string>>;
  /** The name of a language, in the language of the interface; `beside` are those that it has to be told apart from. */
  languageName(tag: string, beside?: readonly string[]): string;
  /** "2 minutes 10 seconds", for screen readers. */
  duration(seconds: number): string;
  /** Where the seek bar stands, and what is there: chapter, speaker. */
  position(seconds: number, duration: number, ...there: readonly string[]): string;
  /** What stands in place of the length of what is live. */
  readonly live: string;
  readonly goLive: string;
  /** Where the seek bar stands in what is live, so many seconds before now, and what is there. */
  livePosition(behind: number, ...there: readonly string[]): string;
  /** The transcript of what is live, where nobody knows which moment of it that is. */
  readonly liveWithoutTimes: string;
  /** A drag that moves so many times less than the finger. */
  finer(times: number): string;
  /** How a finger comes to that. */
  readonly finerHint: string;
  percent(share: number): string;
  rate(rate: number): string;
  back(seconds: number): string;
  forward(seconds: number): string;
  /** A quality of the stream. */
  rendition(height: number, bitrate: number): string;
  /** What `automatic` comes to now. */
  automaticNow(what: string): string;
  audioTrack(number: number): string;
  slide(number: number, count: number): string;
  segment(time: string, speaker: string | undefined): string;
  chapter(time: string, title: string): string;
  /** What happened, and what to do. */
  fault(fault: Fault): string;
  /** Items of the sidecar that could not be used. */
  leftOut(count: number): string;
}
