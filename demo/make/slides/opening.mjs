import { random } from '../sound/dsp.mjs';
import {
  C,
  HEIGHT,
  MARGIN,
  THEMES,
  WIDTH,
  circle,
  curve,
  group,
  line,
  lines,
  path,
  rect,
  slide,
  text,
} from './kit.mjs';

const { fg, soft } = THEMES.opening;

/** A skyline that is also a spectrum: each house a bar. */
function skyline(top, seed) {
  const rand = random(seed);
  const houses = [];
  for (let x = -8; x < WIDTH;) {
    const width = 22 + Math.floor(rand() * 4) * 12;
    const hill = 0.35 + 0.65 * Math.exp(-(((x - 1120) / 420) ** 2));
    const height = 50 + (60 + rand() * 250) * hill;
    const y = HEIGHT - height * top;
    houses.push(rect(x, y, width - 5, HEIGHT - y, { fill: rand() < 0.5 ? C.night : '#223758', rx: 2 }));
    for (let row = y + 16; row < HEIGHT - 30; row += 22) {
      for (let column = x + 7; column < x + width - 13; column += 12) {
        if (rand() < 0.13) houses.push(rect(column, row, 5, 8, { fill: C.sun, opacity: 0.85 }));
      }
    }
    if (width > 40 && rand() < 0.35)
      houses.push(line(x + width / 2, y, x + width / 2, y - 34, { stroke: '#223758', 'stroke-width': 3 }));
    x += width;
  }
  return houses;
}

function drumTower(x, y) {
  const fill = C.coral;
  return group({}, [
    rect(x - 42, y + 84, 84, 96, { fill }),
    [-24, 0, 24].map((column) => rect(x + column - 6, y + 104, 12, 46, { fill: C.ink, rx: 2 })),
    path(`M${x - 106} ${HEIGHT}L${x - 90} ${y + 188}H${x + 90}L${x + 106} ${HEIGHT}Z`, { fill }),
    rect(x - 98, y + 174, 196, 16, { fill }),
    path(`M${x - 30} ${HEIGHT}V${y + 270}a30 30 0 0 1 60 0V${HEIGHT}Z`, { fill: C.ink }),
    path(
      `M${x - 64} ${y + 84}Q${x - 40} ${y + 76} ${x - 30} ${y + 58}H${x + 30}Q${x + 40} ${y + 76} ${x + 64} ${y + 84}Z`,
      { fill },
    ),
    rect(x - 26, y + 40, 52, 20, { fill }),
    path(
      `M${x - 50} ${y + 42}Q${x - 22} ${y + 32} ${x - 6} ${y + 4}H${x + 6}Q${x + 22} ${y + 32} ${x + 50} ${y + 42}Z`,
      { fill },
    ),
    line(x, y + 6, x, y - 12, { stroke: fill, 'stroke-width': 5 }),
  ]);
}

function title() {
  const [x, y] = [1180, 520];
  const rings = Array.from({ length: 15 }, (_, n) =>
    circle(x, y + 10, 46 + n * 52 + n * n * 1.6, {
      fill: 'none',
      stroke: n % 3 === 1 ? C.sun : C.coral,
      'stroke-width': 7 - n * 0.36,
      opacity: (0.95 * (1 - n / 15)).toFixed(2),
    }),
  );
  return slide(
    'opening',
    1,
    [
      rings,
      skyline(0.72, 8),
      drumTower(x, y),
      text(MARGIN - 8, 300, '会听的城市', { size: 170, weight: 700, fill: fg, spacing: -4 }),
      text(MARGIN, 408, 'Cities That Listen', { size: 82, weight: 600, fill: C.coral, spacing: -1 }),
      line(MARGIN, 466, MARGIN + 88, 466, { stroke: C.sun, 'stroke-width': 6 }),
      lines(MARGIN, 528, ['城市声音周 City Sound Week 2026', '澜湾声音馆 Lanwan Hall of Sound　10.17'], {
        size: 28,
        weight: 500,
        fill: soft,
        leading: 1.6,
      }),
    ],
    { bare: true },
  );
}

const ROWS = [
  {
    time: '14:00',
    zh: '地图上听不见的',
    by: '陆远声　Lu Yuansheng',
    colour: C.sun,
    wave: (x) => Math.sin(x / 26) * 34 * Math.sin((x - 900) / 190),
  },
  {
    time: '14:30',
    zh: 'Add before you subtract',
    by: 'Maya Okafor　玛雅·奥卡福',
    colour: C.mint,
    wave: (x) => -104 * Math.abs(Math.sin((x - 1040) / 37)) * Math.exp(-((x - 1040) % 233) / 120) + 36,
  },
  {
    time: '15:00',
    zh: '安静归谁管？',
    by: '圆桌 Panel　Who owns the quiet?',
    colour: C.coral,
    wave: (x) => 16 * Math.sin(x / 9) + 18 * Math.sin(x / 17 + 1) + 12 * Math.sin(x / 5.3),
  },
];

function programme() {
  const rows = ROWS.map(({ time, zh, by, colour, wave }, n) => {
    const y = 268 + n * 206;
    return group({}, [
      line(MARGIN, y - 58, WIDTH - MARGIN, y - 58, { stroke: '#2c4265', 'stroke-width': 2 }),
      text(MARGIN, y + 40, time, { size: 40, weight: 600, fill: colour }),
      text(296, y + 38, zh, { size: 58, weight: 700, fill: fg, spacing: -0.5 }),
      text(296, y + 94, by, { size: 28, weight: 500, fill: soft }),
      curve(1040, WIDTH - MARGIN, 2, (x) => y + 46 + wave(x), {
        stroke: colour,
        'stroke-width': 5,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    ]);
  });
  return slide('opening', 2, [
    text(MARGIN, 170, '今天下午', { size: 68, weight: 700, fill: fg }),
    text(400, 170, 'This afternoon', { size: 46, weight: 500, fill: C.coral }),
    rows,
  ]);
}

function homework() {
  const tasks = [
    ['0', '副耳机', 'headphones', C.coral],
    ['3', '分钟', 'minutes', C.sun],
    ['5', '个声音', 'sounds', C.mint],
  ];
  const numbers = tasks.map(([digit, zh, en, colour], n) => {
    const x = MARGIN + n * 480;
    return group({}, [
      text(x - 12, 500, digit, { size: 340, weight: 800, fill: colour, spacing: -8 }),
      text(x + 218, 432, zh, { size: 48, weight: 700, fill: fg }),
      text(x + 218, 488, en, { size: 32, weight: 500, fill: soft }),
    ]);
  });
  const blanks = Array.from({ length: 5 }, (_, n) => {
    const x = MARGIN + n * 288;
    const y = 740;
    const wave = (t) =>
      y - 26 - 16 * Math.sin(((t - x) / (14 + n * 5)) * Math.PI) * Math.sin(((t - x) / 256) * Math.PI);
    return group({}, [
      n === 0 ? curve(x, x + 256, 2, wave, { stroke: C.mint, 'stroke-width': 4, 'stroke-linecap': 'round' }) : [],
      line(x, y, x + 256, y, { stroke: n === 0 ? C.mint : '#46608a', 'stroke-width': 3 }),
      text(x, y + 38, String(n + 1), { size: 24, weight: 600, fill: soft }),
    ]);
  });
  return slide('opening', 16, [
    text(MARGIN, 176, '今天的作业', { size: 68, weight: 700, fill: fg }),
    text(472, 176, 'Homework', { size: 46, weight: 500, fill: C.coral }),
    numbers,
    text(MARGIN, 640, '回家的路上，听到了什么？　On your way home, what do you hear?', {
      size: 30,
      weight: 500,
      fill: soft,
    }),
    blanks,
  ]);
}

export default { '01-title': title, '02-programme': programme, '16-homework': homework };
