import type { IconName } from '../shared/icons.js';

/** A line of a menu. With `items` it opens a page of its own; with `checked` it is one of several, or a switch of its own. */
export interface MenuItem {
  readonly label: string;
  /** BCP 47 tag of the label, where it is not that of the interface. */
  readonly lang?: string;
  /** What is chosen now. */
  readonly note?: string;
  readonly icon?: IconName;
  readonly checked?: boolean;
  /** On or off by itself, and the menu stays. */
  readonly isSwitch?: boolean;
  /** A line stands above it. */
  readonly apart?: boolean;
  readonly items?: readonly MenuItem[];
  act?(): void;
}

export type MenuContent = () => readonly MenuItem[] | Promise<readonly MenuItem[]>;
