import { expect } from 'chai';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import type { Sidecar } from '../../src/talk/index.js';
import { allowClipboard, clipboardText } from '../support/clipboard.js';
import { view, type PlayerHarness } from '../support/harness/player.js';
import { drag } from '../support/input.js';
import { forget, mountTalk } from '../support/meeting.js';
import { drawn, unmountAll, until } from '../support/player.js';

const LANGUAGES = ['zh-CN', 'en', 'fr', 'de', 'es'] as const;
const FIFTH = 'es';

/** Two segments in five languages, one in two of them. */
const sidecar: Sidecar = {
  version: 1,
  title: 'A meeting by the river',
  languages: [...LANGUAGES],
  duration: 60,
  speakers: [{ id: 'wen', name: 'Wen Lan' }],
  segments: [
    {
      id: 'bridge',
      start: 2,
      end: 10,
      speaker: 'wen',
      lang: 'zh-CN',
      text: {
        'zh-CN': '这座桥有三个孔。',
        en: 'This bridge has three arches.',
        fr: 'Ce pont a trois arches.',
        de: 'Diese Brücke hat drei Bögen.',
        es: 'Este puente tiene tres arcos.',
      },
    },
    {
      id: 'river',
      start: 10,
      end: 20,
      speaker: 'wen',
      lang: 'en',
      text: {
        'zh-CN': '河水涨了。',
        en: 'The river has risen.',
        fr: 'La rivière a monté.',
        de: 'Der Fluss ist gestiegen.',
        es: 'El río ha crecido.',
      },
    },
    {
      id: 'rain',
      start: 20,
      end: 30,
      speaker: 'wen',
      lang: 'en',
      text: { en: 'Rain is coming.', fr: 'Il va pleuvoir.' },
    },
  ],
};

describe('a talk in five languages', () => {
  let player: ForumPlayer;
  let seen: PlayerHarness;

  before(() => allowClipboard());
  beforeEach(async () => {
    forget();
    await setViewport({ width: 1000, height: 1400 });
    player = await mountTalk(sidecar);
    player.style.setProperty('--forum-panel-height', '600px');
    seen = view(player);
    await until(() => seen.transcript.languages!.options.length === 3 + LANGUAGES.length, 'names of the languages');
  });
  afterEach(async () => {
    await resetMouse();
    document.getSelection()?.removeAllRanges();
    await unmountAll();
  });

  const read = async (language: string) => {
    seen.transcript.chooseLanguage(language);
    await drawn(player);
  };
  /** The texts of a segment that can be seen, by their languages. */
  const texts = (segment: string): Record<string, string> =>
    Object.fromEntries(
      Array.from(seen.transcript.text(segment).querySelectorAll('p'))
        .filter((paragraph) => paragraph.checkVisibility())
        .map((paragraph) => [paragraph.lang, paragraph.textContent]),
    );

  for (const language of LANGUAGES) {
    it(`shows only ${language} when that is chosen`, async () => {
      await read(language);
      for (const { id, text } of sidecar.segments.slice(0, 2)) {
        expect(texts(id!), id).to.deep.equal({ [language]: (text as Record<string, string>)[language] });
      }
    });
  }

  it('shows all languages of a segment that the chosen one is missing from', async () => {
    await read(FIFTH);
    expect(texts('rain')).to.deep.equal({ en: 'Rain is coming.', fr: 'Il va pleuvoir.' });
  });

  it('shows all languages again', async () => {
    await read(FIFTH);
    await read('both');
    expect(Object.keys(texts('river'))).to.have.members([...LANGUAGES]);
  });

  it('quotes a selection in the language that is read', async () => {
    await read(FIFTH);
    await drag(seen.transcript.wordAt('bridge', 'puente'), seen.transcript.wordAt('river', 'río', true));
    await seen.transcript.quote.press('quote');
    await until(() => seen.transcript.quote.said, 'copied');
    expect((await clipboardText()).split('\n')[0]).to.equal('«puente tiene tres arcos. El río»');
  });

  it('quotes a segment in the language that is read, and offers the original', async () => {
    await read(FIFTH);
    seen.transcript.time('river').focus();
    player.controller.requestQuote();
    await seen.transcript.quote.press('quote');
    await until(() => seen.transcript.quote.said, 'copied');
    expect((await clipboardText()).split('\n')[0]).to.equal('«El río ha crecido.»');
    await seen.transcript.quote.chooseVersion('Original');
    await seen.transcript.quote.press('quote');
    await until(() => seen.transcript.quote.said, 'copied');
    expect((await clipboardText()).split('\n')[0]).to.equal('“The river has risen.”');
  });
});
