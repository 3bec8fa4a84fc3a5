import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { CORNERS, DEFAULT_CAPTION_STYLE, LAYOUTS, PANELS } from '../../src/state/index.js';
import { view } from '../support/harness/player.js';
import { storeHistory } from '../support/history.js';
import { crowded, forget, meeting, mountTalk } from '../support/meeting.js';
import { DEMO, drawn, mountReady, unmountAll, until } from '../support/player.js';
import { frames } from '../support/wait.js';

const POSITIONS = ['bottom', 'top', 'below'] as const;

/** Boxes of the lines. None may be cut off by the stage. */
function lines(player: ForumPlayer, what: string): DOMRect[] {
  const { stage, captions } = view(player);
  const found = captions.boxes().map((line) => line.getBoundingClientRect());
  for (const { left, top, right, bottom, height } of found) {
    expect(height, what).to.be.above(0);
    expect(top - stage.box.top, `cut off at the top, ${what}`).to.be.at.least(-1);
    expect(stage.box.bottom - bottom, `cut off at the bottom, ${what}`).to.be.at.least(-1);
    expect(left - stage.box.left, `cut off at the left, ${what}`).to.be.at.least(-1);
    expect(stage.box.right - right, `cut off at the right, ${what}`).to.be.at.least(-1);
  }
  return found;
}

/** Everything that can be clicked, also what is only seen when it is pointed at: a name and a box. */
function buttons(player: ForumPlayer): [string, DOMRect][] {
  const { controls, stage } = view(player);
  return [...controls.operable(), ...stage.buttons(), controls.bar]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .map((element) => [element.className || element.ariaLabel || element.localName, element.getBoundingClientRect()]);
}

const overlap = (a: DOMRect, b: DOMRect) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;

function check(player: ForumPlayer, what: string): void {
  const found = lines(player, what);
  expect(found.length, what).to.be.above(0);
  for (const [name, box] of buttons(player)) {
    const covering = found.find((line) => overlap(line, box));
    expect(covering && `${covering.top}–${covering.bottom} over ${box.top}–${box.bottom}`, `${name}, ${what}`).to.equal(
      undefined,
    );
  }
}

/** Drawn, and the captions fitted to their place, which is done within two frames. */
async function fitted(player: ForumPlayer): Promise<void> {
  await drawn(player);
  await frames(2);
}

const styled = (player: ForumPlayer, style: object) =>
  view(player).verbs.setCaptionStyle({ ...DEFAULT_CAPTION_STYLE, ...style });

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
          view(player).arrange({ layout, panel });
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
      await until(() => view(player).stage.start, 'the button');
      player.seek(5);
      for (const [layout, corner] of [
        ['video', 'top-end'],
        ['split', 'top-end'],
        ...CORNERS.map((at) => ['inset', at] as const),
      ] as const) {
        for (const position of POSITIONS) {
          for (const size of ['100', '200'] as const) {
            view(player).arrange({ layout, corner });
            styled(player, { position, size });
            await fitted(player);
            expect(buttons(player).map(([name]) => name)).to.include('start');
            check(player, `${layout}, ${corner}, ${position}, ${size} %`);
          }
        }
      }
    });
  }

  it('stand at the edge of the picture, also where the small one keeps them from its other end', async () => {
    await setViewport({ width: 1000, height: 900 });
    const player = await mountTalk(meeting, { captions: 'en' });
    player.seek(5);
    for (const [corner, position] of [
      ['top-end', 'bottom'],
      ['bottom-end', 'top'],
    ] as const) {
      view(player).arrange({ layout: 'inset', corner });
      styled(player, { position });
      await fitted(player);
      const stage = view(player).stage.box;
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
      expect(view(player).stage.offers()).to.have.length(2);
      check(player, position);
    }
  });

  it('are as large as they were asked for where there is room, at once when there is', async () => {
    await setViewport({ width: 1000, height: 900 });
    const player = await mountTalk(crowded, { captions: 'zh-CN en' });
    view(player).arrange({ layout: 'video' });
    const size = () => view(player).captions.fontSize;
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
      const top = () => view(player).controls.box.top;
      for (const size of ['75', '100', '200'] as const) {
        styled(player, { position: 'below', size });
        const tops = [];
        for (const time of [0.5, 5, 30]) {
          player.seek(time);
          await fitted(player);
          tops.push(top());
        }
        expect(view(player).captions.boxes()).to.have.length(0);
        expect(new Set(tops), `${size} %`).to.have.property('size', 1);
      }
    });
  }

  it('nor in full screen', async () => {
    await setViewport({ width: 1000, height: 700 });
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'zh-CN en' });
    player.seek(12);
    await drawn(player);
    await view(player).controls.press('Full screen');
    await until(() => document.fullscreenElement === player, 'full screen');
    for (const layout of LAYOUTS) {
      view(player).arrange({ layout });
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
