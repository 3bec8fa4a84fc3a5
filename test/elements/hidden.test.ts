import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { view } from '../support/harness/player.js';
import { forget, meeting, mountTalk, talkOf } from '../support/meeting.js';
import { drawn, frame, unmountAll, until } from '../support/player.js';
import { settled } from '../support/wait.js';

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
    view(player)
      .areas()
      .map((element) => {
        const rect = element.getBoundingClientRect();
        const numbers = [rect.left - left, rect.top - top, rect.width, rect.height];
        return [element.className, numbers.map(Math.round).join(' ')];
      }),
  );
}

async function atRestAt(player: ForumPlayer): Promise<Record<string, string>> {
  await drawn(player);
  await settled(() => JSON.stringify(places(player)));
  return places(player);
}

async function isThere(player: ForumPlayer, clean: Record<string, string>): Promise<void> {
  expect(await atRestAt(player)).to.deep.equal(clean);
  const { transcript, captions } = view(player);
  await until(() => transcript.rows()[0]?.checkVisibility({ visibilityProperty: true }), 'rows');
  player.seek(48);
  await until(() => transcript.currentRows()[0]?.getBoundingClientRect().height, 'a current row');
  await until(() => captions.boxes()[0]?.getBoundingClientRect().width, 'captions');
  await until(() => transcript.showsRow(transcript.currentRows()[0]!), 'the current row is in view');
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
        await view(player).verbs.setTalk(talkOf(meeting));
        await drawn(player);
        await frame();
        const { width, height } = player.getBoundingClientRect();
        const isSeen = (element: Element) =>
          element.checkVisibility({ visibilityProperty: true }) && width > 2 && height > 2;
        expect(view(player).areas().filter(isSeen), 'to be seen').to.deep.equal([]);
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
