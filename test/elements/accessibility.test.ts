import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { expectAccessible } from '../support/accessible.js';
import { view } from '../support/harness/player.js';
import { wheel } from '../support/input.js';
import { emulate } from '../support/media.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { DEMO, drawn, mount, mountReady, nextOf, unmountAll, until } from '../support/player.js';

/** States of a player in which a viewer may find it. */
const states: Readonly<Record<string, (lang: string) => Promise<ForumPlayer>>> = {
  'a talk under way': async (lang) => {
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'zh-CN en', lang });
    const { transcript } = view(player);
    await until(() => transcript.rows().length === player.talk!.segments.length, 'rows');
    player.seek(324.8);
    await drawn(player);
    await wheel(transcript.scroller, 400);
    await until(() => transcript.backToNow, 'back to now');
    return player;
  },
  'a slide that is missing, and estimated times': async (lang) => {
    const segments = meeting.segments.map((s) => ({ ...s, timing: 'estimated' as const }));
    const player = await mountTalk({ ...meeting, segments }, { captions: 'en', layout: 'slides', lang });
    player.seek(48);
    const { stage, slides } = view(player);
    await until(() => stage.missing && slides.missing().length, 'missing on the stage and in the strip');
    return player;
  },
  'nothing works': async (lang) => {
    const player = mount({ src: '/demo/media/none.mp4', sidecar: '/test/fixtures/broken.forum.json', lang });
    await nextOf(player, 'forum-talk-error');
    await until(() => view(player).stage.alert, 'the stage says what is wrong');
    return player;
  },
  'a recording without a picture': async (lang) => {
    const player = mount({ src: '/test/fixtures/no-picture.mp4', sidecar: DEMO.sidecar, lang });
    await drawn(player);
    await until(() => view(player).stage.alert, 'the stage says what is wrong');
    await until(() => player.talk, 'talk');
    return player;
  },
  'nothing at all': async (lang) => mount({ lang }),
};

describe('accessibility: axe finds nothing', () => {
  beforeEach(forget);
  afterEach(unmountAll);
  after(async () => {
    document.documentElement.style.removeProperty('color-scheme');
    await emulate();
  });

  for (const [name, show] of Object.entries(states)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const [lang, width] of [
        ['en', 320],
        ['zh-CN', 1280],
        ['zh-CN', 320],
        ['en', 1280],
      ] as const) {
        it(`${name}: ${colorScheme}, ${lang}, ${width} px`, async () => {
          await setViewport({ width, height: 1600 });
          await emulate({ 'prefers-color-scheme': colorScheme, 'prefers-reduced-motion': 'reduce' });
          document.documentElement.style.colorScheme = 'light dark';
          const player = await show(lang);
          await drawn(player);
          await expectAccessible(player);
          expect(document.documentElement.scrollWidth, 'nothing sticks out').to.be.at.most(width);
        });
      }
    }
  }
});
