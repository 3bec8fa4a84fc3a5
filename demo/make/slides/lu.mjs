import { random } from '../sound/dsp.mjs';
import {
  C,
  HEIGHT,
  MARGIN,
  THEMES,
  WIDTH,
  arc,
  circle,
  group,
  line,
  lines,
  path,
  polar,
  rect,
  slide,
  text,
} from './kit.mjs';

const { fg, soft } = THEMES.lu;

function daughter() {
  const wall = Array.from({ length: 15 }, (_, n) =>
    circle(WIDTH + 260, 430, 300 + n * 44, {
      fill: 'none',
      stroke: n % 4 === 3 ? C.coral : C.teal,
      'stroke-width': Math.max(1.5, 30 - n * 1.9),
      opacity: (1 - n * 0.045).toFixed(2),
    }),
  );
  return slide(
    'lu',
    3,
    [
      wall,
      lines(MARGIN - 62, 318, ['“那你为什么', '　不让它们', '　小声一点？'], {
        size: 128,
        weight: 700,
        serif: true,
        fill: fg,
        leading: 1.4,
      }),
      text(MARGIN + 640, 676, '”', { size: 128, weight: 700, serif: true, fill: fg }),
      circle(MARGIN + 26, 764, 26, { fill: C.coral }),
      text(MARGIN + 76, 776, '女儿，七岁', { size: 32, weight: 500, fill: soft }),
    ],
    { numberFill: C.ink },
  );
}

const LOUDNESS = [
  [20, '树叶沙沙', '#b9ddca'],
  [30, '', '#a4d3bf'],
  [40, '图书馆', '#8cc6b1'],
  [50, '', '#c9cc86'],
  [60, '两人谈话', '#f0c65c'],
  [70, '马路边', '#f8a94a'],
  [80, '', '#fb8a49'],
  [90, '地铁进站', C.coral],
];

function decibels() {
  const bars = LOUDNESS.map(([value, name, fill], n) => {
    const x = MARGIN + n * 176;
    const height = 60 + n * 62;
    const y = 780 - height;
    return group({}, [
      rect(x, y, 164, height, { fill, rx: 4 }),
      text(x + 18, y + 48, value, { size: 40, weight: 700, fill: name ? C.ink : 'rgba(15,28,48,.45)' }),
      name ? text(x + 18, 826, name, { size: 28, weight: 600, fill: fg }) : [],
    ]);
  });
  return slide('lu', 4, [
    text(MARGIN, 190, '分贝是对数', { size: 76, weight: 700, fill: fg }),
    bars,
    text(MARGIN, 282, '+10 dB', { size: 54, weight: 800, fill: C.brick }),
    text(MARGIN + 222, 282, '能量', { size: 34, weight: 500, fill: soft }),
    text(MARGIN + 302, 282, '×10', { size: 54, weight: 800, fill: C.brick }),
    text(MARGIN + 430, 282, '听起来', { size: 34, weight: 500, fill: soft }),
    text(MARGIN + 544, 282, '×2', { size: 54, weight: 800, fill: C.brick }),
    text(MARGIN, 866, '典型值，dB(A)', { size: 20, weight: 500, fill: soft }),
  ]);
}

function car(x, y, fill, ghost) {
  const paint = ghost ? { fill: 'none', stroke: '#b9ae97', 'stroke-width': 3, 'stroke-dasharray': '7 7' } : { fill };
  return group({ transform: `translate(${x} ${y})` }, [
    path('M4 46Q2 30 18 27L34 8Q38 3 46 3H82Q90 3 95 9L110 26Q128 28 128 42V46Q128 52 120 52H12Q5 52 4 46Z', paint),
    ghost ? [] : [path('M42 25L51 11H64V25ZM70 25V11H81Q85 11 88 15L96 25Z', { fill: C.paper, opacity: 0.85 })],
    [32, 102].map((cx) =>
      circle(cx, 52, 13, ghost ? { ...paint, fill: C.paper } : { fill: C.ink, stroke: C.paper, 'stroke-width': 5 }),
    ),
  ]);
}

function halfTheCars() {
  const colours = [C.teal, C.coral, C.sun, C.ink, C.sky, C.teal, C.brick, C.sun, C.ink, C.coral];
  const row = (y, keep) => colours.map((fill, n) => car(MARGIN + n * 141.5, y, fill, !keep(n)));
  const road = (y) => [line(MARGIN, y, WIDTH - MARGIN, y, { stroke: fg, 'stroke-width': 4 })];
  return slide('lu', 5, [
    row(166, () => true),
    road(236),
    text(MARGIN, 284, '100%', { size: 30, weight: 700, fill: soft }),
    text(MARGIN - 14, 580, '−3 dB', { size: 300, weight: 800, fill: C.coral, spacing: -3 }),
    text(1010, 480, '车少一半', { size: 64, weight: 700, fill: fg }),
    lines(1010, 540, ['人耳刚刚能分辨的变化，', '大约也就这么多。'], {
      size: 30,
      weight: 500,
      fill: soft,
      leading: 1.5,
    }),
    row(700, (n) => n % 2 === 0),
    road(770),
    text(MARGIN, 818, '50%', { size: 30, weight: 700, fill: soft }),
  ]);
}

/** Invented, but shaped like a real street: night valley, morning, lunch, and the afternoon on top. */
function streetLevel(hour) {
  const bump = (at, width, height) => {
    const distance = Math.min(Math.abs(hour - at), 24 - Math.abs(hour - at));
    return height * Math.exp(-((distance / width) ** 2));
  };
  return 58 - bump(4.25, 2.9, 17) + bump(7.8, 1.3, 11) + bump(12.2, 1.4, 8) + bump(17, 1.5, 16) + bump(20.3, 1.6, 6);
}

const heat = (value) =>
  value < 46 ? '#8cc6b1' : value < 54 ? '#bcd08f' : value < 62 ? C.sun : value < 68 ? '#fb9a48' : C.coral;

function clock() {
  const [cx, cy] = [1110, 466];
  const radius = (level) => 90 + (level - 38) * 7.6;
  const bars = Array.from({ length: 96 }, (_, n) => {
    const hour = n / 4;
    const level = streetLevel(hour) + Math.sin(n * 12.9898) * 0.7;
    const [x1, y1] = polar(cx, cy, 90, hour * 15);
    const [x2, y2] = polar(cx, cy, radius(level), hour * 15);
    return line(x1, y1, x2, y2, { stroke: heat(level), 'stroke-width': 9, 'stroke-linecap': 'round' });
  });
  const grid = [50, 60, 70].map((level) =>
    circle(cx, cy, radius(level), { fill: 'none', stroke: '#d4c9b2', 'stroke-width': 1.5, 'stroke-dasharray': '3 7' }),
  );
  const hours = [0, 3, 6, 9, 12, 15, 18, 21].map((hour) => {
    const [x, y] = polar(cx, cy, 388, hour * 15);
    return text(x, y + 9, hour, { size: 26, weight: 600, fill: soft, anchor: 'middle' });
  });
  const note = (y, colour, name, time, level) => [
    circle(MARGIN + 9, y - 11, 9, { fill: colour }),
    text(MARGIN + 36, y, name, { size: 30, weight: 600, fill: fg }),
    text(MARGIN, y + 82, time, { size: 84, weight: 800, fill: fg, spacing: -2 }),
    text(MARGIN + 262, y + 82, level, { size: 40, weight: 600, fill: soft }),
  ];
  return slide('lu', 6, [
    lines(MARGIN, 220, ['鼓楼街', '的一天'], { size: 96, weight: 700, fill: fg, leading: 1.25 }),
    grid,
    bars,
    hours,
    text(cx, cy - 2, '24', { size: 62, weight: 800, fill: fg, anchor: 'middle' }),
    text(cx, cy + 36, '小时', { size: 26, weight: 600, fill: soft, anchor: 'middle' }),
    note(494, '#8cc6b1', '最静', '04:15', '41 dB'),
    note(666, C.coral, '最响', '17:00', '74 dB'),
  ]);
}

function bellShape(x, y, scale, map) {
  return group({ transform: `translate(${x} ${y}) scale(${scale})` }, [
    path('M-14 -96a14 14 0 1 1 28 0M-58 60Q-46 34 -44 -20Q-42 -78 0 -82Q42 -78 44 -20Q46 34 58 60Q0 78 -58 60Z', map),
    path('M-47 22Q0 38 47 22', map),
    path('M-14 74a14 14 0 0 0 28 0', map),
  ]);
}

function noiseMap() {
  const rand = random(19);
  const roads = [
    'M-40 720C240 680 420 720 640 690S1040 610 1660 650',
    'M520 -40C540 200 600 460 640 690S690 860 690 960',
    'M-40 210C180 230 380 200 556 190',
  ];
  const bands = [
    ['#cfe0a8', 420],
    ['#f3d873', 300],
    ['#f7ae4f', 190],
    ['#f2703f', 104],
    ['#c83a2a', 44],
  ];
  const contours = bands.map(([stroke, width]) =>
    roads.map((d, n) => path(d, { stroke, 'stroke-width': width * (n === 2 ? 0.55 : 1), 'stroke-linecap': 'round' })),
  );
  const blocks = [];
  for (let x = 20; x < WIDTH; x += 74) {
    for (let y = 20; y < HEIGHT; y += 66) {
      if (rand() < 0.3) continue;
      blocks.push(
        rect(x + rand() * 10, y + rand() * 10, 34 + rand() * 22, 28 + rand() * 20, {
          fill: C.ink,
          opacity: 0.1,
          rx: 2,
          transform: `rotate(-4 ${x} ${y})`,
        }),
      );
    }
  }
  const legend = ['75', '70', '65', '60', '55', '50'].map((label, n) =>
    group({}, [
      rect(MARGIN + n * 62, 790, 62, 16, {
        fill: ['#c83a2a', '#f2703f', '#f7ae4f', '#f3d873', '#cfe0a8', '#8cc59b'][n],
      }),
      text(MARGIN + n * 62 + 4, 832, label, { size: 20, weight: 600, fill: fg }),
    ]),
  );
  return slide(
    'lu',
    7,
    [
      rect(0, 0, WIDTH, HEIGHT, { fill: '#8cc59b' }),
      contours,
      path('M1660 800C1400 760 1180 790 1010 860S820 960 800 1000L1700 1000Z', { fill: '#a9cbe6' }),
      blocks,
      roads.map((d) => path(d, { stroke: C.paper, 'stroke-width': 9 })),
      roads.map((d) => path(d, { stroke: '#c83a2a', 'stroke-width': 2, 'stroke-dasharray': '16 14' })),
      bellShape(1240, 230, 1.45, {
        stroke: C.ink,
        'stroke-width': 4.5,
        'stroke-dasharray': '2 10',
        'stroke-linecap': 'round',
      }),
      [0, 1, 2].map((n) => [
        arc(1240, 230, 170 + n * 44, 60, 120, {
          stroke: C.ink,
          'stroke-width': 4,
          'stroke-dasharray': '2 10',
          'stroke-linecap': 'round',
        }),
        arc(1240, 230, 170 + n * 44, 240, 300, {
          stroke: C.ink,
          'stroke-width': 4,
          'stroke-dasharray': '2 10',
          'stroke-linecap': 'round',
        }),
      ]),
      text(1240, 424, '“这里以前能听见钟。”', { size: 44, weight: 700, serif: true, fill: C.ink, anchor: 'middle' }),
      rect(MARGIN - 32, 690, 436, 168, { fill: C.paper, rx: 8 }),
      text(MARGIN, 752, '噪声地图，昼间，dB(A)', { size: 28, weight: 700, fill: fg }),
      legend,
    ],
    { bare: true },
  );
}

function soundscape() {
  const [cx, cy] = [1230, 430];
  const ear = [
    [300, -152, 86],
    [252, -150, 78],
    [204, -150, 70],
    [156, -146, 150],
    [108, -140, 176],
    [60, -140, 190],
  ].map(([r, from, to], n) =>
    arc(cx, cy - 30, r, from, to, {
      stroke: [C.ink, C.teal, C.coral, C.sun, C.teal, C.ink][n],
      'stroke-width': 20,
      'stroke-linecap': 'round',
    }),
  );
  const lobe = path(
    `M${cx + 78} ${cy + 128}Q${cx + 20} ${cy + 220} ${cx - 6} ${cy + 290}Q${cx - 40} ${cy + 362} ${cx - 104} ${cy + 340}`,
    { stroke: C.ink, 'stroke-width': 20, 'stroke-linecap': 'round' },
  );
  return slide('lu', 8, [
    ear,
    lobe,
    circle(cx, cy - 30, 20, { fill: C.coral }),
    text(MARGIN - 16, 430, '声景', { size: 330, weight: 700, fill: fg, spacing: -6 }),
    text(MARGIN, 540, 'soundscape', { size: 92, weight: 600, fill: C.coral, spacing: -2 }),
    lines(MARGIN, 640, ['一个人在那个地方，', '真正听到了什么。'], { size: 44, weight: 500, fill: fg, leading: 1.45 }),
    text(MARGIN, 828, 'R. M. Schafer, The Tuning of the World, 1977　ISO 12913-1:2014', {
      size: 22,
      weight: 500,
      fill: soft,
    }),
  ]);
}

export default {
  '03-daughter': daughter,
  '04-decibels': decibels,
  '05-half-the-cars': halfTheCars,
  '06-clock': clock,
  '07-noise-map': noiseMap,
  '08-soundscape': soundscape,
};
