import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { forget, meeting, mountTalk, rows } from '../support/meeting.js';
import { drawn, frame, inPart, unmountAll, until } from '../support/player.js';

/** How pages hide things, and show them again. */
const ways: Readonly<Record<string, [hide: (box: HTMLElement) => void, show: (box: HTMLElement) => void]>> = {
  'display: none': [(box) => (box.style.display = 'none'), (box) => (box.style.display = '')],
  'visibility: hidden': [(box) => (box.style.visibility = 'hidden'), (box) => (box.style.visibility = '')],
  hidden: [(box) => (box.hidden = true), (box) => (box.hidden = false)],
  'no width': [
    (box) => Object.assign(box.style, { width: '0', overflow: 'hidden' }),
    (box) => Object.assign(box.style, { width: '', overflow: '' }),
  ],
};

let box: HTMLElement;
const errors: string[] = [];
const listen = (event: ErrorEvent) => errors.push(event.message);

/** Where everything stands, from the corner of the player. */
function places(player: ForumPlayer): Record<string, string> {
  const { left, top } = player.getBoundingClientRect();
  return Object.fromEntries(
    Array.from(player.shadowRoot!.querySelectorAll('.stage, .controls, .area'), (element) => {
      const rect = element.getBoundingClientRect();
      const numbers = [rect.left - left, rect.top - top, rect.width, rect.height];
      return [element.className, numbers.map(Math.round).join(' ')];
    }),
  );
}

async function atRestAt(player: ForumPlayer): Promise<Record<string, string>> {
  await drawn(player);
  for (let last = ''; ; await frame()) {
    const now = JSON.stringify(places(player));
    if (now === last) return places(player);
    last = now;
  }
}

async function isThere(player: ForumPlayer, clean: Record<string, string>): Promise<void> {
  expect(await atRestAt(player)).to.deep.equal(clean);
  await until(() => rows(player)[0]?.checkVisibility({ visibilityProperty: true }), 'rows');
  player.seek(48);
  await until(() => rows(player).find((row) => row.ariaCurrent && row.getBoundingClientRect().height > 10), 'in step');
  await until(() => inPart(player, 'forum-captions', '.line')[0]?.getBoundingClientRect().width, 'captions');
  const row = rows(player)
    .find(({ ariaCurrent }) => ariaCurrent)!
    .getBoundingClientRect();
  const list = inPart(player, 'forum-transcript', '.box')[0]!.getBoundingClientRect();
  await until(() => row.top >= list.top - 1 && row.bottom <= list.bottom + 1, 'in sight');
  await frame();
  expect(errors).to.deep.equal([]);
}

describe('a player that is not to be seen', () => {
  let clean: Record<string, string>;
  before(() => addEventListener('error', listen));
  after(() => removeEventListener('error', listen));
  beforeEach(async () => {
    forget();
    errors.length = 0;
    await setViewport({ width: 1280, height: 1200 });
    box = document.body.appendChild(document.createElement('div'));
    const player = await mountTalk(meeting, { captions: 'zh-CN en' });
    box.append(player);
    clean = await atRestAt(player);
    await unmountAll();
  });
  afterEach(async () => {
    await unmountAll();
    box.remove();
  });

  for (const [name, [hide, show]] of Object.entries(ways)) {
    for (const on of ['around it', 'itself'] as const) {
      it(`${name}, ${on}: is not, and stands as ever when it is shown`, async () => {
        if (on === 'around it') hide(box);
        const player = document.createElement('forum-player');
        player.setAttribute('captions', 'zh-CN en');
        if (on === 'itself') hide(player);
        box.append(player);
        const talk = await mountTalk(meeting);
        await player.controller.setTalk(talk.talk);
        talk.remove();
        await drawn(player);
        await frame();
        const seen = ['.stage', '.controls', '.transcript'].filter((part) => {
          const element = player.shadowRoot!.querySelector(part)!;
          const { width, height } = player.getBoundingClientRect();
          return element.checkVisibility({ visibilityProperty: true }) && width > 2 && height > 2;
        });
        expect(seen, 'to be seen').to.deep.equal([]);
        show(on === 'itself' ? player : box);
        await isThere(player, clean);
        player.remove();
      });
    }
  }

  it('in <details>: stands as ever when they are opened, closed and opened', async () => {
    const details = document.createElement('details');
    details.append(document.createElement('summary'));
    box.append(details);
    const player = await mountTalk(meeting, { captions: 'zh-CN en' });
    details.append(player);
    await drawn(player);
    expect(player.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
    for (const open of [true, false, true]) {
      details.open = open;
      await frame();
    }
    await isThere(player, clean);
  });
});
