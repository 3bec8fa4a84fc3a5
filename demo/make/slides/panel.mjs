import { C, MARGIN, THEMES, WIDTH, arc, circle, curve, path, polar, slide, text } from './kit.mjs';

const { fg, soft } = THEMES.panel;

function panel() {
  const voices = [
    [C.ink, 320, 170, 0.0068, 0],
    [C.paper, 320, 150, 0.0103, 1.4],
    [C.sun, 320, 118, 0.0171, 2.6],
  ];
  const waves = voices.map(([stroke, y, height, k, shift]) =>
    Array.from({ length: 5 }, (_, n) =>
      curve(
        -10,
        WIDTH + 10,
        5,
        (x) => y + (height - n * 30) * Math.sin(x * k + shift + n * 0.12) * (0.62 + 0.38 * Math.sin(x / 260 + shift)),
        {
          stroke,
          'stroke-width': 9 - n * 1.7,
          opacity: 1 - n * 0.13,
        },
      ),
    ),
  );
  return slide('panel', 14, [
    waves,
    text(MARGIN - 8, 690, '安静归谁管？', { size: 176, weight: 700, fill: fg, spacing: -4 }),
    text(MARGIN, 800, 'Who owns the quiet?', { size: 80, weight: 600, fill: C.paper, spacing: -1 }),
  ]);
}

function lombard() {
  const [cx, cy, r] = [1080, 470, 262];
  const parts = [
    [13, 92, 16, C.ink],
    [138, 204, 30, C.ink],
    [263, 328, 48, C.ink],
  ];
  const arrows = parts.map(([from, to, width, stroke]) => {
    const [x, y] = polar(cx, cy, r, to);
    const size = width * 1.25 + 10;
    const head = path(`M${-size * 0.4} ${-size}L${size} 0L${-size * 0.4} ${size}Z`, {
      fill: stroke,
      transform: `translate(${x} ${y}) rotate(${to})`,
    });
    return [arc(cx, cy, r, from, to, { stroke, 'stroke-width': width }), head];
  });
  const stop = (degrees, size, zh) => {
    const [x, y] = polar(cx, cy, r, degrees);
    return text(x, y + size * 0.36, zh, { size, weight: 700, fill: C.paper, anchor: 'middle' });
  };
  const rings = [0, 1, 2].map((n) =>
    circle(cx, cy, 44 + n * 34, { fill: 'none', stroke: C.paper, 'stroke-width': 8 - n * 2, opacity: 0.9 - n * 0.22 }),
  );
  return slide('panel', 15, [
    arrows,
    stop(358, 44, '路'),
    stop(118, 62, '人'),
    stop(238, 84, '街'),
    rings,
    circle(cx, cy, 18, { fill: C.paper }),
    text(MARGIN - 4, 300, 'Lombard', { size: 112, weight: 800, fill: fg, spacing: -3 }),
    text(MARGIN - 2, 410, 'effect', { size: 112, weight: 800, fill: fg, spacing: -3 }),
    text(MARGIN, 486, '1911', { size: 48, weight: 600, fill: C.paper }),
    ['路更吵', '→ 说话更大声', '→ 整条街更吵'].map((row, n) =>
      text(MARGIN, 620 + n * 70, row, { size: 40 + n * 8, weight: 700, fill: n === 2 ? C.paper : fg }),
    ),
    text(MARGIN, 850, 'É. Lombard, “Le signe de l’élévation de la voix”, 1911', { size: 20, weight: 500, fill: soft }),
  ]);
}

export default { '14-panel': panel, '15-lombard': lombard };
