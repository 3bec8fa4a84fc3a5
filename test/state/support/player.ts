import { setMaxListeners } from 'node:events';
import { Player, type PlayerState } from '../../../src/state/index.js';
import { talkOf } from '../../timeline/talks.js';
import { FakeMedia, type FakeDocument } from './fake-media.js';

/** Three segments by two people, two slides and two chapters, in two languages. */
export const talk = talkOf({
  languages: ['en', 'zh-CN'],
  duration: 100,
  speakers: [
    { id: 'ann', name: 'Ann' },
    { id: 'bo', name: 'Bo' },
  ],
  chapters: [
    { id: 'first', start: 0, title: 'First' },
    { id: 'second', start: 50, title: 'Second' },
  ],
  slides: [
    { id: 'one', start: 5, src: 'https://example.org/1.png' },
    { id: 'two', start: 60, src: 'https://example.org/2.png' },
  ],
  segments: [
    { id: 'a', start: 0, end: 20, speaker: 'ann', lang: 'en', text: { en: 'One river.', 'zh-CN': '一条河。' } },
    { id: 'b', start: 20, end: 50, speaker: 'bo', lang: 'en', text: { en: 'Two rivers.', 'zh-CN': '两条河。' } },
    { id: 'c', start: 50, end: 100, speaker: 'ann', lang: 'en', text: { en: 'Three rivers.', 'zh-CN': '三条河。' } },
  ],
});

// many features follow one media element
setMaxListeners(0);

const mounted = new Set<Player>();

// a player that plays has timers, which would keep the tests from ending
afterEach(() => {
  for (const player of mounted) player.detach();
  mounted.clear();
});

export interface Mounted {
  readonly player: Player;
  readonly media: FakeMedia;
  /** Every snapshot since the player was made, in order. */
  readonly published: PlayerState[];
}

/** A player on a fake media element. */
export function mountPlayer({ media = new FakeMedia() } = {}): Mounted {
  const player = new Player(fakeHost(media.ownerDocument));
  mounted.add(player);
  const published: PlayerState[] = [];
  player.subscribe((state) => published.push(state));
  player.attach(media as unknown as HTMLMediaElement);
  return { player, media, published };
}

/** A player whose talk and recording of 100 s are loaded. */
export async function mountTalk(): Promise<Mounted> {
  const mounted = mountPlayer();
  await mounted.player.setTalk(talk);
  mounted.player.setSource('https://example.org/talk.mp4');
  mounted.media.arrive(100);
  mounted.published.length = 0;
  return mounted;
}

function fakeHost(ownerDocument: FakeDocument): HTMLElement {
  return {
    ownerDocument,
    baseURI: 'https://example.org/',
    getRootNode: () => ownerDocument,
  } as unknown as HTMLElement;
}

/** Lets promises of the player and events of the media element come. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
