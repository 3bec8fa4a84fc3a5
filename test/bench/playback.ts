/**
 * What playing costs: main-thread time for each second of playback, of the player with all it shows and of a bare video with one
 * text track of the same captions. Beside them a bare video with its time in figures, drawn anew each second, and one with the
 * browser's own controls. All play the same stretch by turns; medians of the rounds are compared.
 */
import { readFile } from 'node:fs/promises';
import { escapeCueText } from '../../src/timeline/escape-cue-text.js';
import { parse } from '../../src/talk/index.js';
import { createTimeline } from '../../src/timeline/index.js';
import { median, open, page, printRatios, serve, until, wait, type Bench, type Page } from './support.js';
import { cuesOf } from '../timeline/captioned.js';

/** Seconds: where it starts to play, how long until it has settled, how long it is measured. */
const FROM = 20;
const SETTLE = 1;
const MEASURED = 5;

/** Times that of a bare video, and not more. */
const AIM = 1.5;

const VIDEO =
  '<video src="/demo/media/talk.mp4" muted><track kind="captions" srclang="en" src="/captions.vtt" default></video>';

const STYLE = { type: 'text/css', body: 'body { margin: 0; } forum-player, video { display: block; width: 1280px; }' };

async function captions(): Promise<string> {
  const { talk } = parse(JSON.parse(await readFile('demo/talk/talk.forum.json', 'utf8')), {
    base: 'http://localhost/',
  });
  const timeline = createTimeline(talk!);
  const cues = timeline.segments.flatMap(({ segment }) =>
    cuesOf(timeline, segment).map(({ start, end, lines }) => {
      const text = Object.values(lines).flat().map(escapeCueText).join('\n');
      return `${clock(start)} --> ${clock(end)}\n${text}\n`;
    }),
  );
  return `WEBVTT\n\n${cues.join('\n')}`;
}

const clock = (seconds: number) => new Date(seconds * 1000).toISOString().slice(11, 23);

/** Main-thread milliseconds for each second of playback. */
async function measure(target: Page): Promise<number> {
  await target.bringToFront();
  const session = await target.createCDPSession();
  await session.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  };
  const time = () => target.evaluate(() => (window as unknown as { media: HTMLMediaElement }).media.currentTime);
  await target.evaluate(async (from) => {
    const { media } = window as unknown as { media: HTMLMediaElement };
    media.currentTime = from;
    await media.play();
  }, FROM);
  await wait(SETTLE);
  const [from, before] = [await time(), await busy()];
  await wait(MEASURED);
  const [to, after] = [await time(), await busy()];
  await target.evaluate(() => (window as unknown as { media: HTMLMediaElement }).media.pause());
  await session.detach();
  return (after - before) / (to - from);
}

export async function benchPlayback({ browser, built }: Bench, rounds: number): Promise<void> {
  const { origin, stop } = await serve(
    {
      '/style.css': STYLE,
      '/captions.vtt': { type: 'text/vtt', body: await captions() },
      '/bare.js': { type: 'text/javascript', body: "window.media = document.querySelector('video');" },
      '/bare': page(
        'A bare video',
        '<link rel="stylesheet" href="/style.css"><script type="module" src="/bare.js"></script>',
        VIDEO,
      ),
      '/time.js': {
        type: 'text/javascript',
        body:
          "import '/bare.js'; const time = document.querySelector('p'); media.addEventListener('timeupdate', () => { " +
          'const now = String(Math.floor(media.currentTime)); if (time.textContent !== now) time.textContent = now; });',
      },
      '/time': page(
        'A bare video and its time',
        '<link rel="stylesheet" href="/style.css"><script type="module" src="/time.js"></script>',
        `${VIDEO}<p></p>`,
      ),
      '/controls': page(
        'A bare video with its own controls',
        '<link rel="stylesheet" href="/style.css"><script type="module" src="/bare.js"></script>',
        VIDEO.replace('<video', '<video controls'),
      ),
      '/player.js': {
        type: 'text/javascript',
        body:
          "import '/player/forum-player.js'; const player = document.querySelector('forum-player'); " +
          "player.addEventListener('forum-talk-load', () => { window.media = player.media; media.muted = true; });",
      },
      '/player': page(
        'The player',
        '<link rel="stylesheet" href="/style.css"><script type="module" src="/player.js"></script>',
        '<forum-player src="/demo/media/talk.mp4" sidecar="/demo/talk/talk.forum.json" captions="zh-CN en"></forum-player>',
      ),
    },
    built,
  );
  const opened: Page[] = [];
  try {
    const pages = {
      'bare video': await open(browser, `${origin}/bare`),
      'and its time': await open(browser, `${origin}/time`),
      'its own controls': await open(browser, `${origin}/controls`),
      player: await open(browser, `${origin}/player`),
    };
    const costs: Record<keyof typeof pages, number[]> = {
      'bare video': [],
      'and its time': [],
      'its own controls': [],
      player: [],
    };
    opened.push(...Object.values(pages));
    for (const each of opened) {
      await until(each, () => Boolean((window as unknown as { media?: HTMLMediaElement }).media?.readyState));
    }
    for (let round = 0; round < rounds; round++) {
      for (const [name, each] of Object.entries(pages)) costs[name as keyof typeof pages].push(await measure(each));
    }
    printRatios('Main thread, for each second of playback', 'ms', costs);
    const ratio = median(costs.player) / median(costs['bare video']);
    console.log(`  ${ratio <= AIM ? 'within' : 'above'} the aim of ${AIM}×`);
  } finally {
    await Promise.all(opened.map((each) => each.browserContext().close()));
    stop();
  }
}
