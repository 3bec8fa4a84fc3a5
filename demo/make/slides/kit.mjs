// The slides' common language: one grid, one palette, two typefaces, and sound drawn as rings, bars and waves.

export const WIDTH = 1600;
export const HEIGHT = 900;
export const MARGIN = 96;

export const C = {
  ink: '#0f1c30',
  night: '#1a2c47',
  paper: '#f5f0e6',
  sand: '#e6dcc8',
  coral: '#ff6a48',
  brick: '#c8432a',
  sun: '#f8bd45',
  mint: '#9fdcc6',
  teal: '#1d8583',
  forest: '#0b3a37',
  pine: '#135049',
  sky: '#86b7e8',
};

/** Background, text, quiet text and accent of each part of the programme. */
export const THEMES = {
  opening: { bg: C.ink, fg: C.paper, soft: '#8fa2bd', accent: C.coral, section: '城市声音周 City Sound Week' },
  lu: { bg: C.paper, fg: C.ink, soft: '#7b7668', accent: C.coral, section: '陆远声　地图上听不见的' },
  okafor: {
    bg: C.forest,
    fg: C.paper,
    soft: '#8dbcae',
    accent: C.sun,
    section: 'Maya Okafor　Add before you subtract',
  },
  panel: { bg: C.coral, fg: C.ink, soft: '#8c2c17', accent: C.paper, section: '圆桌 Panel　安静归谁管？' },
};

const SANS = "'Inter Display', 'Inter', 'Noto Sans CJK SC', sans-serif";
const SERIF = "'Noto Serif CJK SC', serif";

const escape = (value) => String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const attributes = (map) =>
  Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(value)}"`)
    .join('');

export const el = (name, map = {}, children = '') =>
  `<${name}${attributes(map)}>${[children].flat(9).join('')}</${name}>`;

export function text(x, y, content, { size = 32, weight = 400, fill, anchor, serif, italic, spacing, opacity } = {}) {
  const style = { 'font-family': serif ? SERIF : SANS, 'font-size': size, 'font-weight': weight, fill };
  const more = { 'text-anchor': anchor, 'font-style': italic && 'italic', 'letter-spacing': spacing, opacity };
  return el('text', { x, y, ...style, ...more }, escape(content));
}

export const lines = (x, y, contents, { leading = 1.3, size = 32, ...rest } = {}) =>
  contents.map((content, n) => text(x, y + n * size * leading, content, { size, ...rest }));

export const rect = (x, y, width, height, map = {}) => el('rect', { x, y, width, height, ...map });
export const circle = (cx, cy, r, map = {}) => el('circle', { cx, cy, r, ...map });
export const path = (d, map = {}) => el('path', { d, fill: 'none', ...map });
export const line = (x1, y1, x2, y2, map = {}) => el('line', { x1, y1, x2, y2, ...map });
export const group = (map, children) => el('g', map, children);

export const polar = (cx, cy, r, degrees) => {
  const angle = ((degrees - 90) * Math.PI) / 180;
  return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)];
};

/** Clockwise from `from` to `to`, degrees, 0 at the top. */
export function arc(cx, cy, r, from, to, map = {}) {
  const [x1, y1] = polar(cx, cy, r, from);
  const [x2, y2] = polar(cx, cy, r, to);
  return path(`M${x1} ${y1}A${r} ${r} 0 ${to - from > 180 ? 1 : 0} 1 ${x2} ${y2}`, map);
}

/** A curve through `y(x)`. */
export function curve(from, to, step, y, map = {}) {
  const points = [];
  for (let x = from; x <= to; x += step) points.push(`${x.toFixed(1)} ${y(x).toFixed(1)}`);
  return path(`M${points.join('L')}${map.close ?? ''}`, { ...map, close: undefined });
}

/** Background, running head and foot around what a slide draws. */
export function slide(themeName, number, children, { bare = false, numberFill } = {}) {
  const theme = THEMES[themeName];
  const small = { size: 20, weight: 500, fill: theme.soft };
  const frame = bare
    ? []
    : [
        circle(MARGIN + 7, 67, 7, { fill: theme.accent }),
        text(MARGIN + 28, 74, theme.section, small),
        text(WIDTH - MARGIN, 74, String(number).padStart(2, '0'), {
          ...small,
          anchor: 'end',
          weight: 700,
          fill: numberFill ?? theme.soft,
        }),
      ];
  const size = { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, xmlns: 'http://www.w3.org/2000/svg' };
  return el('svg', size, [rect(0, 0, WIDTH, HEIGHT, { fill: theme.bg }), children, frame]);
}
