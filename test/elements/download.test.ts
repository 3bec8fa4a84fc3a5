import { expect } from 'chai';
import { downloadedBy } from '../support/download.js';
import { view } from '../support/harness/player.js';
import { letters, sidecarAt } from '../support/oracle.js';
import { DEMO, mountReady, unmountAll, until } from '../support/player.js';

/** Chooses in the menu as a viewer does. */
const downloaded = (player: Awaited<ReturnType<typeof mountReady>>, ...way: string[]) =>
  downloadedBy(() =>
    view(player)
      .controls.menu('Settings')
      .choose(...way),
  );

/** The browser's own reading of WebVTT. */
async function cuesIn(href: string): Promise<VTTCue[]> {
  const video = document.createElement('video');
  const track = document.createElement('track');
  track.src = href;
  track.default = true;
  video.append(track);
  document.body.append(video);
  track.track.mode = 'hidden';
  await until(() => track.readyState >= 2, 'the track');
  expect(track.readyState).to.equal(2);
  const cues = Array.from(track.track.cues!) as VTTCue[];
  video.remove();
  return cues;
}

describe('downloads', () => {
  afterEach(unmountAll);

  it('WebVTT in both languages, read by the browser itself', async () => {
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    const file = await downloaded(player, 'Download transcript', 'WebVTT captions', 'Both languages');
    expect(file.name).to.equal('会听的城市.zh-CN_en.vtt');
    const cues = await cuesIn(file.href);
    const json = await sidecarAt(DEMO.sidecar);
    const words = (lang: string) => json.segments.map(({ text }) => letters(text[lang] ?? '')).join('');
    for (const lang of ['zh-CN', 'en']) {
      let last = '';
      const said = cues.map((cue) => {
        const found = cue.getCueAsHTML().querySelector(`[lang="${lang}"]`)?.textContent ?? '';
        // what stays on while the other language goes on is there twice
        const fresh = found === last ? '' : found;
        last = found;
        return letters(fresh);
      });
      expect(said.join('')).to.equal(words(lang));
    }
    const ends = json.segments.map(({ start, end }) => [start, end]);
    for (const cue of cues) {
      const [segment] = cue.id.split(':');
      const [start, end] = ends[json.segments.findIndex(({ id }) => id === segment)]!;
      expect(cue.startTime).to.be.at.least(start! - 0.001);
      expect(cue.endTime).to.be.at.most(end! + 0.001);
    }
    expect(cues.every((cue) => cue.getCueAsHTML().firstElementChild?.getAttribute('title'))).to.equal(true);
  });

  for (const [format, ending, start] of [
    ['Plain text', 'txt', /^Cities That Listen\n/],
    ['Markdown', 'md', /^---\ntitle: /],
    ['SubRip captions (SRT)', 'srt', /^1\r\n00:/],
  ] as const) {
    it(`${format} in one language`, async () => {
      const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
      const file = await downloaded(player, 'Download transcript', format, 'English');
      expect(file.name).to.equal(`Cities That Listen.en.${ending}`);
      const text = await textOf(file.href);
      expect(text).to.match(start);
      // what has one form only, a publisher's name or the writing on a slide, stays as it is
      expect(/\p{Script=Han}{6}/u.test(text.replace(/^---[^]*?\n---\n|!\[.*/g, ''))).to.equal(false);
      await until(() => view(player).controls.notice.includes(file.name), 'a notice with its name');
    });
  }

  it('nothing without a transcript', async () => {
    const player = await mountReady({ src: DEMO.mp4 });
    const menu = view(player).controls.menu('Settings');
    await menu.open();
    expect(menu.names()).to.include('Speed').and.not.to.include('Download transcript');
  });
});

/** The policy keeps fetch() from blobs, so they are kept by their addresses. */
async function textOf(href: string): Promise<string> {
  const blob = kept.get(href);
  if (!blob) throw new Error(`no blob at ${href}`);
  return blob.text();
}

const kept = new Map<string, Blob>();
const create = URL.createObjectURL.bind(URL);
URL.createObjectURL = (object: Blob | MediaSource) => {
  const url = create(object);
  if (object instanceof Blob) kept.set(url, object);
  return url;
};
