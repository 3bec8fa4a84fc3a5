import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
// keys are listened to once this is there
import '../../src/elements/keys/listen-to-keys.js';
import { expectAccessible } from '../support/accessible.js';
import { cdp } from '../support/cdp.js';
import { click, focused, press } from '../support/input.js';
import { forget, meeting, mountTalk, rows } from '../support/meeting.js';
import { inPart, part, unmountAll, until } from '../support/player.js';

let player: ForumPlayer;
const state = () => player.controller.state;
const transcript = () => part(player, 'forum-transcript').shadowRoot!;
const search = () => transcript().querySelector('forum-search')?.shadowRoot;
const results = () => Array.from(search()!.querySelectorAll<HTMLElement>('.result'));
const count = () => search()!.querySelector('[role=status]')!.textContent.trim();
const marked = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map((r) => (r.startContainer as Text).data.slice(r.startOffset, r.endOffset));

async function open(): Promise<void> {
  await until(() => transcript().querySelector('.find'), 'button');
  await click(transcript().querySelector('.find')!);
  await until(() => search() && focused() === search()!.querySelector('input'), 'the field has the focus');
}

async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
  await until(() => state().search?.query === text && count() !== '' && !count().includes('…'), `found ${text}`);
}

describe('search', () => {
  beforeEach(async () => {
    forget();
    await setViewport({ width: 1280, height: 1400 });
    player = await mountTalk(meeting);
  });
  afterEach(unmountAll);

  it('while a word is being composed its letters are not searched for, and its keys are not ours', async () => {
    player.seek(48);
    await open();
    await type('bridge');
    const input = focused() as HTMLInputElement;
    input.select();
    const composing: boolean[] = [];
    input.addEventListener('keydown', (event) => composing.push(event.isComposing));
    await cdp('Input.imeSetComposition', { text: 'qiao', selectionStart: 4, selectionEnd: 4 });
    await until(() => input.value === 'qiao', 'composed');
    await press('Enter', 'ArrowDown');
    expect(composing).to.deep.equal([true, true]);
    expect(focused()).to.equal(input);
    expect(state().search).to.include({ query: 'bridge', at: -1 });
    input.select();
    await cdp('Input.insertText', { text: '桥' });
    await until(() => state().search?.query === '桥' && results().length, 'found');
    expect(input.value).to.equal('桥');
    expect([state().time, state().paused]).to.deep.equal([48, true]);
  });

  it('finds while one types, and moves nothing; Enter shows, a click on a result plays from there', async () => {
    player.seek(48);
    await open();
    await type('bridge');
    expect(state().time).to.equal(48);
    expect(state().search!.hits.map(({ kind, id }) => `${kind} ${id}`)).to.deep.equal([
      'chapter bridge',
      'slide arches',
      'speaker wen',
      'segment a',
      'segment b',
    ]);
    await until(() => results().length === 5, 'listed');
    expect(count()).to.equal('5 results');
    expect(results().at(-1)!.querySelector('mark')!.textContent).to.equal('Bridge');
    await until(() => marked('forum-player-found').length >= 3, 'marked');
    await press('Shift+Enter');
    await until(() => count() === '5 of 5', 'the last');
    expect(state().time).to.equal(48);
    expect(marked('forum-player-found-here')).to.deep.equal(['Bridge']);
    await press('Enter');
    await until(() => count() === '1 of 5', 'the first');
    expect(inPart(player, 'forum-seek-bar', '.found path')).to.have.length(2);
    results()[3]!.scrollIntoView({ block: 'nearest' });
    await click(results()[3]!);
    await until(() => state().time === 2, 'lastSeek');
    expect(state().lastSeek!.by).to.equal('search');
  });

  it('one Chinese character, traditional for simplified; filters', async () => {
    await open();
    await type('橋');
    await until(() => results().length === 5, 'listed');
    await click(search()!.querySelector('[data-kind=segment]')!);
    await until(() => results().length === 2, 'speech only');
    const who = search()!.querySelector<HTMLSelectElement>('select')!;
    who.value = 'ida';
    who.dispatchEvent(new Event('change'));
    await until(() => count() === 'No results', 'of another speaker');
  });

  it('/ opens it; Esc clears, then closes, and the focus goes back', async () => {
    rows(player)[0]!.querySelector('button')!.focus();
    await until(() => state().timeline, 'timeline');
    await press('/');
    await until(() => search() && focused() === search()!.querySelector('input'), 'the field has the focus');
    await type('rain');
    await press('Escape');
    await until(() => state().search?.query === '', 'cleared');
    expect(search(), 'still open').not.to.equal(undefined);
    await press('Escape');
    await until(() => !search(), 'closed');
    expect(state().search).to.equal(undefined);
    expect(marked('forum-player-found')).to.deep.equal([]);
    expect(focused()).to.equal(transcript().querySelector('.find'));
  });

  it('is accessible', async () => {
    await open();
    await type('bridge');
    await until(() => results().length, 'listed');
    await expectAccessible(player);
  });
});

describe('speakers', () => {
  beforeEach(async () => {
    forget();
    await setViewport({ width: 1280, height: 1400 });
    player = await mountTalk(meeting);
    await until(() => customElements.get('forum-speakers') && inPart(player, 'forum-speakers', 'li').length, 'listed');
  });
  afterEach(unmountAll);

  const seen = () =>
    rows(player)
      .filter((row) => row.checkVisibility())
      .map((row) => row.dataset['segment']);

  it('their share; next turn and previous', async () => {
    expect(inPart(player, 'forum-speakers', '.share')[0]!.textContent).to.equal('22% of the talk, 26 seconds');
    const [previous, next] = inPart(player, 'forum-speakers', '[data-speaker=wen] .steps button');
    player.seek(30);
    await click(next!);
    expect(state().time).to.equal(102);
    await click(previous!);
    expect(state().time).to.equal(2);
  });

  it('the transcript shows one of them, says so, and shows all again', async () => {
    await click(inPart(player, 'forum-speakers', '[data-speaker=ida] .only')[0]!);
    const chip = await until(() => transcript().querySelector<HTMLElement>('.chip'), 'chip');
    expect(chip.textContent).to.equal('Only Ida Berg');
    expect(seen()).to.deep.equal(['c', 'e']);
    const headings = Array.from(transcript().querySelectorAll<HTMLElement>('.heading'));
    const left = headings.filter((heading) => heading.checkVisibility()).map((heading) => heading.dataset['chapter']);
    expect(left, 'none of a chapter in which she says nothing').to.deep.equal(['boat']);
    await expectAccessible(player);
    await click(chip);
    await until(() => seen().length === meeting.segments.length, 'all');
  });
});
