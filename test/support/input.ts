/** What a person does: real mouse, wheel, finger and keys, which the browser cannot tell from a viewer's. */
import { executeServerCommand, resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { needs } from './abilities.js';
import type { PageAct } from './page-plugin.js';
import { frame, next, settled } from './wait.js';

/** In the viewport, in pixels from its corner. */
export type Point = [x: number, y: number];

const page = (act: PageAct): Promise<unknown> => executeServerCommand('page', act);

/** The middle of an element, in the viewport; fails where something else lies there, or nothing. */
export function middle(element: Element): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  const point: Point = [Math.round(left + width / 2), Math.round(top + height / 2)];
  const under = deepest(point);
  if (!under || !(containsDeep(element, under) || containsDeep(under, element))) {
    throw new Error(`at ${point.join(', ')} is ${under?.localName ?? 'nothing'}, not ${element.localName}`);
  }
  return point;
}

function deepest([x, y]: Point): Element | undefined {
  let found = document.elementFromPoint(x, y) ?? undefined;
  for (;;) {
    const inside = found?.shadowRoot?.elementFromPoint(x, y) ?? undefined;
    if (!inside || inside === found) return found;
    found = inside;
  }
}

function containsDeep(outer: Element, inner: Element): boolean {
  let node: Node | null = inner;
  while (node) {
    if (node === outer) return true;
    node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
  }
  return false;
}

/** Where a text stands on the screen. */
export function wordBox(element: Element, word: string): DOMRect {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent!.indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + word.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`no "${word}" in ${element.localName}`);
}

/** Clicks the middle of an element, and scrolls there first if it is out of the window. */
export async function click(element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) await scrolledTo(element);
  await sendMouse({ type: 'click', position: middle(element) });
}

export async function clickAt(position: Point): Promise<void> {
  await sendMouse({ type: 'click', position });
}

export async function doubleClickAt([x, y]: Point): Promise<void> {
  await page({ act: 'double-click', x, y });
}

/** One move after the other, with the buttons as they are. */
export async function moveThrough(...places: Point[]): Promise<void> {
  await page({ act: 'moves', places });
}

/** Lets go of all buttons, and takes the pointer to a corner. */
export async function mouseAway(): Promise<void> {
  await resetMouse();
  // where some browsers take it to be already is no move to them
  await sendMouse({ type: 'move', position: [1, 1] });
}

export async function drag(from: Point, to: Point): Promise<void> {
  const move = (x: number, y: number) => sendMouse({ type: 'move', position: [Math.round(x), Math.round(y)] });
  await move(...from);
  await sendMouse({ type: 'down' });
  await move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2);
  await move(...to);
  await sendMouse({ type: 'up' });
}

export async function wheel(element: Element, deltaY: number): Promise<void> {
  const [x, y] = middle(element);
  await page({ act: 'wheel', x, y, deltaY });
}

/** A finger moves up by so many pixels, which scrolls down. */
export async function swipe(element: Element, pixels: number): Promise<void> {
  const [x, y] = middle(element);
  await touch('start', x, y);
  for (let i = 1; i <= 4; i++) await touch('move', x, y - (pixels * i) / 4);
  await touch('end');
}

/** A finger. */
export async function touch(type: 'start' | 'move' | 'end', x = 0, y = 0): Promise<void> {
  needs('touch');
  await page({ act: `touch-${type}`, x, y });
}

/** A key with Ctrl, and what the browser makes of it: a page cannot tell it from a viewer's. */
export async function control(key: 'a' | 'c' | 'v', does: string): Promise<void> {
  await page({ act: 'control', key, does });
}

/** Keys one after the other, such as `Enter` or `Shift+Tab`. */
export async function press(...keys: string[]): Promise<void> {
  for (const combination of keys) {
    const [key, ...held] = combination.split('+').reverse();
    if (key === 'ContextMenu') needs('the ContextMenu key');
    for (const modifier of held) await sendKeys({ down: modifier });
    await sendKeys({ press: key === 'Space' ? ' ' : key! });
    for (const modifier of held) await sendKeys({ up: modifier });
  }
}

/** The element that has the focus, in whatever shadow tree. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** As a viewer chooses from a system's list, which no test can open. */
export function choose(select: HTMLSelectElement, value: string): void {
  if (!Array.from(select.options).some((option) => option.value === value)) throw new Error(`no option "${value}"`);
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Scrolls to an element. A browser may know where it is, in what it has not laid out yet, only after a frame. */
export async function scrolledTo(element: Element): Promise<void> {
  for (let i = 0; i < 3; i++) {
    element.scrollIntoView({ behavior: 'instant' });
    await frame();
  }
}

/** Until what was done has scrolled an element, and that has come to its end: a finger's fling, a wheel's glide. */
export async function scrolledBy(box: Element, act: () => Promise<void>): Promise<void> {
  const tells = 'onscrollend' in window;
  const end = next(box, tells ? 'scrollend' : 'scroll');
  await act();
  await end;
  if (!tells) await atRest(box);
}

/** Until an element's scrolling, gliding perhaps, has come to rest. */
export const atRest = (box: Element): Promise<number> => settled(() => box.scrollTop);
