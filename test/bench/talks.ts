import { readMarkdown } from '../../src/formats/markdown/index.js';
import type { Sidecar } from '../../src/talk/index.js';
import { addTimes } from '../../src/timing/index.js';
import { hasSeed, seed } from '../support/seed.js';

const ZH =
  '水位在桥下慢慢升高而我们沿着堤岸走了一个下午数清每一只船记录每一次风向的改变然后把图纸摊开在长桌上讨论明年春天的工程';
const EN =
  'the water rose slowly under the bridge while we walked along the bank all afternoon and counted every boat and wrote down every change of the wind before the plans were spread on the long table'.split(
    ' ',
  );

/** Rows of the real transcript, which is kept beside the project. */
export const REAL = 1134;

/** A talk of so many rows: the real transcript, or a made-up one. Undefined where the real one is not there. */
export function talkOf(rows: number): Sidecar | undefined {
  if (rows !== REAL) return madeTalk(rows);
  if (!hasSeed) return undefined;
  const { sidecar, order } = readMarkdown(seed('forum.annotated.md'));
  // slides are pictures, which bare DOM does not have
  return { ...addTimes(sidecar, order, { duration: 12_540 }).sidecar, slides: [] };
}

/** A talk in two languages, always the same: Chinese of 70 to 110 characters, and its translation. */
export function madeTalk(rows: number): Sidecar {
  return {
    version: 1,
    title: 'A day by the river',
    languages: ['zh-CN', 'en'],
    duration: rows * 4,
    speakers: ['Wen Lan', 'Ida Berg', 'Qiu Shi'].map((name, i) => ({ id: `p${i}`, name })),
    chapters: Array.from({ length: Math.ceil(rows / 500) }, (_, i) => ({ start: i * 2000, title: `Part ${i + 1}` })),
    segments: Array.from({ length: rows }, (_, i) => {
      const length = 70 + ((i * 17) % 41);
      const zh = Array.from({ length }, (_, n) => ZH[(i * 7 + n) % ZH.length]).join('');
      const en = Array.from({ length: length >> 2 }, (_, n) => EN[(i * 5 + n) % EN.length]).join(' ');
      const speaker = `p${Math.floor(i / 6) % 3}`;
      return { id: `s${i}`, start: i * 4, end: i * 4 + 4, speaker, text: { 'zh-CN': `${zh}。`, en: `${en}.` } };
    }),
  };
}
