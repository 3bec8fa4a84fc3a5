import { stageLayout, type PlayerState } from '../../state/index.js';

/** From this width on there is room for two columns, in heights of the text: large text needs more. */
const WIDE = 56;

export function isWide(player: Element, width: number): boolean {
  return width >= WIDE * parseFloat(getComputedStyle(player).fontSize);
}

export const TABS = ['transcript', 'chapters', 'speakers', 'slides'] as const;
export type Tab = (typeof TABS)[number];

/** Where everything stands. */
export interface Arrangement {
  readonly layout: ReturnType<typeof stageLayout>;
  readonly panel: 'side' | 'below' | 'off';
  /** What there is to show beside the picture, in order. */
  readonly contents: readonly Tab[];
  /** One of the contents at a time, chosen by tabs; else all of them. The strip of slides is there in either case. */
  readonly tabbed: boolean;
}

/**
 * Arranges the player for its width: below the picture everything has its place where it is wide; at the side, and where it is
 * narrow, one thing at a time.
 */
export function arrange(state: PlayerState, wide: boolean): Arrangement {
  const { talk, talkStatus, panel, fullscreen } = state;
  const layout = stageLayout(state);
  // what is still to come has its place kept, so that nothing jumps when it is there
  const contents = TABS.filter((tab) => {
    if (talkStatus === 'loading' && !talk) return true;
    if (tab === 'transcript') return talkStatus !== 'none';
    if (tab === 'speakers') return (talk?.speakers.length ?? 0) > 1;
    return Boolean(talk?.[tab].length);
  });
  const place = panel === 'auto' ? (layout === 'split' ? 'below' : 'side') : panel;
  return {
    layout,
    panel: fullscreen || !contents.length ? 'off' : place === 'off' || wide ? place : 'below',
    contents,
    tabbed: contents.length > 1 && (!wide || place === 'side'),
  };
}
