import { random } from '../sound/dsp.mjs';
import {
  C,
  HEIGHT,
  MARGIN,
  THEMES,
  WIDTH,
  circle,
  curve,
  el,
  group,
  line,
  lines,
  path,
  rect,
  slide,
  text,
} from './kit.mjs';

const { fg, soft } = THEMES.okafor;

function add() {
  const waves = Array.from({ length: 27 }, (_, n) =>
    curve(820, WIDTH + 20, 6, (x) => 60 + 29 * (n + 0.5) + 7 * Math.sin(x / 46 + n * 0.7), {
      stroke: C.forest,
      'stroke-width': 5,
    }),
  );
  return slide('okafor', 9, [
    el('clipPath', { id: 'plus' }, path('M1120 60H1320V350H1610V550H1320V840H1120V550H830V350H1120Z')),
    group({ 'clip-path': 'url(#plus)' }, [rect(800, 0, 900, HEIGHT, { fill: C.mint }), waves]),
    lines(MARGIN - 8, 388, ['Add', 'before you', 'subtract'], {
      size: 138,
      weight: 800,
      fill: fg,
      leading: 1.1,
      spacing: -4,
    }),
    text(MARGIN, 800, 'Port Alder Sound Plan', { size: 30, weight: 500, fill: soft }),
  ]);
}

/** x of a frequency on the logarithmic axis. */
const fx = (hz) => MARGIN + 60 + (Math.log2(hz / 50) / Math.log2(10000 / 50)) * 920;

function masking() {
  const base = 740;
  const bump = (x, hz, width, height) => height * Math.exp(-(((x - fx(hz)) / width) ** 2));
  const road = (x) => base - 60 - bump(x, 80, 150, 290) - bump(x, 900, 150, 190) - bump(x, 300, 160, 60);
  const water = (x) =>
    base -
    bump(x, 2300, 330, 330) -
    bump(x, 5200, 230, 90) -
    12 * Math.sin(x / 21) * Math.exp(-(((x - fx(2200)) / 400) ** 2));
  const close = `L${fx(10000)} ${base}L${fx(50)} ${base}Z`;
  const ticks = [
    [63, '63'],
    [125, '125'],
    [250, '250'],
    [500, '500'],
    [1000, '1k'],
    [2000, '2k'],
    [4000, '4k'],
    [8000, '8k Hz'],
  ];
  return slide('okafor', 10, [
    text(MARGIN, 178, 'Same bench, Mill Square', { size: 68, weight: 700, fill: fg, spacing: -1 }),
    curve(fx(50), fx(10000), 3, road, { fill: C.coral, close }),
    curve(fx(50), fx(10000), 3, water, { fill: C.mint, 'fill-opacity': 0.82, close }),
    curve(fx(50), fx(10000), 3, road, {
      stroke: C.coral,
      'stroke-width': 4,
      'stroke-dasharray': '3 9',
      'stroke-linecap': 'round',
    }),
    line(fx(50), base, fx(10000), base, { stroke: soft, 'stroke-width': 2 }),
    ticks.map(([hz, label]) => text(fx(hz), base + 40, label, { size: 24, weight: 500, fill: soft, anchor: 'middle' })),
    text(fx(80), 350, 'the road', { size: 34, weight: 700, fill: C.coral, anchor: 'middle' }),
    text(fx(2700), 490, 'the water', { size: 34, weight: 700, fill: C.forest, anchor: 'middle' }),
    text(fx(900), 590, 'tyres', { size: 26, weight: 700, fill: C.forest, anchor: 'middle' }),
    [
      ['64', 'dB', 'road alone', C.coral, 400],
      ['67', 'dB', 'with water', C.mint, 600],
    ].map(([value, unit, label, fill, y]) => [
      text(1180, y, value, { size: 150, weight: 800, fill, spacing: -4 }),
      text(1378, y, unit, { size: 50, weight: 600, fill }),
      text(1378, y - 60, label, { size: 26, weight: 500, fill: soft }),
    ]),
    lines(1184, 690, ['Louder on the meter,', 'quieter on the bench.'], {
      size: 32,
      weight: 600,
      fill: fg,
      leading: 1.4,
    }),
  ]);
}

function tree(x, y, r) {
  const rand = random(Math.round(x * 7 + y));
  const leaves = Array.from({ length: 9 }, (_, n) => {
    const a = (n / 9) * Math.PI * 2;
    return circle(x + Math.cos(a) * r * 0.55, y + Math.sin(a) * r * 0.55, r * (0.42 + rand() * 0.12), {
      fill: n % 2 ? '#4f9f7d' : '#5fb08b',
    });
  });
  return group({ opacity: 0.82 }, [
    leaves,
    circle(x, y, r * 0.5, { fill: '#6fbe97' }),
    circle(x, y, 5, { fill: C.forest }),
  ]);
}

function chair(x, y, turn) {
  return group({ transform: `translate(${x} ${y}) rotate(${turn})` }, [
    rect(-8, -8, 16, 16, { fill: C.paper, rx: 3 }),
    rect(-9, -12, 18, 5, { fill: C.sun, rx: 2 }),
  ]);
}

function paley() {
  const rand = random(67);
  const [x, y, w, h] = [300, 280, 1080, 452];
  const trees = [];
  for (let column = 0; column < 4; column++)
    for (let row = 0; row < 3; row++) trees.push(tree(x + 190 + column * 190, y + 90 + row * 136, 54));
  const chairs = Array.from({ length: 62 }, () =>
    chair(x + 90 + rand() * 880, y + 34 + rand() * (h - 68), rand() * 360),
  );
  const tables = Array.from({ length: 15 }, () =>
    circle(x + 110 + rand() * 850, y + 50 + rand() * (h - 100), 13, { fill: '#d9e7dd' }),
  );
  const falls = Array.from({ length: 24 }, (_, n) =>
    line(x + w - 78, y + 12 + n * 18.6, x + w - 78 + 30 + rand() * 42, y + 12 + n * 18.6, {
      stroke: n % 3 ? C.sky : '#e8f3ff',
      'stroke-width': 8,
      'stroke-linecap': 'round',
    }),
  );
  return slide('okafor', 11, [
    text(MARGIN, 186, 'Paley Park', { size: 84, weight: 700, fill: fg, spacing: -2 }),
    text(544, 186, 'New York, 1967', { size: 46, weight: 500, fill: C.sun }),
    rect(0, y - 30, x - 60, h + 60, { fill: '#082b29' }),
    line(110, y - 30, 110, y + h + 30, { stroke: C.sun, 'stroke-width': 4, 'stroke-dasharray': '26 22' }),
    text(0, 0, 'East 53rd Street', { size: 26, weight: 600, fill: soft, anchor: 'middle' }).replace(
      '<text x="0" y="0"',
      `<text transform="translate(196 ${y + h / 2}) rotate(-90)"`,
    ),
    rect(x - 60, y, w + 60, h, { fill: C.pine }),
    [y - 14, y + h].map((edge) => rect(x - 60, edge, w + 60, 14, { fill: '#3b8a68' })),
    rect(x + w - 84, y, 84, h, { fill: '#3f7fb8' }),
    falls,
    tables,
    chairs,
    trees,
    text(x + w + 28, y + 60, '6 m', { size: 54, weight: 800, fill: C.sky }),
    lines(x + w + 28, y + 100, ['wall of', 'water'], { size: 27, weight: 600, fill: fg, leading: 1.3 }),
    text(x + w + 28, y + h - 58, '390 m²', { size: 42, weight: 800, fill: C.sun }),
    text(x + w + 28, y + h - 22, 'in all', { size: 27, weight: 600, fill: fg }),
    line(x + 60, 806, x + 60 + 177, 806, { stroke: soft, 'stroke-width': 3 }),
    text(x + 256, 815, '5 m', { size: 24, weight: 600, fill: soft }),
  ]);
}

function bird(x, y, scale) {
  return group({ transform: `translate(${x} ${y}) scale(${scale})` }, [
    path('M-118 92L-190 168L-168 176L-96 126Z', { fill: '#5f8fb5' }),
    path('M-120 96Q-110 -10 -20 -58Q60 -92 84 -16Q96 72 24 122Q-60 168 -120 96Z', { fill: C.sun }),
    path('M-124 98Q-116 0 -30 -52Q-6 40 -72 104Q-98 124 -124 98Z', { fill: '#6f9fc4' }),
    path('M-112 96Q-70 70 -48 22M-96 106Q-58 84 -34 40', {
      stroke: C.paper,
      'stroke-width': 7,
      'stroke-linecap': 'round',
    }),
    path('M-44 -50Q-40 -118 26 -122Q88 -120 90 -58Q92 -28 78 4Q34 -4 6 -36Q-20 -58 -44 -50Z', { fill: '#10202b' }),
    path('M6 -62Q12 -88 46 -84Q66 -70 58 -44Q34 -30 14 -42Q4 -50 6 -62Z', { fill: C.paper }),
    path('M56 6Q74 50 44 112', { stroke: '#10202b', 'stroke-width': 17, 'stroke-linecap': 'round' }),
    path('M88 -84L122 -72L90 -62Z', { fill: '#2b2f36' }),
    circle(60, -90, 7, { fill: C.paper }),
    path('M-10 138L-16 178M16 132L14 176', { stroke: '#3a4650', 'stroke-width': 7, 'stroke-linecap': 'round' }),
  ]);
}

function greatTit() {
  const panel = (x, title, low, high, traffic) => {
    const w = 560;
    const bottom = 742;
    const y = (khz) => bottom - khz * 55;
    const rand = random(traffic ? 3 : 4);
    const notes = Array.from({ length: 5 }, (_, n) => [
      path(`M${x + 66 + n * 96} ${y(high)}q14 -5 26 -2`, {
        stroke: C.sun,
        'stroke-width': 15,
        'stroke-linecap': 'round',
      }),
      path(`M${x + 106 + n * 96} ${y(low)}q18 -4 36 0`, {
        stroke: C.sun,
        'stroke-width': 18,
        'stroke-linecap': 'round',
      }),
    ]);
    const hum = Array.from({ length: traffic ? 150 : 26 }, () => {
      const k = rand() * rand() * (traffic ? 2.7 : 1);
      const length = 14 + rand() * 60;
      return rect(x + rand() * (w - length), y(k) - 10, length, 6, {
        fill: traffic ? C.coral : soft,
        opacity: (0.3 + 0.55 * (1 - k / 2.8)).toFixed(2),
        rx: 3,
      });
    });
    return group({}, [
      rect(x, y(7), w, 7 * 55, { fill: C.pine, rx: 6 }),
      [2, 4, 6].map((k) => [
        line(x, y(k), x + w, y(k), { stroke: '#2a6b61', 'stroke-width': 2 }),
        text(x - 14, y(k) + 8, k, { size: 24, weight: 600, fill: soft, anchor: 'end' }),
      ]),
      traffic ? rect(x, y(2.6), w, 2.6 * 55, { fill: C.coral, opacity: 0.22 }) : [],
      hum,
      notes,
      text(x, 790, title, { size: 34, weight: 700, fill: fg }),
    ]);
  };
  return slide('okafor', 12, [
    lines(MARGIN, 184, ['Great tits sing higher', 'where the city is louder'], {
      size: 66,
      weight: 700,
      fill: fg,
      leading: 1.18,
      spacing: -1,
    }),
    bird(1330, 218, 0.92),
    text(MARGIN - 4, 334, 'kHz', { size: 24, weight: 600, fill: soft }),
    panel(MARGIN + 44, 'Woodland', 3, 4, false),
    panel(MARGIN + 832, 'Street', 4.1, 5.5, true),
    path('M748 520h92m-30 -28l32 28l-32 28', {
      stroke: C.sun,
      'stroke-width': 9,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    }),
    text(WIDTH - MARGIN, 846, 'After Slabbekoorn & Peet, Nature 424 (2003), drawn schematically', {
      size: 20,
      weight: 500,
      fill: soft,
      anchor: 'end',
    }),
  ]);
}

function firstSong() {
  const rand = random(12);
  const x = (week) => MARGIN + 110 + week * 62;
  const y = (hour) => 312 + (5.5 - hour) * 188;
  const weeks = Array.from({ length: 21 }, (_, n) => n);
  const song = (week) => 3.5 + 1.25 / (1 + Math.exp(-(week - 8.6) / 1.1)) + (rand() - 0.5) * 0.16;
  const points = weeks.map((week) => [x(week), y(song(week))]);
  const months = [
    [0, 'Feb'],
    [4, 'Mar'],
    [8.4, 'Apr'],
    [12.7, 'May'],
    [17, 'Jun'],
  ];
  return slide('okafor', 13, [
    text(MARGIN, 178, 'First song of the day', { size: 72, weight: 700, fill: fg, spacing: -1 }),
    text(MARGIN, 230, 'Robins, Depot Park, one microphone', { size: 30, weight: 500, fill: soft }),
    [3, 4, 5].map((hour) => [
      line(x(0) - 20, y(hour), WIDTH - MARGIN, y(hour), { stroke: '#23625a', 'stroke-width': 2 }),
      text(MARGIN + 70, y(hour) + 9, `${hour}:00`, { size: 26, weight: 600, fill: soft, anchor: 'end' }),
    ]),
    rect(x(4.3), 274, x(20.6) - x(4.3), 520, { fill: C.mint, opacity: 0.1 }),
    line(x(4.3), 274, x(4.3), 794, {
      stroke: C.mint,
      'stroke-width': 4,
      'stroke-dasharray': '4 10',
      'stroke-linecap': 'round',
    }),
    text(x(4.3) + 18, 316, 'electric buses', { size: 30, weight: 700, fill: C.mint }),
    path(`M${points.map((point) => point.map((value) => value.toFixed(1)).join(' ')).join('L')}`, {
      stroke: C.sun,
      'stroke-width': 6,
      'stroke-linejoin': 'round',
    }),
    points.map(([cx, cy]) => circle(cx, cy, 10, { fill: C.forest, stroke: C.sun, 'stroke-width': 5 })),
    text(x(0) - 6, y(3.5) - 34, '3:30', { size: 72, weight: 800, fill: fg, spacing: -2 }),
    text(x(13.6), y(4.75) - 62, '4:45', { size: 108, weight: 800, fill: C.sun, spacing: -2 }),
    months.map(([week, name]) => text(x(week), 836, name, { size: 26, weight: 600, fill: soft, anchor: 'middle' })),
  ]);
}

export default {
  '09-add': add,
  '10-masking': masking,
  '11-paley': paley,
  '12-great-tit': greatTit,
  '13-first-song': firstSong,
};
