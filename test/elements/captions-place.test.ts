import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { CORNERS, DEFAULT_CAPTION_STYLE, LAYOUTS, PANELS } from '../../src/state/index.js';
import { click } from '../support/input.js';
import { crowded, forget, meeting, mountTalk } from '../support/meeting.js';
import { DEMO, drawn, frame, inPart, mountReady, part, unmountAll, until } from '../support/player.js';
import { storeHistory } from '../support/pretend.js';

const POSITIONS = ['bottom', 'top', 'below'] as const;

/** Lines. Over the picture none may be cut off by it. */
function lines(player: ForumPlayer, what: string): DOMRect[] {
  const stage = part(player, 'forum-stage').getBoundingClientRect();
  const found = inPart(player, 'forum-captions', '.line').map((line) => line.getBoundingClientRect());
  for (const { left, top, right, bottom, height } of found) {
    expect(height, what).to.be.above(0);
    expect(top - stage.top, `cut off at the top, ${what}`).to.be.at.least(-1);
    expect(stage.bottom - bottom, `cut off at the bottom, ${what}`).to.be.at.least(-1);
    expect(left - stage.left, `cut off at the left, ${what}`).to.be.at.least(-1);
    expect(stage.right - right, `cut off at the right, ${what}`).to.be.at.least(-1);
  }
  return found;
}

/** What can be clicked; also what is seen only when it is pointed at. */
function buttons(player: ForumPlayer): [string, DOMRect][] {
  const found = [...inPart(player, 'forum-controls', 'button, input, forum-menu'), ...inPart(player, 'forum-stage', 'button')];
  const bar = part(player, 'forum-controls').shadowRoot!.querySelector('.bar')!;
  return [...found, bar as HTMLElement]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => [element.className || element.ariaLabel || element.localName, element.getBoundingClientRect()]);
} // prettier-ignore

const overlap = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

function check(player: ForumPlayer, what: string): void {
  const found = lines(player, what);
  expect(found.length, what).to.be.above(0);
  for (const [name, box] of buttons(player)) {
    const covering = found.find((line) => overlap(line, box));
    expect(covering && `${covering.top}–${covering.bottom} over ${box.top}–${box.bottom}`, `${name}, ${what}`).to.equal(undefined);
  }
} // prettier-ignore

/** Drawn, and its size fitted to its place, which is done before the next picture. */
async function fitted(player: ForumPlayer): Promise<void> {
  await drawn(player);
  for (let i = 0; i < 2; i++) await frame();
}

const styled = (player: ForumPlayer, style: object) =>
  player.controller.setCaptionStyle({ ...DEFAULT_CAPTION_STYLE, ...style });

describe('captions cover no controls', () => {
  beforeEach(() => {
    forget();
    // a scroll bar that comes with another arrangement takes width, and is told of as an error while sizes are observed
    document.documentElement.style.setProperty('overflow-y', 'scroll');
  });
  afterEach(async () => {
    document.documentElement.style.removeProperty('overflow-y');
    await unmountAll();
  });

  for (const width of [320, 600, 1200]) {
    it(`at ${width} px, in every layout and panel, small and large`, async () => {
      await setViewport({ width, height: 900 });
      const player = await mountTalk(crowded, { captions: 'zh-CN en' });
      player.seek(5);
      for (const layout of LAYOUTS) {
        for (const panel of width === 1200 ? PANELS : (['auto'] as const)) {
          player.controller.setLayout(layout);
          player.controller.setPanel(panel);
          for (const position of POSITIONS) {
            for (const size of ['100', '200'] as const) {
              styled(player, { position, size });
              await fitted(player);
              check(player, `${layout}, panel ${panel}, ${position}, ${size} %`);
            }
          }
        }
      }
    });
  }

  for (const width of [320, 1000]) {
    it(`nor the large button that starts, and those of the small picture, at ${width} px`, async () => {
      await setViewport({ width, height: 900 });
      const player = await mountTalk(crowded, { src: DEMO.mp4, captions: 'zh-CN en' });
      await until(() => inPart(player, 'forum-stage', '.start').length, 'the button');
      player.seek(5);
      for (const [layout, corner] of [['video', 'top-end'], ['split', 'top-end'], ...CORNERS.map((at) => ['inset', at] as const)] as const) {
        for (const position of POSITIONS) {
          for (const size of ['100', '200'] as const) {
            player.controller.setLayout(layout);
            player.controller.setCorner(corner);
            styled(player, { position, size });
            await fitted(player);
            expect(buttons(player).map(([name]) => name)).to.include('start');
            check(player, `${layout}, ${corner}, ${position}, ${size} %`);
          }
        }
      }
    });
  } // prettier-ignore

  it('stand at the edge of the picture, also where the small one keeps them from its other end', async () => {
    await setViewport({ width: 1000, height: 900 });
    const player = await mountTalk(meeting, { captions: 'en' });
    player.seek(5);
    for (const [corner, position] of [
      ['top-end', 'bottom'],
      ['bottom-end', 'top'],
    ] as const) {
      player.controller.setLayout('inset');
      player.controller.setCorner(corner);
      styled(player, { position });
      await fitted(player);
      const stage = part(player, 'forum-stage').getBoundingClientRect();
      const found = lines(player, corner);
      const away = position === 'top' ? found[0]!.top - stage.top : stage.bottom - found.at(-1)!.bottom;
      expect(away, position).to.be.within(0, 0.15 * stage.height);
    }
  });

  it('nor what is offered, which is as far from them as the button', async () => {
    await setViewport({ width: 320, height: 900 });
    storeHistory(DEMO.sidecar, 61);
    const player = await mountTalk(crowded, { src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'zh-CN en' });
    player.seek(5);
    for (const position of POSITIONS) {
      styled(player, { position });
      await fitted(player);
      expect(inPart(player, 'forum-stage', '.offer .pill')).to.have.length(2);
      check(player, position);
    }
  });

  it('are as large as they were asked for where there is room, at once when there is', async () => {
    await setViewport({ width: 1000, height: 900 });
    const player = await mountTalk(crowded, { captions: 'zh-CN en' });
    player.controller.setLayout('video');
    const size = () => parseFloat(getComputedStyle(inPart(player, 'forum-captions', '.cues')[0]!).fontSize);
    const sized = async (chosen: '100' | '125' | '200') => {
      styled(player, { size: chosen });
      await fitted(player);
      return size();
    };
    player.seek(0.5);
    const one = await sized('100');
    expect(await sized('125')).to.be.closeTo(1.25 * one, 0.01);
    // both speak
    player.seek(5);
    const crammed = await sized('200');
    expect(crammed).to.be.below(1.5 * one);
    player.seek(0.5);
    expect(await sized('125')).to.be.closeTo(1.25 * one, 0.01);
    // the same words in another place
    player.seek(5);
    await sized('200');
    await setViewport({ width: 320, height: 900 });
    await until(() => size() < crammed, 'smaller');
    await fitted(player);
    check(player, 'narrower');
    await setViewport({ width: 1000, height: 900 });
    await until(() => Math.abs(size() - crammed) < 0.5, 'as large as before');
  });

  for (const width of [320, 1000]) {
    it(`below the picture move nothing, at ${width} px`, async () => {
      await setViewport({ width, height: 900 });
      const player = await mountTalk(crowded, { captions: 'zh-CN en' });
      const top = () => part(player, 'forum-controls').getBoundingClientRect().top;
      for (const size of ['75', '100', '200'] as const) {
        styled(player, { position: 'below', size });
        const tops = [];
        for (const time of [0.5, 5, 30]) {
          player.seek(time);
          await fitted(player);
          tops.push(top());
        }
        expect(inPart(player, 'forum-captions', '.line')).to.have.length(0);
        expect(new Set(tops), `${size} %`).to.have.property('size', 1);
      }
    });
  }

  it('nor in full screen', async () => {
    await setViewport({ width: 1000, height: 700 });
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'zh-CN en' });
    player.seek(12);
    await drawn(player);
    await click(inPart(player, 'forum-controls', '.fullscreen')[0]!);
    await until(() => player.controller.state.fullscreen, 'full screen');
    for (const layout of LAYOUTS) {
      player.controller.setLayout(layout);
      for (const position of POSITIONS) {
        for (const size of ['100', '200'] as const) {
          styled(player, { position, size });
          await fitted(player);
          check(player, `${layout}, ${position}, ${size} %`);
        }
      }
    }
    await document.exitFullscreen();
  });
});
