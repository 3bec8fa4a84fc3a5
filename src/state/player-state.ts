import { initialMediaState, type MediaState } from '../media/index.js';
import type { Fault, Problem, Talk } from '../talk/index.js';
import type { Cursor, Timeline } from '../timeline/index.js';

/** What the stage shows: what fits (`auto`), the video alone, the slide alone, or both side by side. */
export const LAYOUTS = ['auto', 'video', 'slides', 'split'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Who asked for a position: an element's name, the page, or an address. */
export type SeekOrigin = 'page' | 'seek-bar' | 'transcript' | 'chapters' | 'slides' | 'keys';

/** A position that was asked for; a new object each time, also for the same second. */
export interface Sought {
  readonly time: number;
  readonly by: SeekOrigin;
}

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
  /** What is current at the media's time; the same object until something in it changes. */
  readonly cursor: Cursor;
  readonly sought: Sought | undefined;
  /** Languages of the captions, none to two. */
  readonly captions: readonly string[];
  readonly layout: Layout;
  readonly fullscreen: boolean;
  /** BCP 47 tag of the interface. */
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
  cursor: NO_CURSOR,
  sought: undefined,
  captions: [],
  layout: 'auto',
  fullscreen: false,
  lang: 'en',
};

/** What `auto` comes to: both side by side where there are slides, or may still be; the slides alone where there is no picture. */
export function stageLayout({ layout, talk, talkStatus, hasPicture }: PlayerState): Exclude<Layout, 'auto'> {
  if (layout !== 'auto') return layout;
  const slides = talk ? talk.slides.length > 0 : talkStatus === 'loading';
  if (!slides) return 'video';
  return hasPicture ? 'split' : 'slides';
}
