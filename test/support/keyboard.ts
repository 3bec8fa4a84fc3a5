/** Uses a player as somebody does who has nothing but a keyboard: Tab after Tab, and never without the focus. */
import { expect } from 'chai';
import type { ForumPlayer } from '../../src/index.js';
import { nameOfItem } from './harness/menu.js';
import { view } from './harness/player.js';
import { focused, press } from './input.js';
import { drawn } from './player.js';

/** What the page has before and after the player. */
export const before = Object.assign(document.createElement('button'), { textContent: 'before' });
export const after = Object.assign(document.createElement('button'), { textContent: 'after' });

type TabKey = 'Tab' | 'Shift+Tab';

const LISTS = ['forum-slides', 'forum-chapters', 'forum-speakers', 'forum-transcript'];

/** What has the focus: the part and the name of a control, or the part alone for what is in a list. */
export function stop(): string {
  const element = focused()!;
  if (element === before || element === after) return element.textContent;
  const host = (element.getRootNode() as ShadowRoot).host?.localName;
  const owner = host === 'forum-menu' ? 'forum-controls' : host;
  if (LISTS.includes(owner)) return owner;
  const name = (element.getAttribute('aria-label') ?? element.textContent).trim();
  // the name of a menu's button ends with what is chosen
  return `${owner}: ${element.ariaHasPopup ? name.replace(/[:：].*/s, '') : name}`;
}

/** Presses Tab until the focus has left the player. Stops in one list count once. */
export async function way(player: ForumPlayer, key: TabKey): Promise<string[]> {
  const stops: string[] = [];
  (key === 'Tab' ? before : after).focus();
  for (let i = 0; i < 120; i++) {
    await press(key);
    const at = stop();
    if (at === 'before' || at === 'after') return stops;
    expect(player.matches(':focus-within'), 'in the player').to.equal(true);
    if (stops.at(-1) !== at) stops.push(at);
  }
  throw new Error(`no way out: ${stops.join(' | ')}`);
}

/** Presses keys, each of which leaves the focus somewhere. */
export async function keys(...names: string[]): Promise<void> {
  for (const name of names) {
    await press(name);
    expectFocus();
  }
}

export function expectFocus(): void {
  expect(focused(), 'something has the focus').to.not.equal(document.body);
}

/** Presses Tab until what has the focus is what `isIt` looks for. */
export async function tabUntil(isIt: (element: Element) => boolean, what: string, key: TabKey = 'Tab'): Promise<void> {
  for (let i = 0; i < 90; i++) {
    if (isIt(focused()!)) return;
    await keys(key);
  }
  throw new Error(`no ${what} on the way`);
}

/** Presses Tab until a control has the focus whose name, with its part, ends so. */
export const tabTo = (name: string, key: TabKey = 'Tab'): Promise<void> =>
  tabUntil(() => stop().endsWith(name), `"${name}"`, key);

/** As `tabTo`, from before the player. */
export async function tabFromStart(name: string): Promise<void> {
  before.focus();
  await tabTo(name);
}

/** Opens a menu, and walks with the arrow keys to an item, and to one on each further page. */
export async function pick(player: ForumPlayer, name: string, ...items: string[]): Promise<void> {
  await tabFromStart(`forum-controls: ${name}`);
  await keys('Enter');
  const menu = view(player).controls.menu(name);
  await menu.opened();
  for (const item of items) {
    for (let i = 0; nameOfItem(focused()!) !== item; i++) {
      if (i > menu.items().length) throw new Error(`no "${item}": ${menu.names().join(', ')}`);
      await keys('ArrowDown');
    }
    await keys('Enter');
    await menu.element.updateComplete;
  }
  await drawn(player);
}
