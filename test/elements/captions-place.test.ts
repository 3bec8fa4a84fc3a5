import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { DEFAULT_CAPTION_STYLE, LAYOUTS, PANELS } from '../../src/state/index.js';
import { click } from '../support/input.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { DEMO, drawn, inPart, mountReady, part, unmountAll, until } from '../support/player.js';

/** Two people at once, in two languages of two lines: as much as there can be. */
const crowded = {
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

const POSITIONS = ['bottom', 'top', 'below'] as const;

/** Lines, as far as they are seen: the picture cuts off what is too much for it. */
function lines(player: ForumPlayer): DOMRect[] {
  const stage = part(player, 'forum-stage').getBoundingClientRect();
  const seen = inPart(player, 'forum-captions', '.line').map((line) => {
    const { left, top, width, bottom } = line.getBoundingClientRect();
    const from = Math.max(top, stage.top);
    return new DOMRect(left, from, width, Math.max(Math.min(bottom, stage.bottom) - from, 0));
  });
  return seen.filter(({ width, height }) => width > 0 && height > 0);
}

/** What can be clicked, and is seen; but for what lies over the captions: the large button before the start, and those of the small picture. */
function buttons(player: ForumPlayer): [string, DOMRect][] {
  const found = [...inPart(player, 'forum-controls', 'button, input, forum-menu'), ...inPart(player, 'forum-stage', 'button')];
  const bar = part(player, 'forum-controls').shadowRoot!.querySelector('.bar')!;
  return [...found, bar as HTMLElement]
    .filter((element) => !element.closest('.start, .corner') && element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((element) => [element.className || element.localName, element.getBoundingClientRect()]);
} // prettier-ignore

const overlap = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

function check(player: ForumPlayer, what: string): void {
  const found = lines(player);
  expect(found.length, what).to.be.above(0);
  for (const [name, box] of buttons(player)) {
    const covering = found.find((line) => overlap(line, box));
    expect(covering && `${covering.top}–${covering.bottom} over ${box.top}–${box.bottom}`, `${name}, ${what}`).to.equal(undefined);
  }
} // prettier-ignore

const styled = (player: ForumPlayer, style: object) =>
  player.player.set({ captionStyle: { ...DEFAULT_CAPTION_STYLE, ...style } });

describe('captions cover no controls', () => {
  beforeEach(forget);
  afterEach(unmountAll);

  for (const width of [320, 600, 1200]) {
    it(`at ${width} px, in every layout and panel, small and large`, async () => {
      await setViewport({ width, height: 900 });
      const player = await mountTalk(crowded, { captions: 'zh-CN en' });
      player.seek(5);
      for (const layout of LAYOUTS) {
        for (const panel of width === 1200 ? PANELS : (['auto'] as const)) {
          player.player.set({ layout, panel });
          for (const position of POSITIONS) {
            for (const size of ['100', '200'] as const) {
              styled(player, { position, size });
              await drawn(player);
              check(player, `${layout}, panel ${panel}, ${position}, ${size} %`);
            }
          }
        }
      }
    });
  }

  it('nor in full screen', async () => {
    await setViewport({ width: 1000, height: 700 });
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'zh-CN en' });
    player.seek(12);
    await drawn(player);
    await click(inPart(player, 'forum-controls', '.fullscreen')[0]!);
    await until(() => player.player.state.fullscreen, 'full screen');
    for (const layout of LAYOUTS) {
      player.player.set({ layout });
      for (const position of POSITIONS) {
        for (const size of ['100', '200'] as const) {
          styled(player, { position, size });
          await drawn(player);
          check(player, `${layout}, ${position}, ${size} %`);
          for (const line of lines(player)) {
            expect(line.top, `${layout}, ${position}, ${size} %`).to.be.at.least(-1);
            expect(line.bottom, `${layout}, ${position}, ${size} %`).to.be.at.most(innerHeight + 1);
          }
        }
      }
    }
    await document.exitFullscreen();
  });
});
