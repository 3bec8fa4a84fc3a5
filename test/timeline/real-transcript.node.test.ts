/** The captions of the real transcript, imported and timed as the command would do it. */
import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { readMarkdown } from '../../src/formats/markdown/index.js';
import { parse, type Talk } from '../../src/talk/index.js';
import { createTimeline, displayWidth } from '../../src/timeline/index.js';
import { cuesOf, cursorAt, nextBoundary } from './captioned.js';

const SEED = new URL('../../../shared/seed/forum.annotated.md', import.meta.url);
const DURATION = 12_540;

describe('captions of the real transcript', function () {
  let talk: Talk;

  before(function () {
    if (!existsSync(SEED)) {
      console.log('    ../shared/seed/forum.annotated.md is not there: skipped');
      this.skip();
    }
    const { sidecar } = readMarkdown(readFileSync(SEED, 'utf8'));
    const lengths = sidecar.segments.map(({ text }) => JSON.stringify(text).length);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    let at = 0;
    const segments = sidecar.segments.map((segment, i) => {
      const start = at;
      at += (DURATION * lengths[i]!) / total;
      return { ...segment, start, end: at };
    });
    talk = parse({ ...sidecar, segments }).talk!;
  });

  it('are complete, in two lines that fit', () => {
    const timeline = createTimeline(talk);
    let cues = 0;
    let cutAtMarks = 0;
    let cutAtAll = 0;
    const begun = process.cpuUsage();
    for (const segment of talk.segments) cuesOf(timeline, segment);
    const took = process.cpuUsage(begun).user / 1000;
    for (const segment of talk.segments) {
      const own = cuesOf(timeline, segment);
      cues += own.length;
      expect(own[0]!.start).to.equal(segment.start);
      expect(own.at(-1)!.end).to.equal(segment.end);
      for (const [lang, text] of Object.entries(segment.text)) {
        const lines = own.flatMap((cue) => cue.lines[lang]!);
        expect(lines.join('').replace(/\s/gu, '')).to.equal(text.replace(/\s/gu, ''));
        for (const line of lines) {
          if (/\s|\p{Script=Han}/u.test(line)) expect(displayWidth(line), line).to.be.at.most(42);
          expect(line).to.match(/^[^，。！？；：、,.!?;:)）”》]/u);
        }
        for (const cue of own) expect(cue.lines[lang]!.length).to.be.within(1, 2);
        for (const cue of own.slice(0, -1)) {
          cutAtAll++;
          if (/[，。！？；：、,.!?;:…]["”』」）)]?$/u.test(cue.lines[lang]!.at(-1)!)) cutAtMarks++;
        }
      }
    }
    console.log(
      `    ${talk.segments.length} segments, ${cues} cues, ${Math.round((100 * cutAtMarks) / cutAtAll)} % of the cuts at a mark, ` +
        `${(took / talk.segments.length).toFixed(2)} ms of work a segment`,
    );
    // many sentences of speech have no mark within two lines; but most cuts find one
    expect(cutAtMarks / cutAtAll).to.be.greaterThan(0.55);
  });

  it('say the same in both languages: sentences that end in the middle of a segment end in the same cue', () => {
    const timeline = createTimeline(talk);
    let together = 0;
    let all = 0;
    for (const segment of talk.segments) {
      const languages = Object.keys(segment.text);
      const ends = languages.map((lang) => segment.text[lang]!.split(/(?<=[。！？]|[.!?](?= ))/u).length);
      // only where both have two sentences do we know which belongs to which
      if (languages.length !== 2 || ends.some((count) => count !== 2)) continue;
      const [a, b] = languages.map((lang) => {
        const first = segment.text[lang]!.split(/(?<=[。！？]|[.!?](?= ))/u)[0]!.replace(/\s/gu, '').length;
        let shown = 0;
        return cuesOf(timeline, segment).findIndex(
          (cue) => (shown += cue.lines[lang]!.join('').replace(/\s/gu, '').length) >= first,
        );
      });
      all++;
      if (a === b) together++;
    }
    console.log(`    ${together} of ${all} sentences end in the same cue in both languages`);
    expect(together / all).to.be.greaterThan(0.85);
  });

  it('are found by the clock one by one, each at its time', () => {
    const timeline = createTimeline(talk);
    let steps = 0;
    for (let t = 0; t < 1800; t = nextBoundary(timeline, t), steps++) {
      const { segment, cues } = cursorAt(timeline, t);
      expect(cues.length).to.equal(1);
      expect(cues[0]!.segment).to.equal(segment);
      expect(cues[0]!.start).to.be.at.most(t);
    }
    expect(steps).to.be.greaterThan(300);
  });
});
