import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { expectAccessible } from '../support/accessible.js';
import { storiesOf } from '../support/csf.js';
import { forget } from '../support/meeting.js';
import { drawn, part, until } from '../support/player.js';

// from web-test-runner.config.mjs: a browser cannot list a folder
const files = (await (await fetch('/stories/index.json')).json()) as string[];

/** Which parts a talk that could not be read leaves empty. */
const NOTHING_WITHOUT_TALK = ['forum-captions', 'forum-chapters', 'forum-slides', 'forum-speakers', 'forum-stage'];

describe('stories', () => {
  it('are one file an element, each with the stories that every element has', async () => {
    const elements = ['player', 'stage', 'captions', 'transcript', 'chapters', 'slides', 'seek-bar', 'controls'];
    expect(files).to.include.members(elements.map((name) => `/stories/forum-${name}.stories.ts`));
    for (const file of files.filter((name) => name.includes('/forum-'))) {
      const names = storiesOf(await import(file)).map(({ name }) => name);
      expect(names, file).to.include.members(['Default', 'Bilingual', 'BrokenSidecar', 'LongTalk']);
    }
  });
});

for (const file of files) {
  const stories = storiesOf(await import(file));
  describe(`stories: ${file}`, () => {
    beforeEach(async () => {
      forget();
      await setViewport({ width: 1000, height: 900 });
    });

    for (const { name, component, mount } of stories) {
      it(`${name} shows and is accessible`, async () => {
        const canvas = await mount();
        const players = Array.from(canvas.querySelectorAll<ForumPlayer>('forum-player'));
        expect(players).to.have.length(1);
        const [player] = players as [ForumPlayer];
        const state = () => player.controller.state;
        await until(() => state().talk ?? state().talkFault, 'talk');
        expect(Boolean(state().talkFault)).to.equal(name === 'BrokenSidecar');
        await drawn(player);

        const element = canvas.querySelector(component) ?? part(player, component as 'forum-stage');
        await (element as ForumPlayer).updateComplete;
        const drawnThings = () =>
          Array.from(element.shadowRoot!.querySelectorAll('*')).filter((e) => e.getBoundingClientRect().height > 10);
        const empty = name === 'BrokenSidecar' && NOTHING_WITHOUT_TALK.includes(component);
        await until(() => element.getBoundingClientRect().width > 200, 'it has a place');
        if (!empty) await until(() => drawnThings().length > 0, 'it shows something');
        await expectAccessible(canvas);
        canvas.remove();
      });
    }
  });
}
