import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { complete } from '../../src/index.js';
import { view } from '../support/harness/player.js';
import { SearchHarness } from '../support/harness/search.js';
import { TranscriptHarness } from '../support/harness/transcript.js';
import { emulate } from '../support/media.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { DEMO, drawn, frame, mountReady, next, unmountAll, until } from '../support/player.js';
import { difference, differing, pictureOf } from '../support/pixels.js';

/** What pages say about everything on them, without meaning us (E04). */
const hostile: Readonly<Record<string, string>> = {
  'all: revert': '* { all: revert }',
  'all: unset, with weight': '* { all: unset !important }',
  'a reset': `
    *, *::before, *::after { margin: 0; padding: 0; border: 0; font: inherit; vertical-align: baseline; box-sizing: content-box }
    button, input, select { appearance: none; background: none } ol, ul { list-style: none } img, video { display: inline }`,
  'limits for pictures':
    'img, video, svg { max-width: 100% !important; height: auto !important; filter: grayscale(1) }',
  'hidden buttons': 'button, input, dialog { display: none !important }',
  'a tiny root': 'html { font-size: 5px }',
  'text of its own': `
    body { font: italic small-caps 700 31px/3 monospace; letter-spacing: 4px; word-spacing: 9px; text-align: right;
      text-transform: uppercase; text-indent: 3em; white-space: pre; word-break: break-all; color: red; text-shadow: 1px 1px red;
      list-style: square inside; hyphens: auto; line-break: anywhere; tab-size: 20; font-feature-settings: 'smcp' }`,
  'text of its own, on the element itself': `
    * { font: italic 700 31px/3 monospace; letter-spacing: 4px; word-spacing: 9px; text-align: right; color: red;
      text-transform: uppercase; text-indent: 3em; white-space: pre; -webkit-text-fill-color: red }`,
  'a direction without dir': 'body { direction: rtl; unicode-bidi: bidi-override; writing-mode: horizontal-tb }',
};

/** Each finds another kind of fault; a picture takes long. */
const HARD = ['all: unset, with weight', 'a reset', 'text of its own'];

/** The browser smooths a rounded corner a little otherwise where there is another layer below: a pixel each, which nobody sees. */
const CORNERS = 4;

describe('what the page says about everything', () => {
  const sheet = new CSSStyleSheet();
  let box: HTMLElement;
  beforeEach(async () => {
    forget();
    await setViewport({ width: 1280, height: 1400 });
    await emulate({ 'prefers-color-scheme': 'light', 'prefers-reduced-motion': 'reduce' });
    sheet.replaceSync('');
    document.adoptedStyleSheets = [sheet];
    box = document.createElement('div');
    // heavier than any sheet: the room that a page gives is its own affair
    for (const [name, value] of Object.entries({ display: 'block', position: 'absolute', inset: '0 auto auto 0' }))
      box.style.setProperty(name, value, 'important');
    document.body.append(box);
  });
  afterEach(async () => {
    document.adoptedStyleSheets = [];
    await unmountAll();
    box.remove();
  });

  for (const [width, sheets] of [
    [1200, Object.keys(hostile)],
    [400, HARD],
  ] as const) {
    it(`changes nothing in the player, ${width} px wide`, async function () {
      this.timeout(180_000);
      box.style.setProperty('width', `${width}px`, 'important');
      const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'zh-CN en', lang: 'en' });
      box.append(player);
      const there = next(player.media!, 'seeked');
      player.seek(100);
      await there;
      await drawn(player);
      const { captions, slides, stage, transcript, root } = view(player);
      await until(() => captions.boxes().length, 'captions');
      await until(() => transcript.rows().length === player.talk!.segments.length, 'rows');
      await until(() => stage.slide.src === player.cursor.slide!.src, 'the slide');
      const pictures = () => [stage.slide, ...slides.images(), ...transcript.images()];
      for (const image of pictures()) image.loading = 'eager';
      await until(() => pictures().every(({ complete }) => complete), 'pictures');
      // what is loaded may not be painted yet
      await Promise.all(
        pictures()
          .filter(({ naturalWidth }) => naturalWidth)
          .map((image) => image.decode()),
      );
      const clean = await settledPicture(root);
      const wrong: string[] = [];
      for (const name of sheets) {
        sheet.replaceSync(hostile[name]!);
        const { count, where } = difference(clean, await settledPicture(root));
        if (count > CORNERS) wrong.push(`${name}: ${where}`);
      }
      expect(wrong).to.deep.equal([]);
    });
  }
});

/** Parts that a page may put where it likes, and how high they are where it does not say. */
const parts: Readonly<Record<string, number | undefined>> = {
  'forum-stage': undefined,
  'forum-captions': undefined,
  'forum-controls': undefined,
  'forum-seek-bar': undefined,
  'forum-slides': undefined,
  'forum-chapters': 400,
  'forum-speakers': 400,
  'forum-search': 400,
  'forum-transcript': 500,
};

describe('what the page says about everything, to a part that stands alone', () => {
  const sheet = new CSSStyleSheet();
  let box: HTMLElement;
  before(async () => {
    await complete;
    await import('../../src/elements/speakers/forum-speakers.js');
    await import('../../src/elements/search/forum-search.js');
  });
  beforeEach(async () => {
    forget();
    await setViewport({ width: 1000, height: 700 });
    await emulate({ 'prefers-color-scheme': 'light', 'prefers-reduced-motion': 'reduce' });
    sheet.replaceSync('');
    document.adoptedStyleSheets = [sheet];
    box = document.createElement('div');
    document.body.append(box);
  });
  afterEach(async () => {
    document.adoptedStyleSheets = [];
    await unmountAll();
    box.remove();
  });

  for (const [name, height] of Object.entries(parts)) {
    it(`changes nothing in ${name}`, async function () {
      this.timeout(120_000);
      const player = await mountTalk(meeting, { captions: 'zh-CN en', lang: 'en', id: 'there' });
      const put = (element: HTMLElement, style: Record<string, string>) => {
        for (const [property, value] of Object.entries(style)) element.style.setProperty(property, value, 'important');
      };
      put(player, { display: 'none' });
      const part = document.createElement(name) as LitElement;
      part.setAttribute('for', 'there');
      // its place and its size are the page's to give
      put(box, { display: 'block', position: 'absolute', inset: '0 auto auto 0', width: '640px', background: 'white' });
      put(part, { display: 'block', width: '640px', ...(height && { height: `${height}px` }) });
      box.append(part);
      player.seek(48);
      await part.updateComplete;
      await until(() => part.shadowRoot!.querySelector('*'), 'drawn');
      if (part.matches('forum-search')) {
        const search = new SearchHarness(name, () => part);
        search.field.focus();
        await search.type('river');
        search.field.blur();
      }
      if (part.matches('forum-transcript')) {
        const transcript = new TranscriptHarness(name, () => part);
        await until(() => transcript.current().length, 'rows');
      }
      const images = Array.from(part.shadowRoot!.querySelectorAll('img'));
      for (const image of images) image.loading = 'eager';
      await until(() => images.every(({ complete }) => complete), 'pictures');
      await Promise.all(images.filter(({ naturalWidth }) => naturalWidth).map((image) => image.decode()));
      const clean = await settledPicture(part);
      expect(clean.height).to.be.above(20);
      const wrong: string[] = [];
      for (const what of HARD) {
        sheet.replaceSync(hostile[what]!);
        const { count, where } = difference(clean, await settledPicture(part));
        if (count) wrong.push(`${what}: ${where}`);
      }
      expect(wrong).to.deep.equal([]);
    });
  }
});

/** The picture, once it has stayed the same for a while: lists place their chunks, and observers answer. */
async function settledPicture(element: Element): Promise<ImageData> {
  let last = await pictureOf(element);
  for (;;) {
    await frame();
    const now = await pictureOf(element);
    if (!differing(last, now)) return now;
    last = now;
  }
}
