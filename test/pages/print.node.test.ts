import { expect } from 'chai';
import { getDocumentProxy } from 'unpdf';
import { longTalk } from '../../stories/support/long-talk.js';
import { buildPlayer, launch, open, page, serve, type Browser, type Made, type Page } from '../bench/support.js';

/** What stands somewhere on a page of paper; points from its left and lower edge. */
interface Item {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Sheet {
  readonly text: string;
  readonly items: readonly Item[];
}

/** Signs of radicals for which Unicode knows no character of their own. */
const RADICALS = '⺠民 ⺟母 ⻓长 ⻔门 ⻋车 ⻅见 ⻢马 ⻛风 ⻚页 ⻉贝 ⻥鱼 ⻦鸟 ⻩黄 ⻘青 ⻄西 ⻝食'.split(' ');

/** A font has one sign for 一 and the radical that looks the same, and a PDF knows the sign. */
const plain = (text: string): string =>
  RADICALS.reduce((all, pair) => all.replaceAll(pair[0]!, pair[1]!), text.normalize('NFKC'));

/** Without spaces: lines break anywhere. */
const bare = (text: string): string => plain(text).replace(/\s+/g, '');

async function read(pdf: Uint8Array): Promise<Sheet[]> {
  const document = await getDocumentProxy(pdf);
  const sheets: Sheet[] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent();
    const found = items.flatMap((item) =>
      'str' in item && item.str.trim()
        ? [{ text: plain(item.str), x: Number(item.transform[4]), y: Number(item.transform[5]) }]
        : [],
    );
    sheets.push({ text: bare(found.map(({ text }) => text).join('')), items: found });
  }
  await document.destroy();
  return sheets;
}

const all = (sheets: readonly Sheet[]): string => sheets.map(({ text }) => text).join('');

const script = '<script type="module" src="/player/forum-player.js"></script><link rel="stylesheet" href="/page.css">';
/** A dark page, with a player that has no room. */
const css = ':root { color-scheme: dark } forum-player { max-height: 500px; overflow: hidden }';

const json = (value: object): Made => ({ type: 'application/json', body: JSON.stringify(value) });
const talk = longTalk(300);
const long = { ...longTalk(3000), slides: [] };
const both = (i: number) => Object.values(talk.segments[i]!.text).map(bare);

describe('the page on paper', function () {
  this.timeout(240_000);
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let sheets: Sheet[];

  before(async () => {
    await buildPlayer();
    const player = (name: string) => `<forum-player sidecar="/${name}.json" lang="en"></forum-player>`;
    server = await serve({
      '/page.css': { type: 'text/css', body: css },
      '/talk.json': json(talk),
      '/long.json': json(long),
      '/talk.html': page('A talk', script, player('talk')),
      '/long.html': page('A long talk', script, player('long')),
    });
    browser = await launch();
    // from a narrow window: that is not what decides
    sheets = await print(await show('talk', 400));
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });

  async function print(target: Page): Promise<Sheet[]> {
    const pdf = await target.pdf({ format: 'A4', timeout: 120_000 });
    await target.browserContext().close();
    return read(pdf);
  }

  async function show(name: 'talk' | 'long', width: number): Promise<Page> {
    const target = await open(browser, `${server.origin}/${name}.html`, width);
    for (let i = 0; i < 300; i++) {
      const there = await target.evaluate(() => {
        const player = document.querySelector('forum-player');
        const transcript = player?.shadowRoot?.querySelector('forum-transcript');
        return Boolean(transcript?.shadowRoot?.querySelector('.row'));
      });
      if (there) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return target;
  }

  it('is all of the talk: title, chapters, speakers, times, both languages', () => {
    const text = all(sheets);
    for (const title of Object.values(talk.title)) expect(sheets[0]!.text).to.contain(bare(title));
    for (const { title } of talk.chapters!) for (const one of Object.values(title)) expect(text).to.contain(bare(one));
    for (const name of ['Wen Lan', 'Bridge engineer', 'Qiu Shi', '49:50', '16:40']) {
      expect(text, name).to.contain(bare(name));
    }
  });

  it('has every segment, in order, in columns by language', () => {
    const at = (text: string) => sheets[0]!.items.find((item) => item.text.includes(text))!;
    // the first of each line
    const [zh, en] = [at('摆'), at('ferryman')];
    expect(en.x).to.be.above(zh.x + 150);
    expect(en.y).to.be.closeTo(zh.y, 8);
    const column = (right: boolean) =>
      bare(
        sheets
          .flatMap(({ items }) => items.filter(({ x }) => x > en.x - 5 === right))
          .map(({ text }) => text)
          .join(''),
      );
    const columns = [column(false), column(true)];
    const reached = [-1, -1];
    for (const i of talk.segments.keys()) {
      both(i).forEach((text, language) => {
        const here = columns[language]!.indexOf(text, reached[language]! + 1);
        expect(here, `segment ${i}: ${text}`).to.be.above(reached[language]!);
        reached[language] = here;
      });
    }
  });

  it('has nothing of the interface, and no page that ends with a heading or a name', () => {
    const text = all(sheets);
    for (const word of [
      'Search',
      'Auto-scroll',
      'Original',
      'Sync to video',
      'Transcript',
      'Speed',
      'Captions',
      'Download',
    ]) {
      expect(text, word).not.to.contain(bare(word));
    }
    const headings = talk.chapters!.map(({ title }) => bare((title as { en: string }).en));
    for (const { text: page } of sheets) {
      const end = page.slice(-40);
      for (const heading of headings) expect(end, 'a heading').not.to.contain(heading);
      expect(end, 'a name').not.to.match(/(?:WenLanBridgeengineer|IdaBergCaptain|QiuShiHost)$/);
    }
  });

  it('is complete behind another tab, with one language and at once, before all is drawn', async () => {
    const target = await show('long', 400);
    await target.evaluate(() => {
      const player = document.querySelector('forum-player')!;
      (player.shadowRoot!.querySelector('[data-tab=chapters]') as HTMLElement).click();
      (player.shadowRoot!.querySelector('forum-transcript') as HTMLElement & { text: string }).text = 'en';
    });
    const printed = await print(target);
    const text = all(printed);
    const last = long.segments.at(-1)!.text as Record<string, string>;
    expect(printed.at(-1)!.text).to.contain(bare(last['en']!));
    expect(text).not.to.contain(bare(last['zh-CN']!));
  });
});
