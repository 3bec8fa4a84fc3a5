import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { writeHtml } from '../../src/formats/html/write-html.js';
import { parse } from '../../src/talk/index.js';
import { buildPlayer, launch, page, serve, type Browser, type Page } from '../bench/support.js';

const talk = parse(JSON.parse(readFileSync('demo/talk/talk.forum.json', 'utf8'))).talk!;
const english = (i: number) => talk.segments.at(i)!.text['en']!;
/** Early in the talk, and not at its start: no caption shows it. */
const SENTENCE = english(3);

describe('a page with the talk in its light DOM', function () {
  this.timeout(120_000);
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;

  before(async () => {
    await buildPlayer();
    const script = '<script type="module" src="/player/forum-player.js"></script>';
    const player = `<forum-player sidecar="talk.forum.json" lang="en">${writeHtml(talk)}</forum-player>`;
    server = await serve({ '/demo/talk/page.html': page('A talk', script, player) });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });

  const show = async (script: boolean): Promise<Page> => {
    const target = await browser.newPage();
    await target.setJavaScriptEnabled(script);
    await target.goto(`${server.origin}/demo/talk/page.html`);
    return target;
  };

  it('is all there to be read without a script', async () => {
    const target = await show(false);
    const [text, tags, pictures] = await target.evaluate(() => {
      const elements = Array.from(document.querySelectorAll('forum-player *'));
      return [
        document.body.innerText,
        elements.filter((e) => e.localName !== 'script').map((e) => e.localName),
        Array.from(document.images, (image) => image.getBoundingClientRect().height > 0),
      ] as const;
    });
    for (const { text: said } of talk.segments) for (const one of Object.values(said)) expect(text).to.contain(one);
    // as a browser reads it, nothing has been moved or closed
    const written = [...writeHtml(talk).matchAll(/<([a-z]+\d?)\b/g)].map(([, tag]) => tag);
    expect(tags).to.deep.equal(written.filter((tag) => tag !== 'script'));
    expect(pictures).to.have.length(talk.slides.length);
    expect(pictures.every(Boolean)).to.equal(true);
    await target.close();
  });

  it('is not there twice when the player has started: neither for assistive technology nor for find', async () => {
    const target = await show(true);
    // not waitForFunction(), which the policy refuses
    for (let i = 0; i < 300; i++) {
      const there = await target.evaluate(() => {
        const transcript = document.querySelector('forum-player')?.shadowRoot?.querySelector('forum-transcript');
        return (transcript?.shadowRoot?.querySelectorAll('.row').length ?? 0) > 20;
      });
      if (there) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const client = await target.createCDPSession();
    const { nodes } = await client.send('Accessibility.getFullAXTree');
    const saying = nodes.filter(
      ({ role, name, ignored }) => !ignored && role?.value === 'StaticText' && String(name?.value).includes(SENTENCE),
    );
    expect(saying).to.have.length(1);
    const found = await target.evaluate(
      (text) => [1, 2].map(() => (window as unknown as { find(text: string): boolean }).find(text)),
      SENTENCE,
    );
    expect(found).to.deep.equal([true, false]);
    await target.close();
  });
});
