import { lazy } from '../../src/lazy.js';
import { noCues } from '../../src/timeline/index.js';
import { next, until } from './wait.js';
import { complete, type ForumEventMap, type ForumPlayer } from '../../src/index.js';

export { frame, next, until } from './wait.js';

// no test need wait for what comes after the first picture, but those that are about it
await complete;
await Promise.all([lazy.captions.load(), lazy.keys.load()]);

/** The demo's files, as every test may use them. */
export const DEMO = {
  hls: '/demo/media/hls/master.m3u8',
  mp4: '/demo/media/talk.mp4',
  sidecar: '/demo/talk/talk.forum.json',
} as const;

export function nextOf<K extends keyof ForumEventMap>(player: ForumPlayer, name: K): Promise<ForumEventMap[K]> {
  return next<ForumEventMap[K]>(player, name);
}

/** Puts a player into the page, muted so that it may play; it is taken out again after the test. */
export function mount(attributes: Readonly<Record<string, string>>, ...children: Node[]): ForumPlayer {
  const player = document.createElement('forum-player');
  for (const [name, value] of Object.entries(attributes)) player.setAttribute(name, value);
  player.append(...children);
  document.body.append(player);
  if (player.media) player.media.muted = true;
  mounted.add(player);
  return player;
}

/** As `mount`, with talk and recording loaded. */
export async function mountReady(attributes: Readonly<Record<string, string>>): Promise<ForumPlayer> {
  const player = mount(attributes);
  const { media } = player;
  await Promise.all([
    attributes['sidecar'] && !player.talk && nextOf(player, 'forum-talk-load'),
    media && media.readyState < HTMLMediaElement.HAVE_METADATA && next(media, 'loadedmetadata'),
  ]);
  await drawn(player);
  return player;
}

const mounted = new Set<ForumPlayer>();

export async function unmountAll(): Promise<void> {
  for (const player of mounted) player.remove();
  mounted.clear();
  await Promise.resolve();
}

/** A part of the player, by its tag; those inside other parts too. */
export function part<K extends keyof HTMLElementTagNameMap>(player: ForumPlayer, tag: K): HTMLElementTagNameMap[K] {
  const find = (root: ParentNode): Element | undefined => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === tag) return element;
      const inside = element.shadowRoot && find(element.shadowRoot);
      if (inside) return inside;
    }
    return undefined;
  };
  const found = find(player.shadowRoot!);
  if (!found) throw new Error(`no <${tag}> in the player`);
  return found as HTMLElementTagNameMap[K];
}

export function inPart(player: ForumPlayer, tag: keyof HTMLElementTagNameMap, selector: string): HTMLElement[] {
  return Array.from(part(player, tag).shadowRoot!.querySelectorAll<HTMLElement>(selector));
}

/** Until all parts have drawn what they know; captions, where there are any, are cut by code of its own. */
export async function drawn(player: ForumPlayer): Promise<void> {
  await until(() => {
    const { captions, cuesOf, timeline } = player.controller.state;
    return !captions.length || !timeline || cuesOf !== noCues;
  }, 'captions are cut');
  for (let i = 0; i < 3; i++) {
    await player.updateComplete;
    for (const element of player.shadowRoot!.querySelectorAll('*'))
      await (element as Partial<ForumPlayer>).updateComplete;
  }
}

/** What a viewer sees now: the rows, slide, chapter and captions that are shown as current. */
export function shown(player: ForumPlayer) {
  const slide = inPart(player, 'forum-stage', '[part~=slide]').find((e) => !e.hidden);
  const captions: Record<string, string> = {};
  for (const line of inPart(player, 'forum-captions', '[part~=caption]')) {
    captions[line.lang] = `${captions[line.lang] ?? ''} ${line.textContent}`.trim();
  }
  return {
    segments: inPart(player, 'forum-transcript', '[aria-current]').map((row) => row.dataset['segment']!),
    slide: slide?.dataset['slide'],
    thumb: inPart(player, 'forum-slides', '[aria-current]')[0]?.dataset['slide'],
    chapter: inPart(player, 'forum-chapters', '[aria-current]')[0]?.dataset['chapter'],
    captions,
  };
}
