import { defineFeature } from '../feature.js';
import { choiceSetting, flagSetting, shareSetting, textSetting } from '../preferences.js';

/** What the stage shows: what fits (`auto`), one picture alone, both side by side, or one small in a corner of the other. */
export const LAYOUTS = ['auto', 'video', 'slides', 'split', 'inset'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Where the small picture of `inset` stands. */
export const CORNERS = ['bottom-end', 'bottom-start', 'top-end', 'top-start'] as const;
export type Corner = (typeof CORNERS)[number];

/** Where the transcript and what belongs to it stand. */
export const PANELS = ['auto', 'side', 'below', 'off'] as const;
export type Panel = (typeof PANELS)[number];

/** How the player is arranged. */
export interface LayoutState {
  readonly layout: Layout;
  /** In `inset` the video is the large picture and not the slide; in `split` it comes second. */
  readonly swapped: boolean;
  readonly corner: Corner;
  readonly panel: Panel;
  /** The tab of the panel that the viewer has opened. */
  readonly panelTab: string;
  /** Share of the first picture in a split stage, 0 to 1. */
  readonly divider: number;
  /** Share of the panel at the side, 0 to 1; undefined while nobody has moved it. */
  readonly panelShare: number | undefined;
}

interface Options {
  /** Whether it is the viewer's choice, which is remembered, and not the page's. True by default. */
  readonly remember?: boolean;
}

export interface LayoutVerbs {
  setLayout(layout: Layout, options?: Options): void;
  /** Has video and slide change places. */
  toggleSwapped(): void;
  setCorner(corner: Corner): void;
  setPanel(panel: Panel, options?: Options): void;
  openPanelTab(tab: string, options?: Options): void;
  /** Sets the share of the first picture in a split stage, 0 to 1. */
  setDivider(share: number): void;
  /** Sets the share of the panel at the side, 0 to 1. */
  setPanelShare(share: number): void;
}

export const layout = defineFeature<LayoutState>()({
  initial: {
    layout: 'auto',
    swapped: false,
    corner: 'bottom-end',
    panel: 'auto',
    panelTab: 'transcript',
    divider: 0.5,
    panelShare: undefined,
  },

  remembered: {
    layout: choiceSetting(LAYOUTS),
    swapped: flagSetting,
    corner: choiceSetting(CORNERS),
    panel: choiceSetting(PANELS),
    panelTab: textSetting,
    divider: shareSetting,
    panelShare: shareSetting,
  },

  create(context) {
    const choose = (settings: Partial<LayoutState>, { remember = true }: Options = {}) => {
      context.set(settings);
      if (remember) context.remember(settings);
    };

    const verbs: LayoutVerbs = {
      setLayout: (layout, options) => choose({ layout }, options),
      toggleSwapped: () => choose({ swapped: !context.get().swapped }),
      setCorner: (corner) => choose({ corner }),
      setPanel: (panel, options) => choose({ panel }, options),
      openPanelTab: (panelTab, options) => choose({ panelTab }, options),
      setDivider: (divider) => choose({ divider }),
      setPanelShare: (panelShare) => choose({ panelShare }),
    };
    return { verbs };
  },
});
