import { expect } from 'chai';
import { readMarkdown, type MarkdownTalk } from '../../../src/formats/markdown/index.js';
import { parse } from '../../../src/talk/index.js';

const bilingual = { languages: ['zh-CN', 'en'] };

/** Reads a document, which must have no problems. */
function read(source: string, options: Parameters<typeof readMarkdown>[1] = bilingual): MarkdownTalk['sidecar'] {
  const { sidecar, problems } = readMarkdown(source, options);
  expect(problems).to.deep.equal([]);
  expect(parse(sidecar).problems).to.deep.equal([]);
  return sidecar;
}

/** The problems of a document, each as `line severity code`. */
const problemsOf = (source: string, options: Parameters<typeof readMarkdown>[1] = bilingual) =>
  readMarkdown(source, options).problems.map(({ line, severity, code }) => `${line} ${severity} ${code}`);

const english = ({ text }: { text: unknown }) => (text as Record<string, string>)['en'];
const title = '# 题目\n\n';

describe('readMarkdown, what the format has', () => {
  describe('front matter', () => {
    const front = [
      '---',
      'title: { zh-cn: 城市, en: The city }',
      'languages: [zh-cn, en]',
      'date: 2026-05-01',
      'collection: { zh-CN: 论坛, en: Forum }',
      'part: 2',
      'media: [talk.mp4, { src: hls/talk.m3u8, type: application/x-mpegURL }]',
      'poster: poster.jpg',
      'duration: 1:02:03.5',
      'source: { name: Someone, href: "https://example.org/talk", id: X1 }',
      'speakers:',
      '  - id: lin',
      '    name: { zh-CN: 林, en: Lin }',
      '    role: Professor of rivers',
      '    image: lin.jpg',
      '    href: https://example.org/lin',
      '  - name: Zoë Müller',
      '  - 王小明',
      '---',
      '你好。',
    ].join('\n');
    const sidecar = read(front, {});

    for (const [key, value] of Object.entries({
      version: 1,
      title: { 'zh-CN': '城市', en: 'The city' },
      languages: ['zh-CN', 'en'],
      date: '2026-05-01',
      collection: { title: { 'zh-CN': '论坛', en: 'Forum' }, part: 2 },
      media: [{ src: 'talk.mp4' }, { src: 'hls/talk.m3u8', type: 'application/x-mpegURL' }],
      poster: 'poster.jpg',
      duration: 3723.5,
      source: { name: 'Someone', href: 'https://example.org/talk', id: 'X1' },
      speakers: [
        {
          id: 'lin',
          name: { 'zh-CN': '林', en: 'Lin' },
          role: { en: 'Professor of rivers' },
          image: 'lin.jpg',
          href: 'https://example.org/lin',
        },
        { id: 'zoe-muller', name: { en: 'Zoë Müller' } },
        { id: 'speaker-3', name: { 'zh-CN': '王小明' } },
      ],
    })) {
      it(key, () => expect(sidecar[key as keyof typeof sidecar]).to.deep.equal(value));
    }
    it('has short forms', () => {
      const { media, source, title, duration } = read(
        '---\ntitle: 城市\nmedia: a.mp4\nsource: https://example.org/\nduration: 90\n---\n你好。',
      );
      expect({ media, source, title, duration }).to.deep.equal({
        media: [{ src: 'a.mp4' }],
        source: { href: 'https://example.org/' },
        title: { 'zh-CN': '城市' },
        duration: 90,
      });
    });
  });

  describe('# heading', () => {
    it('is the title', () => expect(read('# 城市\n\n你好。').title).to.deep.equal({ 'zh-CN': '城市' }));
    it('has a translation', () => {
      expect(read('# 城市\n\n> The city\n\n你好。').title).to.deep.equal({ 'zh-CN': '城市', en: 'The city' });
    });
    it('adds the languages that the title of the front matter lacks', () => {
      const source = '---\ntitle: 标题\n---\n# 城市\n\n> The city\n\n你好。';
      expect(read(source).title).to.deep.equal({ 'zh-CN': '标题', en: 'The city' });
    });
    it('is a chapter when it is the second one', () =>
      expect(read('# 一\n\n# 二\n\n你好。').chapters).to.have.length(1));
    it('is no segment', () => expect(read('# 城市\n\n你好。').segments).to.have.length(1));
  });

  describe('## heading', () => {
    const source = `${title}## 开始\n\n> Start\n\n[0:10] **林：** 你好。\n\n**Ann:** Hello.\n\n**林：** 再见。\n\n## 结束\n\n谢谢。`;
    it('is a chapter with its speakers', () => {
      expect(read(source).chapters).to.deep.equal([
        { id: 'c1', title: { 'zh-CN': '开始', en: 'Start' }, before: 's1', speakers: ['speaker-1', 'ann'] },
        { id: 'c2', title: { 'zh-CN': '结束' }, before: 's4', speakers: ['speaker-1'] },
      ]);
    });
    it('may have a time', () => {
      expect(read(`${title}## [1:00:00.250] 开始\n\n你好。`).chapters).to.deep.equal([
        { id: 'c1', start: 3600.25, title: { 'zh-CN': '开始' } },
      ]);
    });
    it('may be deeper', () => expect(read(`${title}### 开始\n\n你好。`).chapters).to.have.length(1));
    it('has the right language in spite of a name in another script', () => {
      const { chapters } = read(`${title}## Jane Fitzgerald-Smythe 演讲\n\n> Talk by Jane Fitzgerald-Smythe\n\n你好。`);
      expect(chapters![0]!.title).to.deep.equal({
        'zh-CN': 'Jane Fitzgerald-Smythe 演讲',
        en: 'Talk by Jane Fitzgerald-Smythe',
      });
    });
  });

  describe('paragraph', () => {
    it('is a segment', () => {
      expect(read(`${title}你好。\n\nGood morning.`).segments).to.deep.equal([
        { id: 's1', lang: 'zh-CN', text: { 'zh-CN': '你好。' } },
        { id: 's2', lang: 'en', text: { en: 'Good morning.' } },
      ]);
    });
    const texts: [what: string, source: string, text: string][] = [
      ['lines of Latin words are joined by a space', 'Good\nmorning.', 'Good morning.'],
      ['lines of Han by nothing', '你\n好。', '你好。'],
      ['lines of both by nothing', '我们用\nGPT。', '我们用GPT。'],
      ['hangul by a space', '안녕\n하세요', '안녕 하세요'],
      ['a hard break', 'Good  \nmorning.\\\nAll.', 'Good morning. All.'],
      ['emphasis', 'A **very** *good* __morning__.', 'A very good morning.'],
      ['emphasis before a Han character', '这很**重要。**然后', '这很重要。然后'],
      ['single asterisks', '5 * 3 * 2', '5 * 3 * 2'],
      [
        'links',
        'See [the page](https://example.org "x") or <https://example.org>.',
        'See the page or https://example.org.',
      ],
      ['links to anywhere', 'See [this](javascript:alert(1)).', 'See this.'],
      ['code', 'Type `npm  start`.', 'Type npm start.'],
      ['entities and escapes', 'AT&amp;T \\*1\\*', 'AT&T *1*'],
      ['a comment within', 'Good <!-- bad -->morning.', 'Good morning.'],
      ['a comment over lines', 'Good <!-- very\nbad --> morning.', 'Good morning.'],
      ['a line break of HTML', 'Good<br>morning<br />all', 'Good morning all'],
      ['less-than signs', 'a < b and c > d', 'a < b and c > d'],
      ['indented by one space', ' Good morning.', 'Good morning.'],
      ['indented by four spaces', '    Good morning.', 'Good morning.'],
      ['indented by a tab', '\tGood morning.', 'Good morning.'],
      ['brackets', 'He [laughs] said', 'He [laughs] said'],
      ['a colon in bold is no label', 'Now **this:** is it.', 'Now this: is it.'],
    ];
    for (const [what, source, text] of texts) {
      it(what, () => {
        const segments = read(`${title}${source}`).segments;
        expect(segments.map((s) => Object.values(s.text)[0])).to.deep.equal([text]);
      });
    }
  });

  describe('label', () => {
    const labels: [source: string, text: string][] = [
      ['**Ann:** Hello.', 'Hello.'],
      ['**Ann：** Hello.', 'Hello.'],
      ['**Ann:**Hello.', 'Hello.'],
      ['**Ann：**Hello.', 'Hello.'],
      ['**Ann：**“Hello.”', '“Hello.”'],
      ['**Ann**: Hello.', 'Hello.'],
      ['**Ann**：Hello.', 'Hello.'],
      ['__Ann:__ Hello.', 'Hello.'],
      ['** Ann:** Hello.', '** Ann:** Hello.'],
      ['  **Ann:** Hello.', 'Hello.'],
      ['[0:05] **Ann:** Hello.', 'Hello.'],
      ['**Ann:** [0:05] Hello.', 'Hello.'],
      ['**Ann [0:05]:** Hello.', 'Hello.'],
      ['🎼[0:05] **Ann:** 🎼 Hello.', 'Hello.'],
      ['**Ann:**\nHello.', 'Hello.'],
      ['**Ann:**\n\nHello.', 'Hello.'],
      ['[0:05]\n\n**Ann:**\n\nHello.', 'Hello.'],
    ];
    for (const [source, text] of labels) {
      it(JSON.stringify(source), () => {
        const { segments, speakers } = read(`# Title\n\n${source}`);
        const labelled = !source.startsWith('** ');
        expect(segments).to.have.length(1);
        expect(segments[0]).to.deep.include({ text: { en: text }, ...(labelled && { speaker: 'ann' }) });
        expect(segments[0]!.start).to.equal(source.includes('0:05') ? 5 : undefined);
        expect(speakers).to.have.length(labelled ? 1 : 0);
      });
    }
    it('is a listed name in any language, width and case, or an id', () => {
      const front = '---\nspeakers: [{ id: li, name: { zh-CN: 李·明, en: Li Ming } }]\n---\n';
      const source = ['李·明', 'LI  MING', 'Ｌi Ming', 'li'].map((name) => `**${name}:** 你好。`).join('\n\n');
      const { speakers, segments } = read(`${front}${title}${source}`);
      expect(speakers).to.have.length(1);
      expect(segments.map((s) => s.speaker)).to.deep.equal(['li', 'li', 'li', 'li']);
    });
    it('holds for the paragraphs that follow, and across headings', () => {
      const { segments } = read(
        `${title}你好。\n\n**Ann:** Hello.\n\nAgain.\n\n## 二\n\n好。\n\n**Bob:** Bye.\n\nBye.`,
      );
      expect(segments.map((s) => s.speaker)).to.deep.equal([undefined, 'ann', 'ann', 'ann', 'bob', 'bob']);
    });
    it('starts another segment where it starts a line', () => {
      const { segments } = read(`${title}**Ann:** Hello,\nall.\n**Bob:** Bye.`);
      expect(segments.map((s) => [s.speaker, s.text])).to.deep.equal([
        ['ann', { en: 'Hello, all.' }],
        ['bob', { en: 'Bye.' }],
      ]);
    });
    it('of a translation is the name in that language', () => {
      const { speakers, segments } = read(`${title}**主持人：** 你好。\n\n> **Host:** Hello.\n\n**Host:** 好。`);
      expect(speakers).to.deep.equal([{ id: 'speaker-1', name: { 'zh-CN': '主持人', en: 'Host' } }]);
      expect(segments.map(english)).to.deep.equal(['Hello.', undefined]);
    });
    it('makes ids that differ from the listed ones', () => {
      const { speakers } = read('---\nspeakers: [{ id: ann, name: Ann Lee }]\n---\n# T\n\n**Ann!:** Hello.');
      expect(speakers!.map((s) => s.id)).to.deep.equal(['ann', 'ann-2']);
    });
  });

  describe('> block quote', () => {
    it('is the translation of the block before it', () => {
      const { segments, chapters, slides } = read(
        `${title}## 一\n\n> One\n\n你好。\n> Hello.\n\n![图](a.png)\n\n> A picture`,
      );
      expect(chapters![0]!.title).to.deep.equal({ 'zh-CN': '一', en: 'One' });
      expect(segments[0]!.text).to.deep.equal({ 'zh-CN': '你好。', en: 'Hello.' });
      expect(slides![0]!.alt).to.deep.equal({ 'zh-CN': '图', en: 'A picture' });
    });
    it('may be in the first language, where the second is spoken', () => {
      expect(read(`${title}Good morning.\n\n> 早上好。`).segments[0]).to.deep.include({
        lang: 'en',
        text: { en: 'Good morning.', 'zh-CN': '早上好。' },
      });
    });
    it('decides the language of a text that is full of the other script', () => {
      const { segments } = read(
        `${title}用 Transformer encoder 和 decoder 做的\n\n> Made with a Transformer encoder and decoder`,
      );
      expect(segments[0]).to.deep.include({ lang: 'zh-CN' });
    });
    it('may hold several paragraphs', () => {
      expect(english(read(`${title}你好。\n\n> Good\n> morning.\n>\n> All.`).segments[0]!)).to.equal(
        'Good morning. All.',
      );
    });
    it('is in the second of two languages of one script', () => {
      const { segments } = read('# T\n\nGood morning.\n\n> Bonjour.', { languages: ['en', 'fr'] });
      expect(segments[0]!.text).to.deep.equal({ en: 'Good morning.', fr: 'Bonjour.' });
    });
    it('is in a third language when it is the second one', () => {
      const { segments } = read('# T\n\nHello.\n\n> 你好。\n\n> Привет.', { languages: ['en', 'ru', 'zh-CN'] });
      expect(segments[0]!.text).to.deep.equal({ en: 'Hello.', 'zh-CN': '你好。', ru: 'Привет.' });
    });
    it('is the alternative text of a picture without one', () => {
      expect(read('# T\n\n![](a.png)\n\n> A picture\n\nHello.').slides![0]!.alt).to.deep.equal({ en: 'A picture' });
    });
    it('gives its time and sounds to what it translates', () => {
      expect(read(`${title}你好。\n\n> [0:07] Hello. 👏`).segments[0]).to.deep.include({
        start: 7,
        sounds: ['applause'],
      });
    });
    it('is a paragraph where there is nothing to translate', () => {
      expect(problemsOf('> Hello.\n\n# Title\n\n好。')).to.deep.equal(['1 warning translation']);
      expect(readMarkdown('> Hello.\n\n# Title').sidecar.segments).to.have.length(1);
    });
    it('is a paragraph where it is in the same language', () => {
      const { sidecar, problems } = readMarkdown(`${title}他说：\n\n> 生存还是毁灭。\n\n好。`, bilingual);
      expect(problems.map((p) => [p.line, p.code])).to.deep.equal([[5, 'translation']]);
      expect(sidecar.segments.map((s) => s.text)).to.deep.equal([
        { 'zh-CN': '他说：' },
        { 'zh-CN': '生存还是毁灭。' },
        { 'zh-CN': '好。' },
      ]);
    });
    it('may translate Chinese in which a recogniser wrote kana', () => {
      expect(read(`${title}我们开始吧，大家好。はい\n\n> Let us begin.`).segments[0]).to.deep.include({
        lang: 'zh-CN',
      });
    });
    it('may translate speech in a language that is not listed', () => {
      const { sidecar, problems } = readMarkdown('# T\n\n你好。\n\n> Hello.', { languages: ['en'] });
      expect(problems).to.deep.equal([]);
      expect(sidecar.segments).to.deep.equal([{ id: 's1', lang: 'zh-CN', text: { 'zh-CN': '你好。', en: 'Hello.' } }]);
    });
    it('keeps a language that is not listed, with one warning', () => {
      const { sidecar, problems } = readMarkdown('# T\n\nHello.\n\n> 你好。\n\nBye.\n\n> 再见。', {
        languages: ['en'],
      });
      expect(problems.map((p) => `${p.line} ${p.code}`)).to.deep.equal(['5 language']);
      expect(sidecar.languages).to.deep.equal(['en']);
      expect(sidecar.segments.map((s) => s.text)).to.deep.equal([
        { en: 'Hello.', 'zh-CN': '你好。' },
        { en: 'Bye.', 'zh-CN': '再见。' },
      ]);
    });
  });

  describe('![alt](src "text")', () => {
    it('is a slide', () => {
      expect(read(`${title}![图一](img/a.png "一二三")\n\n你好。`).slides).to.deep.equal([
        { id: 'slide1', src: 'img/a.png', alt: { 'zh-CN': '图一' }, text: { 'zh-CN': '一二三' }, before: 's1' },
      ]);
    });
    const slides: [what: string, source: string, slides: string[]][] = [
      ['with spaces in its address', '![](<img/a b.png>)', ['img/a b.png s1']],
      ['with escapes in its address', '![](img/a%20b.png)', ['img/a%20b.png s1']],
      ['as a reference', '![alt][one]\n\n[one]: a.png "text"', ['a.png s1']],
      ['in a link', '[![](a.png)](https://example.org)', ['a.png s1']],
      ['several in a paragraph', '![](a.png)\n![](b.png) ![](c.png)', ['a.png s1', 'b.png s1', 'c.png s1']],
      ['from the web', '![](https://example.org/a.png)', ['https://example.org/a.png s1']],
    ];
    for (const [what, source, expected] of slides) {
      it(what, () => {
        const { slides } = read(`${title}${source}\n\n你好。`);
        expect(slides!.map((s) => `${s.src} ${s.before}`)).to.deep.equal(expected);
      });
    }
    it('may have a time', () => {
      expect(read(`${title}[0:03-0:05] ![](a.png)\n\n[1:05]![](b.png)\n\n你好。`).slides).to.deep.equal([
        { id: 'slide1', start: 3, end: 5, src: 'a.png' },
        { id: 'slide2', start: 65, src: 'b.png' },
      ]);
    });
    it('cuts a paragraph where it stands on a line of its own', () => {
      const own = read(`${title}Hello.\n![](a.png)\nBye.\n\n好。`);
      expect(own.segments.map((s) => s.text)).to.deep.equal([{ en: 'Hello.' }, { en: 'Bye.' }, { 'zh-CN': '好。' }]);
      expect(own.slides!.map((s) => s.before)).to.deep.equal(['s2']);
      const within = read(`${title}![](a.png) Hello ![](b.png) all.\n\n好。`);
      expect(within.segments.map((s) => s.text)).to.deep.equal([{ en: 'Hello all.' }, { 'zh-CN': '好。' }]);
      expect(within.slides!.map((s) => `${s.src} ${s.before}`)).to.deep.equal(['a.png s1', 'b.png s2']);
    });
    it('has no `before` after the last paragraph', () => {
      expect(read(`${title}你好。\n\n![](a.png)`).slides).to.deep.equal([{ id: 'slide1', src: 'a.png' }]);
    });
    for (const src of [
      'javascript:alert(1)',
      'java&#10;script:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
    ]) {
      it(`never comes from ${src}`, () => {
        const { sidecar, problems } = readMarkdown(`${title}你好。\n\n![x](<${src}>)`, bilingual);
        expect(sidecar.slides).to.deep.equal([]);
        expect(problems.map((p) => `${p.line} ${p.code}`)).to.deep.equal(['5 url']);
      });
    }
  });

  describe('[time]', () => {
    const times: [mark: string, start: number, end?: number][] = [
      ['[1:02:03.450]', 3723.45],
      ['[01:02:03]', 3723],
      ['[02:03]', 123],
      ['[2:03.5]', 123.5],
      ['[2:03,5]', 123.5],
      ['[75:10]', 4510],
      ['[0:01-0:02]', 1, 2],
      ['[0:01 – 0:02.5]', 1, 2.5],
      ['[0:01 --> 0:02]', 1, 2],
      ['[0:01]:', 1],
    ];
    for (const [mark, start, end] of times) {
      it(mark, () => {
        const [segment] = read(`${title}${mark} 你好。`).segments;
        expect(segment).to.deep.equal({
          id: 's1',
          start,
          ...(end && { end }),
          lang: 'zh-CN',
          text: { 'zh-CN': '你好。' },
        });
      });
    }
    it('is no link definition with a colon', () => expect(read(`${title}[0:01]: 你好`).segments).to.have.length(1));
    it('starts another segment where it starts a line', () => {
      expect(
        read(`${title}[0:01] 一\n二\n[0:02] 三`).segments.map((s) => [s.start, s.text['zh-CN' as never]]),
      ).to.deep.equal([
        [1, '一二'],
        [2, '三'],
      ]);
    });
    for (const text of [
      '[0:01](https://example.org) Hello',
      '[12:30 PM] Hello',
      '[1] Hello',
      '\\[0:01] Hello',
      'At [0:01] Hello',
    ]) {
      it(`is not read from ${text}`, () => expect(read(`${title}${text}`).segments[0]).to.not.have.property('start'));
    }
    for (const mark of ['[0:75]', '[1:75:00]', '[0:05-0:03]', '[0:05 - 0:61]']) {
      it(`is an error in ${mark}`, () => expect(problemsOf(`${title}${mark} 你好。`)).to.deep.equal(['3 error time']));
    }
  });

  describe('<!-- comment -->', () => {
    for (const source of ['<!-- a -->', '<!-- a\n\n![](x.png)\n\nb -->', '<!-->', '<!-- a --> <!-- b -->']) {
      it(JSON.stringify(source), () => {
        const { segments, slides } = read(`${title}你好。\n\n${source}\n\n好。`);
        expect([segments.length, slides!.length]).to.deep.equal([2, 0]);
      });
    }
    it('leaves the block that follows on its line', () => {
      const { segments, chapters } = read(`${title}<!-- a --> **Ann:** Hello.\n\n<!-- b --> ## 二\n\n好。`);
      expect(segments.map((s) => s.speaker)).to.deep.equal(['ann', 'ann']);
      expect(chapters).to.have.length(1);
    });
    it('does not separate a paragraph from its translation', () => {
      expect(english(read(`${title}你好。\n\n<!-- a -->\n\n> Hello.`).segments[0]!)).to.equal('Hello.');
    });
    it('is an error without an end', () =>
      expect(problemsOf(`${title}<!-- a\n\n你好。`)).to.include('3 error comment'));
  });
});

describe('readMarkdown, what the format does not have', () => {
  it('reads list items as paragraphs, with their numbers', () => {
    const { sidecar, problems } = readMarkdown(`${title}- Hello\n- **Ann:** Bye\n\n1984. 年\n1985. 又`, bilingual);
    expect(sidecar.segments.map((s) => Object.values(s.text)[0])).to.deep.equal([
      'Hello',
      'Bye',
      '1984. 年',
      '1985. 又',
    ]);
    expect(problems.map((p) => `${p.line} ${p.code}`)).to.deep.equal(['3 list', '6 list']);
  });
  it('drops the number of an empty item', () => {
    expect(readMarkdown(`${title}1.\n\n你好。`, bilingual).sidecar.segments.map((s) => s.text)).to.deep.equal([
      { 'zh-CN': '你好。' },
    ]);
  });
  it('reads translations inside of list items', () => {
    expect(readMarkdown(`${title}- 你好\n\n  > Hello`, bilingual).sidecar.segments[0]!.text).to.deep.equal({
      'zh-CN': '你好',
      en: 'Hello',
    });
  });
  it('reads code blocks as paragraphs', () => {
    const { sidecar, problems } = readMarkdown(`${title}\`\`\`\none\ntwo\n\`\`\``, bilingual);
    expect(sidecar.segments.map((s) => s.text)).to.deep.equal([{ en: 'one two' }]);
    expect(problems.map((p) => p.code)).to.deep.equal(['code']);
  });
  it('reads tables as paragraphs', () =>
    expect(problemsOf(`${title}| a | b |\n| - | - |\n|--|--|\n| 1 | 2 |`)).to.deep.equal(['3 warning table']));
  it('reports horizontal rules', () =>
    expect(problemsOf(`${title}你好。\n\n***\n\n好。`)).to.deep.equal(['5 warning rule']));
  it('reads HTML as text', () => {
    const { sidecar, problems } = readMarkdown(`${title}<script>alert(1)</script>\n\na <b>c</b>`, bilingual);
    expect(sidecar.segments.map(english)).to.deep.equal(['<script>alert(1)</script>', 'a <b>c</b>']);
    expect(problems.map((p) => `${p.line} ${p.code}`)).to.deep.equal(['3 html', '5 html']);
  });
  it('reports a label that no paragraph follows', () =>
    expect(problemsOf(`${title}你好。\n\n**Ann:**`)).to.deep.equal(['5 warning empty']));
  it('reports a long heading that a line of dashes makes', () => {
    expect(problemsOf(`${title}${'字'.repeat(120)}\n---\n\n好。`)).to.deep.equal(['3 warning heading']);
  });
});

describe('readMarkdown reports', () => {
  const cases: [what: string, source: string, faults: string[]][] = [
    ['empty', ' \n', ['1 error empty', '1 warning title']],
    ['no title', '你好。', ['1 warning title']],
    ['no paragraphs', '# 题目', ['1 warning empty']],
    ['invalid YAML', '---\ntitle: T\nlanguages: [en\npart: 1\n---\n你好。', ['4 error yaml', '1 warning title']],
    ['YAML with a key twice', '---\ntitle: T\ntitle: U\n---\n你好。', ['3 error yaml', '1 warning title']],
    ['front matter without an end', '---\ntitle: T\n\n你好。', ['1 error front-matter', '1 warning title']],
    ['front matter that is a list', '---\n- a\n---\n# T\n\n你好。', ['2 error front-matter']],
    ['an unknown key', '---\ntitle: T\n\nauthor: me\n---\n你好。', ['4 warning unknown-key']],
    ['a bad language', '---\ntitle: T\nlanguages:\n  - en\n  - en_US\n---\n你好。', ['5 error language']],
    ['a bad duration', '---\ntitle: T\nduration: long\n---\n你好。', ['3 error time']],
    ['lines after front matter', '---\ntitle: T\n---\n\n[0:99] 你好。', ['5 error time']],
    ['lines that end as on Windows', '---\r\ntitle: T\r\n---\r\n\r\n[0:99] 你好。\r\n', ['5 error time']],
    ['lines inside of a quote', '# T\n\n你好。\n\n> a\n> [0:99] b\n\n[0:99] c', ['8 error time']],
    ['lines after a comment', '# T\n\n<!--\n\n-->\n[0:99] c', ['6 error time']],
  ];
  for (const [what, source, expected] of cases)
    it(what, () => expect(problemsOf(source, {})).to.have.members(expected));

  it('what to do, or what was done, in every message', () => {
    for (const [, source] of cases)
      for (const { message } of readMarkdown(source).problems) expect(message).to.match(/[;:,(]/);
  });
  it('the lines of what only the check of the sidecar finds', () => {
    const { sidecar, lineOf } = readMarkdown(
      '---\ntitle: T\nspeakers:\n  - name: A\n    image: javascript:x\npart: x\n---\n你好。',
    );
    const lines = parse(sidecar).problems.map(({ path }) => [path, lineOf(path)]);
    expect(lines).to.deep.equal([['$.speakers[0].image', 5]]);
    expect(lineOf('$.segments[0].text')).to.equal(8);
    expect(lineOf('$.collection.part')).to.equal(6);
  });
  it('YAML aliases that multiply', () => {
    const bomb = [
      'a: &a [1,1,1,1,1,1,1,1,1]',
      ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefghi'[i]},`.repeat(9)}]`),
    ].join('\n');
    expect(problemsOf(`---\n${bomb}\n---\n# T\n\n你好。`)[0]).to.equal('1 error yaml');
  });
  it('YAML that is nested too deeply', () => {
    expect(problemsOf(`---\ntitle: ${'['.repeat(50_000)}\n---\n# T\n\n你好。`).join()).to.match(
      /error (yaml|front-matter)/,
    );
  });
  it('keys such as __proto__ without harm', () => {
    readMarkdown('---\n__proto__: { polluted: 1 }\ntitle: { __proto__: x, constructor: y }\n---\n你好。');
    expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
  });
});

describe('readMarkdown detects', () => {
  const cases: [what: string, source: string, languages: string[]][] = [
    ['English', 'Good morning.', ['en']],
    ['Simplified Chinese', '我们说这个。', ['zh-CN']],
    ['traditional Chinese', '我們說這個。', ['zh-TW']],
    ['Japanese with a sentence that has no kana', 'これはテストです。\n\n安全第一', ['ja']],
    ['Korean', '안녕하세요', ['ko']],
    ['Russian', 'Доброе утро', ['ru']],
    [
      'the language of most paragraphs first',
      'Good morning everybody.\n\n我们说这个，我们说这个，我们说这个。',
      ['zh-CN', 'en'],
    ],
    ['the languages of translations last', 'Good.\n\n> 我们说这个，我们说这个。', ['en', 'zh-CN']],
    ['no language for a few words', `${'我们说这个。'.repeat(60)}\n\nYeah`, ['zh-CN']],
    ['languages of headings where there is nothing else', '# Title\n\n## 第一章节', ['zh-CN', 'en']],
    ['und without letters', '1984', ['und']],
  ];
  for (const [what, source, languages] of cases) {
    it(what, () => expect(readMarkdown(source).sidecar.languages).to.deep.equal(languages));
  }
});
