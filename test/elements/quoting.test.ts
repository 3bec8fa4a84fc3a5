import { expect } from 'chai';
import { resetMouse, sendKeys, setViewport } from '@web/test-runner-commands';
import { selectionIn } from '../../src/elements/transcript/selection.js';
import type { ForumPlayer } from '../../src/index.js';
import { allowClipboard, clipboardText } from '../support/clipboard.js';
import { click, clickAt, drag, focused, moveThrough, press, touch, wordBox } from '../support/input.js';
import { forget, meeting, mountTalk, rows } from '../support/meeting.js';
import { DEMO, drawn, frame, inPart, mountReady, next, nextOf, part, unmountAll, until } from '../support/player.js';

const base = location.href.replace(/#.*/, '');
const row = (player: ForumPlayer, id: string): HTMLElement => rows(player).find((r) => r.dataset['segment'] === id)!;
const time = (player: ForumPlayer, id: string): HTMLElement => row(player, id).querySelector('button.time')!;
const toolbar = (player: ForumPlayer) =>
  inPart(player, 'forum-transcript', 'forum-quote')[0] as HTMLElementTagNameMap['forum-quote'] | undefined;
const inBar = (player: ForumPlayer, selector: string): HTMLElement[] =>
  Array.from(toolbar(player)?.shadowRoot!.querySelectorAll<HTMLElement>(selector) ?? []);
const live = (player: ForumPlayer) => player.shadowRoot!.querySelector('.live[role=status]')!.textContent;

/** A point at the beginning of a word, or with `after` at its end. */
function at(player: ForumPlayer, id: string, word: string, after = false): [number, number] {
  const { left, right, top, height } = wordBox(row(player, id), word);
  return [Math.round(after ? right - 1 : left + 1), Math.round(top + height / 2)];
}
const select = (player: ForumPlayer, from: readonly [string, string], to: readonly [string, string]) =>
  drag(at(player, from[0], from[1]), at(player, to[0], to[1], true));
const backwards = (player: ForumPlayer, from: readonly [string, string], to: readonly [string, string]) =>
  drag(at(player, from[0], from[1], true), at(player, to[0], to[1]));

const shown = (player: ForumPlayer) =>
  until(() => {
    const bar = toolbar(player);
    return bar?.matches(':popover-open.placed') ? bar : undefined;
  }, 'the toolbar');
const gone = (player: ForumPlayer) => until(() => !toolbar(player), 'no toolbar');

async function copied(player: ForumPlayer, action: 'quote' | 'markdown' | 'link', version?: string): Promise<string> {
  await shown(player);
  if (version) {
    await click(inBar(player, '.versions button').find((b) => b.textContent.trim() === version)!);
    await toolbar(player)!.updateComplete;
  }
  await click(inBar(player, `[data-action=${action}]`)[0]!);
  await until(() => inBar(player, '.said')[0], 'what has been copied');
  return clipboardText();
}

const box = (player: ForumPlayer) => inPart(player, 'forum-transcript', '.box')[0]!;
const selection = (player: ForumPlayer): string => {
  return selectionIn(box(player))!.toString();
};

/** Nothing moves any more: parts that come late make room for themselves. */
async function still(): Promise<void> {
  let last = '';
  for (let same = 0; same < 10; same++) {
    await frame();
    const now = rows(player)
      .map((r) => Object.values(r.getBoundingClientRect().toJSON() as object).join())
      .join();
    if (now !== last) same = 0;
    last = now;
  }
}

let player: ForumPlayer;
async function start(attributes: Readonly<Record<string, string>> = { 'deep-links': '' }): Promise<void> {
  await unmountAll();
  forget();
  await setViewport({ width: 1000, height: 2800 });
  player = await mountTalk(meeting, attributes);
  player.style.setProperty('--forum-panel-height', '2000px');
  const images = () => inPart(player, 'forum-transcript', 'img') as HTMLImageElement[];
  await until(() => images().every((image) => image.hidden || image.naturalWidth > 0), 'pictures');
  await still();
}

before(() => allowClipboard());
beforeEach(async () => {
  history.replaceState(null, '', base);
  await start();
});
afterEach(async () => {
  await resetMouse();
  document.getSelection()?.removeAllRanges();
  await unmountAll();
  history.replaceState(null, '', base);
});

describe('quoting what is selected', () => {
  it('part of a segment: the very words, and the sentence in translation', async () => {
    await select(player, ['c', 'low'], ['c', 'boat']);
    const text = await copied(player, 'quote');
    expect(text).to.equal(
      `“low water my boat”\n— Ida Berg, A meeting by the river, 0:42–0:50\n${base}#t=42,50&segment=c&lang=en`,
    );
    expect(await copied(player, 'quote', 'Both')).to.match(/^“low water my boat”\n“水位低的时候，我的船过不去。”\n/);
    expect(await copied(player, 'quote', 'Translation')).to.match(
      /^“水位低的时候，我的船过不去。”\n——Ida Berg，《河边的会议》/,
    );
    // neither the selection nor the talk has moved
    expect(selection(player)).to.equal('low water my boat');
    expect(player.controller.state.lastSeek).to.equal(undefined);
  });

  it('across chapters, speakers and slides', async () => {
    await select(player, ['b', '叫它'], ['c', 'water']);
    const text = await copied(player, 'quote', 'Original');
    expect(text.split('\n').slice(0, 3)).to.deep.equal([
      '文澜：“叫它 Heron Bridge，因为苍鹭。”',
      'Ida Berg: “At low water”',
      '——《河边的会议》，0:10–0:50',
    ]);
    expect(await copied(player, 'markdown')).to.contain(
      '> **文澜**：叫它 Heron Bridge，因为苍鹭。\n>\n> **Ida Berg**: At low water\n>\n> ——[《河边的会议》，0:10–0:50](',
    );
  });

  it('backwards, and in a foreign run', async () => {
    await backwards(player, ['b', 'Bridge'], ['a', '桥有']);
    expect(await copied(player, 'quote', 'Original')).to.match(/^“桥有三个孔。我们叫它 Heron Bridge”\n——文澜，/);
  });

  it('from translation to translation, across what is between', async () => {
    await select(player, ['a', 'bridge'], ['b', 'call']);
    expect((await copied(player, 'quote')).split('\n')[0]).to.equal('“bridge has three arches. We call”');
  });

  it('in the language that is read', async () => {
    part(player, 'forum-transcript').text = 'en';
    await drawn(player);
    await still();
    await select(player, ['b', 'We'], ['c', 'boat']);
    const text = await copied(player, 'quote');
    expect(text.split('\n').slice(0, 2)).to.deep.equal([
      'Wen Lan: “We call it 鹭桥, after the herons.”',
      'Ida Berg: “At low water my boat”',
    ]);
    expect(text).to.match(/&lang=en$/);
  });

  it('a link that plays the passage, marks it, and is read in its language', async () => {
    await unmountAll();
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, 'deep-links': '' });
    player.style.setProperty('--forum-panel-height', '2000px');
    const [first, second] = player.talk!.segments;
    const visible = (id: string) => row(player, id).querySelector<HTMLElement>('.original')!;
    const middle = (element: Element): [number, number] => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, top } = range.getClientRects()[0]!;
      return [Math.round(left + 2), Math.round(top + 8)];
    };
    await until(() => rows(player).length > 2, 'rows');
    await still();
    const to = middle(visible(second!.id));
    await drag(middle(visible(first!.id)), [to[0] + 60, to[1]]);
    const link = await copied(player, 'link');
    expect(link).to.match(/#t=[\d.]+,[\d.]+&lang=[\w-]+$/);
    const [, from, end] = /t=([\d.]+),([\d.]+)/.exec(link)!.map(Number);
    expect(from).to.equal(first!.start);
    expect(end).to.be.within(second!.start! + 0.5, second!.end!);

    part(player, 'forum-transcript').text = 'both';
    const changed = next(window, 'hashchange');
    location.href = link;
    await changed;
    await until(() => player.controller.state.range, 'the range');
    expect(player.controller.state.range).to.deep.equal([from, end]);
    await until(() => player.controller.state.linkTarget?.segments.length === 2, 'the mark');
    expect(getComputedStyle(row(player, second!.id)).boxShadow).not.to.equal('none');
    expect(getComputedStyle(row(player, player.talk!.segments[2]!.id)).boxShadow).to.equal('none');
    await drawn(player);
    expect(part(player, 'forum-transcript').text).to.equal(first!.lang);
    player.pause();
  });

  it('no link where the player follows none', async () => {
    await start({});
    await select(player, ['c', 'low'], ['c', 'boat']);
    expect((await copied(player, 'quote')).split('\n').at(-1)).to.equal(base);
    expect(inBar(player, '[data-action=link]')).to.have.length(0);
  });

  it('is in nobody’s way: goes with the selection, and leaves plain copying alone', async () => {
    await select(player, ['c', 'low'], ['c', 'boat']);
    const bar = await shown(player);
    expect(focused()?.closest('forum-quote') ?? null, 'does not take the focus').to.equal(null);
    expect(bar.getBoundingClientRect().top, 'below').to.be.above(wordBox(row(player, 'c'), 'boat').bottom - 1);
    await press('Control+c');
    expect(await clipboardText()).to.equal('low water my boat');
    await press('Escape');
    await gone(player);
    expect(selection(player)).to.equal('low water my boat');
    await select(player, ['a', 'Hello'], ['a', 'everybody']);
    await shown(player);
    await clickAt(at(player, 'g', 'river'));
    await gone(player);
    expect(selection(player)).to.equal('');
  });

  it('says what has been copied', async () => {
    await select(player, ['c', 'low'], ['c', 'boat']);
    await copied(player, 'link');
    expect(live(player)).to.equal('Link copied.');
    expect(inBar(player, '.said')[0]!.textContent).to.equal('Link copied.');
  });

  it('without the permission by the old way, and where that fails too the text is there', async () => {
    await allowClipboard(false);
    try {
      await select(player, ['c', 'low'], ['c', 'boat']);
      await shown(player);
      await click(inBar(player, '[data-action=quote]')[0]!);
      await until(() => live(player) === 'Quote copied.', 'copied');
      expect(selection(player), 'the selection is back').to.equal('low water my boat');
      const old = document.execCommand;
      document.execCommand = () => false;
      try {
        await click(inBar(player, '[data-action=markdown]')[0]!);
        const field = (await until(() => inBar(player, 'textarea')[0], 'the text')) as HTMLTextAreaElement;
        expect(field.value).to.match(/^> low water my boat\n/);
        await until(() => focused() === field, 'ready to be copied');
        expect(field.selectionEnd - field.selectionStart).to.equal(field.value.length);
        expect(live(player)).to.contain('did not allow copying');
      } finally {
        document.execCommand = old;
      }
    } finally {
      await allowClipboard();
    }
    expect(await clipboardText(), 'the quote of before').to.match(/^“low water my boat”/);
  });

  it('shares by the system’s sheet, where there is one', async () => {
    const shared: ShareData[] = [];
    Object.defineProperty(navigator, 'share', {
      configurable: true,
      value: (data: ShareData) => (shared.push(data), Promise.resolve()),
    });
    try {
      await select(player, ['c', 'low'], ['c', 'boat']);
      await shown(player);
      await click(inBar(player, '[data-action=share]')[0]!);
      expect(shared).to.deep.equal([
        {
          title: 'A meeting by the river',
          text: '“low water my boat”\n— Ida Berg, A meeting by the river, 0:42–0:50',
          url: `${base}#t=42,50&segment=c&lang=en`,
        },
      ]);
    } finally {
      delete (navigator as Partial<Navigator>).share;
    }
  });

  it('by finger: what the handles of a selection do tells of nothing but the selection', async () => {
    const [x, y] = at(player, 'c', 'water');
    // a swipe, which is how somebody came here
    await touch('start', x, y);
    await touch('move', x, y - 60);
    await touch('end');
    const text = row(player, 'c').querySelector('.original')!.firstChild!;
    const marked = selectionIn(box(player))!;
    marked.setBaseAndExtent(text, 3, text, 6);
    const bar = await shown(player);
    marked.extend(text, 12);
    await until(() => toolbar(player) && toolbar(player) !== bar, 'follows the selection');
    await shown(player);
    expect(toolbar(player)!.getBoundingClientRect().top, 'clear of the handles').to.be.above(
      wordBox(row(player, 'c'), 'water').bottom + 24,
    );
    expect(await copied(player, 'quote')).to.match(/^“low water”\n/);
  });
});

describe('quoting a segment', () => {
  it('by keyboard: from its row, and back to it', async () => {
    time(player, 'c').focus();
    for (const key of ['Shift+F10', 'ContextMenu', 'q']) {
      await press(key);
      await shown(player);
      await until(() => focused()?.getAttribute('data-action') === 'quote', `focus after ${key}`);
      await press('Enter');
      await until(() => live(player) === 'Quote copied.', 'copied');
      expect(await clipboardText()).to.match(
        /^“At low water my boat does not get through.”\n“水位低的时候，我的船过不去。”\n— Ida Berg/,
      );
      await press('Escape');
      await gone(player);
      expect(focused()).to.equal(time(player, 'c'));
      player.shadowRoot!.querySelector('.live')!.textContent = '';
    }
    expect(player.controller.state.lastSeek).to.equal(undefined);
  });

  it('the key quotes what is selected first', async () => {
    time(player, 'a').focus();
    await select(player, ['c', 'low'], ['c', 'boat']);
    await shown(player);
    await press('q');
    await until(() => focused()?.getAttribute('data-action') === 'quote', 'focus');
    await press('Enter');
    await until(() => inBar(player, '.said')[0], 'copied');
    expect(await clipboardText()).to.match(/^“low water my boat”/);
  });

  it('the key quotes what was said last, where nobody speaks', async () => {
    const play = inPart(player, 'forum-controls', '.play')[0]!;
    // between b, which ends at 20, and c
    player.controller.seek(30);
    await drawn(player);
    expect(player.cursor.segments).to.have.length(0);
    play.focus();
    await import('../../src/elements/keys/listen-to-keys.js');
    await press('q');
    await until(() => focused()?.getAttribute('data-action') === 'quote', 'focus');
    expect(await copied(player, 'quote')).to.contain('Heron Bridge');
    await press('Escape');
    await gone(player);
    expect(focused()).to.equal(play);
  });

  it('Tab leaves, and closes', async () => {
    time(player, 'c').focus();
    await press('Shift+F10');
    await until(() => focused()?.getAttribute('data-action') === 'quote', 'focus');
    for (let i = 0; toolbar(player) && i < 8; i++) await press('Tab');
    await gone(player);
  });

  it('the button beside a row, which is one for all', async () => {
    const options = () => inPart(player, 'forum-transcript', '.options');
    const { x, y } = wordBox(row(player, 'e'), 'Rain');
    await moveThrough([x, y + 4]);
    await until(() => options()[0]?.closest('[data-segment=e]'), 'the button');
    expect(options()).to.have.length(1);
    const { width, height } = options()[0]!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
    expect(options()[0]!.getAttribute('aria-label')).to.equal('Quote or share: 1:00, Ida Berg');
    await click(options()[0]!);
    await shown(player);
    expect(player.controller.state.lastSeek, 'does not seek').to.equal(undefined);
    expect(inBar(player, '.versions'), 'nothing to choose').to.have.length(0);
    expect(await copied(player, 'quote')).to.match(/^“Rain is coming anyway.”/);
    await click(options()[0]!);
    await gone(player);
  });

  it('no letter where a viewer wants none', async () => {
    player.controller.setLetterKeys(false);
    time(player, 'c').focus();
    await press('q');
    await drawn(player);
    expect(toolbar(player)).to.equal(undefined);
  });

  it('fits a small window', async () => {
    await setViewport({ width: 320, height: 600 });
    player.style.removeProperty('--forum-panel-height');
    player.setAttribute('report', '');
    time(player, 'c').focus();
    await press('Shift+F10');
    const bar = await shown(player);
    const { left, right } = bar.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(320);
    expect(bar.scrollWidth).to.be.at.most(bar.clientWidth);
  });
});

describe('corrections', () => {
  const dialog = () => player.shadowRoot!.querySelector('forum-correction');
  const inDialog = <T extends HTMLElement>(selector: string): T => dialog()!.shadowRoot!.querySelector<T>(selector)!;

  async function open(): Promise<HTMLTextAreaElement> {
    time(player, 'c').focus();
    await press('Shift+F10');
    await shown(player);
    await click(inBar(player, '.correct')[0]!);
    await until(() => focused()?.localName === 'textarea', 'the dialog');
    return inDialog<HTMLTextAreaElement>('textarea');
  }

  it('are not offered where the page does not want any', async () => {
    time(player, 'c').focus();
    await press('Shift+F10');
    await shown(player);
    expect(inBar(player, '.correct')).to.have.length(0);
  });

  it('fire an event', async () => {
    await start({ report: '', 'deep-links': '' });
    const field = await open();
    expect(field.value).to.equal('At low water my boat does not get through.');
    expect(field.lang).to.equal('en');
    await click(inDialog('[type=submit]'));
    expect(inDialog('[role=status]').textContent).to.contain('not changed');
    field.select();
    const fired = nextOf(player, 'forum-correction');
    await sendKeys({ type: 'At high <b>water' });
    await click(inDialog('[type=submit]'));
    const event = await fired;
    expect(event.segment.id).to.equal('c');
    expect(event).to.deep.include({
      lang: 'en',
      was: 'At low water my boat does not get through.',
      text: 'At high <b>water',
      time: 42,
      url: `${base}#t=42`,
    });
    await until(() => !dialog(), 'closed');
    expect(live(player)).to.contain('passed on');
    expect(focused()).to.equal(time(player, 'c'));
  });

  it('of both languages, one after the other', async () => {
    await start({ report: '' });
    const events: string[] = [];
    player.addEventListener('forum-correction', ({ lang, text }) => events.push(`${lang} ${text}`));
    const field = await open();
    field.select();
    await sendKeys({ type: 'one' });
    const choice = inDialog<HTMLSelectElement>('select');
    choice.value = 'zh-CN';
    choice.dispatchEvent(new Event('change'));
    await dialog()!.updateComplete;
    expect(field.value).to.equal('水位低的时候，我的船过不去。');
    field.select();
    await sendKeys({ type: '二' });
    await click(inDialog('[type=submit]'));
    await dialog()!.updateComplete;
    expect(field.value, 'the other is still there').to.equal('one');
    await click(inDialog('[type=submit]'));
    await until(() => !dialog(), 'closed');
    expect(events).to.deep.equal(['zh-CN 二', 'en one']);
  });

  for (const [template, opened] of [
    [
      'https://example.org/report?s={segment}&t={start}&l={lang}&now={text}',
      'https://example.org/report?s=c&t=42&l=en&now=a%26b%3D%23',
    ],
    ['javascript:alert({start})', undefined],
  ] as const) {
    it(`open ${template}`, async () => {
      await start({ report: template });
      const calls: unknown[][] = [];
      const { open: real } = window;
      const { warn } = console;
      window.open = (...args: unknown[]) => (calls.push(args), null);
      console.warn = () => undefined;
      let fired = false;
      player.addEventListener('forum-correction', () => (fired = true));
      try {
        (await open()).select();
        await sendKeys({ type: 'a&b=#' });
        await click(inDialog('[type=submit]'));
        await until(() => !dialog(), 'closed');
      } finally {
        window.open = real;
        console.warn = warn;
      }
      expect(calls).to.deep.equal(opened ? [[opened, '_blank', 'noopener,noreferrer']] : []);
      expect(fired).to.equal(false);
    });
  }
});
