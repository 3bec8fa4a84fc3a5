import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { writeHtml } from '../../src/formats/html/write-html.js';
import { parse, type Talk } from '../../src/talk/index.js';

const talkOf = (more: object): Talk =>
  parse({ version: 1, title: 'T', languages: ['en'], segments: [], ...more }).talk!;
const evil = `</script><img src=x onerror=alert(1)>"'&<!--`;

/** The data in a fragment. */
const dataIn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)![1]!) as Record<string, unknown>;

describe('writeHtml', () => {
  it('escapes all text of a talk', () => {
    const text = { en: evil };
    const html = writeHtml(
      talkOf({
        title: text,
        description: text,
        speakers: [{ id: 'a', name: text }],
        chapters: [{ start: 0, title: text }],
        segments: [{ id: evil, start: 1, end: 2, speaker: 'a', text }],
        slides: [
          { start: 0, src: `a.png?"><b>`, alt: text },
          { start: 1, src: 'javascript:alert(1)' },
        ],
        media: [{ src: 'data:text/html,x' }],
      }),
    );
    const tags = [...html.matchAll(/<\/?([a-z]+\d?)/g)].map(([, tag]) => tag);
    expect(new Set(tags)).to.deep.equal(new Set(['article', 'h2', 'span', 'p', 'h3', 'a', 'strong', 'img', 'script']));
    expect(html.match(/<img/g)).to.have.length(1);
    expect(html.replace(/"[^"]*"/g, '""')).not.to.match(/<!--|javascript:|<[^>]*\son\w+=/);
    const data = dataIn(html);
    expect(data['name']).to.equal(evil);
    expect(data['transcript']).to.equal(evil);
    expect(data).not.to.have.property('contentUrl');
  });

  it('writes all words, links, pictures and clips of the demo', () => {
    const talk = parse(JSON.parse(readFileSync('demo/talk/talk.forum.json', 'utf8'))).talk!;
    const html = writeHtml(talk);
    for (const { start, text } of talk.segments) {
      expect(html).to.contain(`<a href="#t=${start}">`);
      expect(Object.keys(text).every((lang) => html.includes(` lang="${lang}"`))).to.equal(true);
    }
    expect(html.match(/<img [^>]*loading="lazy"/g)).to.have.length(talk.slides.length);
    const clips = dataIn(html)['hasPart'] as { startOffset: number }[];
    expect(clips.map((clip) => clip.startOffset)).to.deep.equal(talk.chapters.map(({ start }) => start));
    expect(writeHtml(talk, { languages: ['en'] })).not.to.contain('<p lang="zh-CN"');
  });
});
