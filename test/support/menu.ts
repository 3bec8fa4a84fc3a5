import type { ForumPlayer } from '../../src/index.js';
import { click } from './input.js';
import { drawn, frame, inPart, until } from './player.js';

type Menu = HTMLElementTagNameMap['forum-menu'];

/** A menu of the controls, by its name. */
export const menu = (player: ForumPlayer, name: string): Menu =>
  inPart(player, 'forum-controls', 'forum-menu').find((m) => m.getAttribute('label') === name) as Menu;

export const menuButton = (of: Menu): HTMLElement => of.shadowRoot!.querySelector<HTMLElement>('.button')!;

export const popover = (of: Menu): HTMLElement => of.shadowRoot!.querySelector<HTMLElement>('.menu')!;

/** The lines of a menu that is open. */
export const lines = (of: Menu): HTMLElement[] => Array.from(of.shadowRoot!.querySelectorAll<HTMLElement>('.item'));

export const label = (line: Element): string => line.querySelector('.label')!.textContent.trim();

export const chosen = (of: Menu): string[] =>
  lines(of)
    .filter((line) => line.ariaChecked === 'true')
    .map(label);

/** Until the menu is shown where it belongs. */
export const shownMenu = (of: Menu): Promise<boolean> =>
  until(() => of.open && popover(of).classList.contains('placed'), 'the menu');

export async function openMenu(player: ForumPlayer, name: string): Promise<Menu> {
  const of = menu(player, name);
  await click(of);
  await shownMenu(of);
  return of;
}

export function line(of: Menu, text: string): HTMLElement {
  const found = lines(of).find((each) => label(each) === text);
  if (!found) throw new Error(`no "${text}" in the menu: ${lines(of).map(label).join(', ')}`);
  return found;
}

/** Another page of a menu is placed anew, a frame or two later. */
export async function still(element: HTMLElement): Promise<void> {
  let top = NaN;
  for (let same = 0; same < 2;) {
    await frame();
    const now = element.getBoundingClientRect().top;
    same = now === top ? same + 1 : 0;
    top = now;
  }
}

/** With the mouse, through pages where there is more than one text. */
export async function chooseIn(player: ForumPlayer, name: string, ...texts: string[]): Promise<Menu> {
  const of = await openMenu(player, name);
  for (const text of texts) {
    await still(line(of, text));
    await click(line(of, text));
    await of.updateComplete;
  }
  await drawn(player);
  return of;
}
