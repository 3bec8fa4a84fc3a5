import { expect } from 'chai';
import { readMarkdown } from '../../../src/formats/markdown/index.js';
import { parse, type Talk } from '../../../src/talk/index.js';
import { describeSeed, seed } from '../../support/seed.js';

const MARKERS = /🎼|👏|😀|😭|🤧|😊|😔|😡|😰|🤢|😮|\ufe0e|\ufe0f/u;

function talkOf(name: Parameters<typeof seed>[0]): Talk {
  const { sidecar, problems } = readMarkdown(seed(name));
  expect(problems).to.deep.equal([]);
  const parsed = parse(sidecar);
  expect(parsed.problems).to.deep.equal([]);
  return parsed.talk!;
}

/** Letters and digits of a text: what must not get lost. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
const everyText = (talk: Talk) => talk.segments.flatMap((s) => Object.values(s.text));

describeSeed('readMarkdown of the machine transcript', () => {
  let talk: Talk;
  before(() => (talk = talkOf('forum.md')));

  it('finds all segments and slides', () => {
    expect([talk.segments.length, talk.slides.length, talk.chapters.length, talk.speakers.length]).to.deep.equal([
      1089, 29, 0, 0,
    ]);
  });
  it('reads the metadata in the title', () => {
    expect(talk.title).to.deep.equal({ 'zh-CN': '科学前沿主论坛' });
    expect(talk.collection).to.deep.equal({ title: { 'zh-CN': '2024世界人工智能大会（合集）' }, part: 3 });
    expect(talk.date).to.equal('2024-07-04');
    expect(talk.source).to.deep.equal({ name: 'WarrenHua', id: 'BV1iT421k7Bv' });
  });
  it('detects Chinese and English', () => {
    expect(talk.languages).to.deep.equal(['zh-CN', 'en']);
    const english = talk.segments.filter((s) => s.lang === 'en').length;
    expect(english).to.be.within(450, 520);
  });
  it('turns emoji markers into data', () => {
    expect(everyText(talk).filter((text) => MARKERS.test(text))).to.deep.equal([]);
    const source = seed('forum.md').split('\n');
    const withMusic = source.filter((line) => line.includes('🎼')).length;
    const withTone = source.filter((line) => /[😊😔😡]/u.test(line)).length;
    expect(talk.segments.filter((s) => s.sounds.includes('music'))).to.have.length(withMusic);
    expect(talk.segments.filter((s) => s.tone)).to.have.length(withTone);
  });
  it('writes English with ASCII punctuation, and keeps that of Chinese', () => {
    const texts = talk.segments.map((s) => [s.lang, Object.values(s.text)[0]!] as const);
    expect(texts.filter(([lang, text]) => lang === 'en' && /[\u3000-\u303f\uff00-\uffef]/.test(text))).to.deep.equal(
      [],
    );
    const chinese = texts.filter(([lang]) => lang === 'zh-CN').map(([, text]) => text);
    expect(chinese.join('')).to.match(/，.*。/);
  });
  it('keeps every letter of the paragraphs, in order', () => {
    const paragraphs = seed('forum.md')
      .split('\n')
      .filter((line) => line.trim() && !line.startsWith('#') && !line.startsWith('!['));
    expect(talk.segments.map((s) => letters(Object.values(s.text)[0]!))).to.deep.equal(paragraphs.map(letters));
  });
  it('keeps slides in order, without times', () => {
    expect(talk.segments.some((s) => s.start !== undefined)).to.equal(false);
    const order = new Map(talk.segments.map((s, i) => [s.id, i]));
    const places = talk.slides.map((s) => (s.before === undefined ? Infinity : order.get(s.before)!));
    expect(places.every((place, i) => i === 0 || place >= places[i - 1]!)).to.equal(true);
    expect(talk.slides.map((s) => Number(/_(\d+)\.png$/.exec(s.src)![1]))).to.deep.equal(
      [...talk.slides].map((s) => Number(/_(\d+)\.png$/.exec(s.src)![1])).sort((a, b) => a - b),
    );
  });
});

describeSeed('readMarkdown of the annotated transcript', () => {
  let talk: Talk;
  before(() => (talk = talkOf('forum.annotated.md')));

  it('finds all segments, speakers, chapters and slides', () => {
    const { segments, speakers, chapters, slides } = talk;
    expect([segments.length, speakers.length, chapters.length, slides.length]).to.deep.equal([1134, 23, 12, 29]);
  });
  it('has both languages in every segment and title', () => {
    expect(talk.segments.filter((s) => Object.keys(s.text).sort().join() !== 'en,zh-CN')).to.deep.equal([]);
    expect(talk.segments.filter((s) => Object.values(s.text).some((text) => !text.trim()))).to.deep.equal([]);
    for (const { title } of [talk, ...talk.chapters]) expect(Object.keys(title)).to.have.members(['zh-CN', 'en']);
  });
  it('gives each translation its language', () => {
    const han = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).length;
    // three Han characters for each word of Latin letters at most: names in Chinese, and the odd sentence
    expect(talk.segments.filter((s) => han(s.text['en']!) > han(s.text['zh-CN']!))).to.deep.equal([]);
  });
  it('gives every segment and chapter a speaker, and finds all speakers', () => {
    expect(talk.segments.filter((s) => !s.speaker)).to.deep.equal([]);
    expect(talk.chapters.filter((c) => !c.speakers.length)).to.deep.equal([]);
    expect(new Set(talk.segments.map((s) => s.speaker))).to.have.property('size', 23);
  });
  it('turns emoji markers into data', () => {
    expect(everyText(talk).filter((text) => MARKERS.test(text))).to.deep.equal([]);
  });
});
