import type { PlayerHost } from '../../state/index.js';
import { openHelp } from '../shared/open-dialog.js';
import { isCharacterKey, KEY_BINDINGS, type KeyBinding } from './key-bindings.js';

const byKey = new Map<string, KeyBinding>();
for (const binding of Object.values<KeyBinding>(KEY_BINDINGS)) for (const key of binding.keys) byKey.set(key, binding);

/** Here somebody types or chooses: every key is theirs. */
const OWN = [
  'textbox',
  'combobox',
  'searchbox',
  'slider',
  'spinbutton',
  'listbox',
  'menu',
  'menubar',
  'dialog',
  'grid',
];

/** A dialog of the player's own, or the page's inside the player, is a place of its own. */
function takesAllKeys(element: Element): boolean {
  if (/^(?:input|select|textarea|dialog|option)$/.test(element.localName)) return true;
  if ((element as HTMLElement).isContentEditable) return true;
  return OWN.includes(element.getAttribute('role') ?? '');
}

/** Arrows, Space, Home and End are ours only around the picture and the controls: lists, tabs and dividers use them. */
function isOurs(path: readonly Element[], host: Element): boolean {
  const [target] = path;
  if (!target || target === host || target.getRootNode() === host.shadowRoot)
    return target?.role !== 'tab' && target?.role !== 'separator';
  return path.some(({ localName }) => localName === 'forum-stage' || localName === 'forum-controls');
}

/** What happened, and what was on its way. */
export type EarlyEvent<E extends Event = Event> = readonly [event: E, path: readonly EventTarget[]];

/**
 * Keys while the focus is inside the player, and nowhere else. What is pressed inside an input, a menu or a slider is left
 * alone, and so is every key that nothing is done with.
 *
 * @param early What happened before this listened.
 */
export function listenToKeys(host: PlayerHost, early: readonly EarlyEvent[] = []): void {
  let held: { binding: KeyBinding; code: string } | undefined;
  const release = () => {
    held?.binding.release?.(host.controller);
    held = undefined;
  };
  const press = ([event, on]: EarlyEvent<KeyboardEvent>) => {
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const binding = byKey.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
    if (!binding || (event.repeat && !binding.repeats)) return;
    const path = pathWithin(on, host);
    if (path.some(takesAllKeys)) return;
    if (isCharacterKey(event.key)) {
      if (!host.controller.state.letterKeys) return;
    } else if (!isOurs(path, host)) return;
    if (event.key === ' ' && path.some(({ localName }) => /^(?:button|a|summary|label)$/.test(localName))) return;
    event.preventDefault();
    if (binding.act) binding.act(host.controller);
    else void openHelp(host);
    if (binding.release) held = { binding, code: event.code };
  };
  // by its place on the keyboard: with Shift it may have another name by now
  const letGo = ({ code }: KeyboardEvent) => code === held?.code && release();
  for (const [event, path] of early) {
    if (event.type === 'keydown') press([event as KeyboardEvent, path]);
    if (event.type === 'keyup') letGo(event as KeyboardEvent);
  }
  host.addEventListener('keydown', (event) => press([event, event.composedPath()]));
  host.addEventListener('keyup', letGo);
  host.addEventListener('focusout', release);
}

function pathWithin(path: readonly EventTarget[], host: Element): Element[] {
  return path.slice(0, path.indexOf(host) + 1).filter((node) => node instanceof Element);
}
