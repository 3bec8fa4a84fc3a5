import { initialMediaState, type MediaState, type TimeSpan } from '../media/index.js';
import type { SearchItem, SearchMark } from '../search/index.js';
import type { Fault, Problem, Segment, Talk } from '../talk/index.js';
import type { Cursor, DueCaption, Offsets, Timeline, TopLanguage } from '../timeline/index.js';
import { DEFAULT_CAPTION_STYLE, type CaptionStyle } from './caption-style.js';

/** What the stage shows: what fits (`auto`), the video alone, the slide alone, both side by side, or one small in a corner of the other. */
export const LAYOUTS = ['auto', 'video', 'slides', 'split', 'inset'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Where the small picture of `inset` stands. */
export const CORNERS = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const;
export type Corner = (typeof CORNERS)[number];

/** Where the transcript and what belongs to it stand. */
export const PANELS = ['auto', 'side', 'below', 'off'] as const;
export type Panel = (typeof PANELS)[number];

/** Who asked for a position: an element's name, the page, or an address. */
export type SeekOrigin =
  | 'page'
  | 'seek-bar'
  | 'transcript'
  | 'chapters'
  | 'slides'
  | 'controls'
  | 'keys'
  | 'system'
  | 'search'
  | 'speakers'
  | 'link';

/** A position that was asked for; a new object each time, also for the same second. */
export interface Sought {
  readonly time: number;
  readonly by: SeekOrigin;
}

/** A passage that a link has led to. */
export interface Linked {
  /** Ids of its segments; none for a single second. */
  readonly segments: readonly string[];
  /** The language that it was shared in, or `both`; undefined where the link does not say. */
  readonly reading: string | undefined;
}

/** An open search: what is asked, and what was found. */
export interface Search {
  readonly query: string;
  /** In the order of time. */
  readonly hits: readonly SearchItem[];
  /** Which of the hits the viewer is at; -1 before the first. */
  readonly at: number;
  /** Where the words are in one of the hits. */
  marks(item: SearchItem): readonly SearchMark[];
}

export const NO_SEARCH: Search = Object.freeze({ query: '', hits: Object.freeze([]), at: -1, marks: () => [] });

/** Everything that elements draw from. */
export interface PlayerState extends MediaState {
  readonly talkStatus: 'none' | 'loading' | 'ready' | 'error';
  readonly talk: Talk | undefined;
  readonly timeline: Timeline | undefined;
  /** What was wrong with the sidecar, in order of appearance. */
  readonly problems: readonly Problem[];
  readonly talkFault: Fault | undefined;
  readonly media: HTMLMediaElement | undefined;
  readonly poster: string | undefined;
  /** What is added to the media element's own time to come to that of the talk: 0, but in a live stream that says when it is. */
  readonly shift: number;
  /** It is live and does not say when it is: where in the talk that would be is not known, and there is no timeline. */
  readonly adrift: boolean;
  /** What is current at the media's time; the same object until something in it changes. */
  readonly cursor: Cursor;
  readonly sought: Sought | undefined;
  /** Languages of the captions, none to two. */
  readonly captions: readonly string[];
  readonly captionStyle: CaptionStyle;
  /** Which of two languages stands on top. */
  readonly topLanguage: TopLanguage;
  /** By how much the viewer has moved the captions of this talk, by language. */
  readonly captionOffsets: Offsets;
  /** The captions of the moment: the cursor's, each language moved by its offset; the same object until they change. */
  readonly due: readonly DueCaption[];
  /** The second language is blurred until it is asked for. */
  readonly hideSecond: boolean;
  /** It is asked for by a key that is held down. */
  readonly revealed: boolean;
  /** The browser draws the captions itself. */
  readonly systemCaptions: boolean;
  /** Screen readers and braille displays are told each caption, of the language on top. */
  readonly readCaptions: boolean;
  readonly layout: Layout;
  /** In `inset` the video is the large one, else the slide; in `split` it comes second. */
  readonly swapped: boolean;
  readonly corner: Corner;
  readonly panel: Panel;
  /** Share of the first picture in a split stage, 0 to 1. */
  readonly divider: number;
  /** Share of the panel at the side, 0 to 1; undefined while nobody has moved it. */
  readonly panelShare: number | undefined;
  /** The segment that is said again and again. */
  readonly repeated: Segment | undefined;
  /** Plays from here to there and stops; forgotten when the viewer goes elsewhere. */
  readonly range: TimeSpan | undefined;
  /** Where a link has led to, until the next. */
  readonly linked: Linked | undefined;
  /** Single letters work as keys while the player has the focus. */
  readonly keys: boolean;
  /** A stretch that something elsewhere in the player points at, and that the seek bar lights up. */
  readonly lit: readonly TimeSpan[];
  /** The viewer searches; undefined while the search is closed. */
  readonly search: Search | undefined;
  /** The one speaker whose words the transcript shows. */
  readonly onlySpeaker: string | undefined;
  /** Somebody wants to quote what is selected, or else what is said now; a new object each time. */
  readonly quoting: object | undefined;
  /** What this viewer has heard of the talk already. */
  readonly heard: readonly TimeSpan[];
  /** Where the viewer was the last time, until it is taken up or refused. */
  readonly resume: number | undefined;
  readonly fullscreen: boolean;
  /** The picture is in a window of its own, with slide and captions. */
  readonly away: boolean;
  /** BCP 47 tag of the interface, whose strings are loaded; empty before the first. */
  readonly lang: string;
}

export const NO_CURSOR: Cursor = Object.freeze({
  segments: Object.freeze([]),
  segment: undefined,
  slide: undefined,
  chapter: undefined,
  cues: Object.freeze([]),
});

export const initialPlayerState: PlayerState = {
  ...initialMediaState,
  talkStatus: 'none',
  talk: undefined,
  timeline: undefined,
  problems: [],
  talkFault: undefined,
  media: undefined,
  poster: undefined,
  shift: 0,
  adrift: false,
  cursor: NO_CURSOR,
  sought: undefined,
  captions: [],
  captionStyle: DEFAULT_CAPTION_STYLE,
  topLanguage: 'original',
  captionOffsets: Object.freeze({}),
  due: Object.freeze([]),
  hideSecond: false,
  revealed: false,
  systemCaptions: false,
  readCaptions: false,
  layout: 'auto',
  swapped: false,
  corner: 'bottom-end',
  panel: 'auto',
  divider: 0.5,
  panelShare: undefined,
  repeated: undefined,
  range: undefined,
  linked: undefined,
  keys: true,
  lit: [],
  search: undefined,
  onlySpeaker: undefined,
  quoting: undefined,
  heard: [],
  resume: undefined,
  fullscreen: false,
  away: false,
  lang: '',
};

/** What `auto` comes to: both side by side where there are slides, or may still be; the slides alone where there is no picture. */
export function stageLayout({ layout, talk, talkStatus, hasPicture }: PlayerState): Exclude<Layout, 'auto'> {
  if (layout !== 'auto') return layout;
  const slides = talk ? talk.slides.length > 0 : talkStatus === 'loading';
  if (!slides) return 'video';
  return hasPicture ? 'split' : 'slides';
}

/** So near, in seconds, is live: the playlist comes in pieces, and what is live with it. */
const LIVE = 10;

/** How many whole seconds before what is live; 0 there. */
export function behindLive(time: number, live: number): number {
  return live - time < LIVE ? 0 : Math.round(live - time);
}

/** What a viewer sets, and finds again. */
export type Settings = Pick<
  PlayerState,
  | 'captions'
  | 'captionStyle'
  | 'topLanguage'
  | 'hideSecond'
  | 'systemCaptions'
  | 'readCaptions'
  | 'layout'
  | 'swapped'
  | 'corner'
  | 'panel'
  | 'divider'
  | 'panelShare'
  | 'keys'
>;
