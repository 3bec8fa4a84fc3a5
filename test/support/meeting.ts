import type { ForumPlayer } from '../../src/index.js';
import { parse, type Sidecar, type Talk } from '../../src/talk/index.js';
import { drawn, inPart, mount, nextOf, until } from './player.js';

const slides = '/demo/talk/slides';

/** A short meeting with something of everything: see the comments. */
export const meeting: Sidecar = {
  version: 1,
  title: { 'zh-CN': '河边的会议', en: 'A meeting by the river' },
  languages: ['zh-CN', 'en'],
  duration: 120,
  speakers: [
    { id: 'wen', name: { 'zh-CN': '文澜', en: 'Wen Lan' }, role: { 'zh-CN': '桥梁工程师', en: 'Bridge engineer' } },
    { id: 'ida', name: 'Ida Berg', role: { 'zh-CN': '船长', en: 'Captain' } },
    { id: 'qiu', name: { 'zh-CN': '邱实' } },
  ],
  chapters: [
    { id: 'bridge', start: 0, title: { 'zh-CN': '桥', en: 'The bridge' }, speakers: ['wen'] },
    { id: 'boat', start: 40, title: { 'zh-CN': '船', en: 'The boat' }, speakers: ['ida', 'qiu'] },
    { id: 'end', start: 100, title: { 'zh-CN': '尾声' } },
  ],
  segments: [
    // a sound, and both languages
    {
      id: 'a',
      start: 2,
      end: 10,
      speaker: 'wen',
      lang: 'zh-CN',
      sounds: ['applause'],
      text: { 'zh-CN': '大家好，这座桥有三个孔。', en: 'Hello everybody, this bridge has three arches.' },
    },
    // the same speaker; a foreign run on either side
    {
      id: 'b',
      start: 10,
      end: 20,
      speaker: 'wen',
      lang: 'zh-CN',
      text: { 'zh-CN': '我们叫它 Heron Bridge，因为苍鹭。', en: 'We call it 鹭桥, after the herons.' },
    },
    // English is the original; nothing but a name in no other language
    {
      id: 'c',
      start: 42,
      end: 50,
      speaker: 'ida',
      lang: 'en',
      text: { 'zh-CN': '水位低的时候，我的船过不去。', en: 'At low water my boat does not get through.' },
    },
    // spoken at the same time as the one before
    {
      id: 'd',
      start: 47,
      end: 55,
      speaker: 'qiu',
      lang: 'zh-CN',
      sounds: ['laughter', 'music'],
      text: { 'zh-CN': '那就等下雨吧。', en: 'Then wait for rain.' },
    },
    // no translation
    { id: 'e', start: 60, end: 70, speaker: 'ida', lang: 'en', text: { en: 'Rain is coming anyway.' } },
    // a sound and next to no text; nobody is known to speak
    { id: 'f', start: 75, end: 80, lang: 'en', sounds: ['music'], text: { en: '…' } },
    // the last, back with Wen
    {
      id: 'g',
      start: 102,
      end: 110,
      speaker: 'wen',
      lang: 'zh-CN',
      text: { 'zh-CN': '明天河边见。', en: 'See you at the river tomorrow.' },
    },
  ],
  slides: [
    {
      id: 'arches',
      start: 0,
      src: `${slides}/01-title.webp`,
      alt: { 'zh-CN': '三孔桥的照片', en: 'Photograph of a bridge with three arches' },
    },
    { id: 'herons', start: 10, src: `${slides}/02-programme.webp`, alt: { 'zh-CN': '苍鹭', en: 'Herons' } },
    {
      id: 'lost',
      start: 41,
      src: '/demo/talk/slides/none.webp',
      alt: { 'zh-CN': '水位图', en: 'Chart of the water level' },
    },
    { id: 'plain', start: 101, src: `${slides}/03-daughter.webp` },
  ],
};

/** Two people at once, in two languages of two lines: as much as there can be. */
export const crowded: Sidecar = {
  ...meeting,
  segments: ['wen', 'ida'].map((speaker, i) => ({
    id: speaker,
    start: i,
    end: 20,
    speaker,
    lang: 'zh-CN',
    text: {
      'zh-CN': '水位低的时候，我的船过不去这座三个孔的老桥，所以大家只好等。',
      en: 'At low water my boat does not get through this old bridge with three arches, so that all have to wait.',
    },
  })),
};

export function talkOf(sidecar: Sidecar): Talk {
  const { talk, problems } = parse(sidecar);
  if (!talk) throw new Error(`no talk: ${JSON.stringify(problems)}`);
  return talk;
}

/** Puts a player into the page that shows a talk, without a recording. */
export async function mountTalk(
  sidecar: Sidecar | Talk,
  attributes: Readonly<Record<string, string>> = {},
): Promise<ForumPlayer> {
  const player = mount(attributes);
  // else the sidecar would take the place of the talk
  if (attributes['sidecar']) await nextOf(player, 'forum-talk-load');
  const talk =
    'timing' in (sidecar.segments[0] ?? {}) && Object.isFrozen(sidecar) ? (sidecar as Talk) : talkOf(sidecar);
  await player.controller.setTalk(talk);
  await drawn(player);
  await until(() => rows(player).length === talk.segments.length, 'all rows');
  return player;
}

/** As for somebody who has chosen nothing yet. Emptying the storage would not do: a page remembers what it could not keep. */
export const forget = (): void => localStorage.setItem('forum-player', '{}');

export const rows = (player: ForumPlayer): HTMLElement[] => inPart(player, 'forum-transcript', '[part~=segment]');

/** As the screen shows it: without what styles hide. */
export function visibleText(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement!.checkVisibility({ visibilityProperty: true })) text += node.textContent;
  }
  return text.replace(/\s+/g, ' ').trim();
}
