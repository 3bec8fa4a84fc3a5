import type { Sidecar } from '../../src/talk/index.js';

/** Sentences about work on a river, put together from short lists; each in both languages. */
const who = [
  ['The ferryman', '摆渡人'],
  ['Our engineer', '我们的工程师'],
  ['A school class', '一个班的学生'],
  ['The night shift', '夜班的人'],
  ['An old gardener', '一位老园丁'],
  ['The harbour master', '港务长'],
  ['A visitor from the coast', '一位海边来的客人'],
] as const;
const did = [
  ['measured the water twice', '把水位量了两遍'],
  ['drew a map of every bend', '把每道河湾都画进了地图'],
  ['counted the boats before breakfast', '早饭前数完了船'],
  ['repaired the gate without a single new bolt', '没用一颗新螺栓就修好了闸门'],
  ['wrote down what the fishermen said', '记下了渔民说的话'],
  ['asked who owns the shade of the trees', '问树荫归谁所有'],
  ['planted reeds along the wall', '沿着堤岸种上了芦苇'],
  ['found a bell under the mud', '在淤泥下面找到一口钟'],
  ['sent the plan back with three questions', '退回了方案，附上三个问题'],
  ['tested the pump at half speed', '用一半的转速试了水泵'],
  ['walked home along the dyke', '沿着大堤走回了家'],
] as const;
const then = [
  ['and nobody had expected that', '谁也没有想到'],
  ['which took the whole summer', '这花了整整一个夏天'],
  ['because the spring flood was late', '因为春汛来晚了'],
  ['so the council met again', '于是委员会又开了一次会'],
  ['and the figures agreed to a centimetre', '数字对得上，只差一厘米'],
] as const;
const topics = [
  ['Water', '水'],
  ['Stone', '石头'],
  ['Reeds', '芦苇'],
  ['Boats', '船'],
  ['Weather', '天气'],
  ['People', '人'],
] as const;

const slides = [
  '03-daughter',
  '05-half-the-cars',
  '08-soundscape',
  '10-masking',
  '12-great-tit',
  '15-lombard',
] as const;

const speakers = [
  { id: 'wen', name: { 'zh-CN': '文澜', en: 'Wen Lan' }, role: { 'zh-CN': '桥梁工程师', en: 'Bridge engineer' } },
  { id: 'ida', name: { en: 'Ida Berg', 'zh-CN': '伊达·贝里' }, role: { 'zh-CN': '船长', en: 'Captain' } },
  { id: 'qiu', name: { 'zh-CN': '邱实', en: 'Qiu Shi' }, role: { 'zh-CN': '主持人', en: 'Host' } },
];

/** A talk of many segments, ten seconds each, always the same; three hours and twenty minutes with 1,200 of them. */
export function longTalk(count = 1200): Sidecar {
  const segments = Array.from({ length: count }, (_, i) => {
    const [en1, zh1] = who[i % who.length]!;
    const [en2, zh2] = did[(i * 3) % did.length]!;
    const [en3, zh3] = then[(i * 2 + Math.floor(i / 7)) % then.length]!;
    return {
      id: `s${i + 1}`,
      start: i * 10 + 0.5,
      end: i * 10 + 10,
      speaker: speakers[Math.floor(i / 5) % speakers.length]!.id,
      lang: Math.floor(i / 40) % 2 ? 'en' : 'zh-CN',
      text: { 'zh-CN': `${zh1}${zh2}，${zh3}。`, en: `${en1} ${en2}, ${en3}.` },
    };
  });
  return {
    version: 1,
    title: { 'zh-CN': '河边的一天', en: 'A day by the river' },
    languages: ['zh-CN', 'en'],
    duration: count * 10,
    speakers,
    chapters: Array.from({ length: Math.ceil(count / 100) }, (_, i) => {
      const [en, zh] = topics[i % topics.length]!;
      const part = Math.floor(i / topics.length) + 1;
      return {
        id: `c${i + 1}`,
        start: i * 1000,
        title: { 'zh-CN': `${zh}（${part}）`, en: `${en}, part ${part}` },
        speakers: [speakers[i % 3]!.id],
      };
    }),
    segments,
    // the demo's, over and over
    slides: Array.from({ length: Math.ceil(count / 10) }, (_, i) => {
      const [en, zh] = topics[i % topics.length]!;
      const src = `/demo/talk/slides/${slides[i % slides.length]!}.webp`;
      return {
        id: `slide${i + 1}`,
        start: i * 100,
        src,
        alt: { 'zh-CN': `第 ${i + 1} 张：${zh}`, en: `Picture ${i + 1}: ${en}` },
      };
    }),
  };
}
