// The five camera positions. What does not move is drawn once for each slide and shot, then copied.
import { C } from '../slides/kit.mjs';
import { drawPerson } from './characters.js';

const W = 960;
const H = 540;
const FONT = "'Inter Display', 'Noto Sans CJK SC', sans-serif";

/** The light on the back wall goes with the slides of each part. */
const WASH = {
  opening: { wall: '#24406e', slat: '#284676', floor: '#142440', mark: C.coral },
  lu: { wall: '#1f7472', slat: '#237b79', floor: '#0f4446', mark: C.sun },
  okafor: { wall: '#e3a93c', slat: '#e8b045', floor: '#a8731f', mark: C.forest },
  market: { wall: '#d9573a', slat: '#df6043', floor: '#8f321d', mark: C.sun },
  panel: { wall: '#27406d', slat: '#2b4675', floor: '#14233f', mark: C.coral },
};

const NAMES = {
  shen: ['沈知夏', 'Shen Zhixia', '主持人 Host'],
  lu: ['陆远声', 'Lu Yuansheng', '城市声学 Urban acoustics'],
  okafor: ['玛雅·奥卡福', 'Maya Okafor', '声音规划师 Sound planner'],
  han: ['韩小禾', 'Han Xiaohe', '田野录音师 Field recordist'],
};
const PORTRAIT_WASH = { shen: 'opening', lu: 'lu', okafor: 'okafor', han: 'market' };
const SEATS = { shen: 138, lu: 366, okafor: 594, han: 822 };

const washOf = (src) => {
  const number = Number(/(\d+)-/.exec(src)[1]);
  return number <= 2 || number === 16 ? 'opening' : number <= 8 ? 'lu' : number <= 13 ? 'okafor' : 'panel';
};

const backdrops = new Map();

export function drawShot(ctx, scene) {
  const { shot, slide } = scene;
  const key = `${shot.kind} ${shot.speaker} ${slide.src}`;
  let backdrop = backdrops.get(key);
  if (!backdrop) {
    backdrop = new OffscreenCanvas(W, H);
    BACKDROPS[shot.kind](backdrop.getContext('2d'), { ...scene, wash: WASH[washOf(slide.src)] });
    backdrops.set(key, backdrop);
  }
  ctx.setTransform(1, 0, 0, 1, 0, 0);
  ctx.drawImage(backdrop, 0, 0);
  PEOPLE[shot.kind](ctx, { ...scene, wash: WASH[washOf(slide.src)] });
}

function pose({ acting, frame }, id, dim = 0) {
  const person = acting.people[id];
  const at = (values) => values[Math.min(frame, values.length - 1)];
  const speaking = at(person.mouth) > 0.15;
  return {
    frame,
    dim,
    mouth: at(person.mouth),
    energy: at(person.energy),
    shape: at(person.shape),
    blink: at(person.blink),
    look: at(person.look),
    nod: at(person.nod),
    hands: at(person.hands),
    laugh: speaking ? 0 : at(acting.laugh),
    clap: speaking ? 0 : at(acting.clap),
  };
}

function person(ctx, scene, id, x, y, scale, options = {}) {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  const state = pose(scene, id, options.dim);
  if (options.applauded) state.clap = 0;
  drawPerson(ctx, id, { ...state, ...options.pose }, options);
  ctx.restore();
}

// ---- what stands still ----

function wall(ctx, { wall: colour, slat, floor }, horizon) {
  ctx.fillStyle = colour;
  ctx.fillRect(0, 0, W, H);
  ctx.fillStyle = slat;
  for (let x = 0; x < W; x += 160) ctx.fillRect(x, 0, 80, horizon);
  ctx.fillStyle = floor;
  ctx.fillRect(0, horizon, W, H - horizon);
}

function screen(ctx, { image }, x, y, width) {
  const height = (width * 9) / 16;
  ctx.fillStyle = '#0b1424';
  ctx.beginPath();
  ctx.roundRect(x - 7, y - 7, width + 14, height + 14, 6);
  ctx.fill();
  ctx.imageSmoothingQuality = 'high';
  ctx.drawImage(image, x, y, width, height);
}

function lectern(ctx, x, y, scale, mark) {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  ctx.fillStyle = '#1b2a45';
  ctx.beginPath();
  ctx.moveTo(-86, 0);
  ctx.lineTo(86, 0);
  ctx.lineTo(66, 240);
  ctx.lineTo(-66, 240);
  ctx.fill();
  ctx.fillStyle = '#2c4066';
  ctx.beginPath();
  ctx.roundRect(-100, -14, 200, 18, 6);
  ctx.fill();
  ctx.strokeStyle = mark;
  for (const [n, r] of [9, 20, 31].entries()) {
    ctx.lineWidth = 6 - n * 1.4;
    ctx.beginPath();
    ctx.arc(0, 62, r, 0, Math.PI * 2);
    ctx.stroke();
  }
  ctx.restore();
}

function gooseneck(ctx, x, y, scale) {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  ctx.strokeStyle = '#0f1a2c';
  ctx.lineCap = 'round';
  ctx.lineWidth = 5;
  ctx.stroke(new Path2D('M52 -10Q62 -64 30 -84'));
  ctx.lineWidth = 11;
  ctx.stroke(new Path2D('M33 -82L24 -88'));
  ctx.restore();
}

function label(ctx, content, x, y, size, weight, colour, align = 'left') {
  ctx.font = `${weight} ${size}px ${FONT}`;
  ctx.fillStyle = colour;
  ctx.textAlign = align;
  ctx.fillText(content, x, y);
  return ctx.measureText(content).width;
}

function namePlate(ctx, id, x, y, { mark }) {
  const [zh, en, role] = NAMES[id];
  ctx.fillStyle = C.ink;
  ctx.beginPath();
  ctx.roundRect(x, y, 344, 74, 6);
  ctx.fill();
  ctx.fillStyle = mark === C.forest ? C.sun : mark;
  ctx.fillRect(x, y + 12, 5, 50);
  const width = label(ctx, zh, x + 22, y + 34, 23, 700, C.paper);
  label(ctx, en, x + 34 + width, y + 34, 20, 600, C.paper);
  label(ctx, role, x + 22, y + 59, 15, 500, '#9fb1cc');
}

function rings(ctx, x, y, { slat, mark }, strength = 1) {
  for (let n = 0; n < 7; n++) {
    ctx.strokeStyle = n % 3 === 1 ? mark : slat;
    ctx.globalAlpha = n % 3 === 1 ? 0.55 * strength : 1;
    ctx.lineWidth = 7 - n * 0.6;
    ctx.beginPath();
    ctx.arc(x, y, 150 + n * 58, 0, Math.PI * 2);
    ctx.stroke();
  }
  ctx.globalAlpha = 1;
}

function armchair(ctx, x, y, scale, colour, dark) {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  ctx.strokeStyle = '#b98a55';
  ctx.lineCap = 'round';
  ctx.lineWidth = 9;
  ctx.stroke(new Path2D('M-80 60L-90 142M80 60L90 142'));
  ctx.fillStyle = dark;
  ctx.beginPath();
  ctx.roundRect(-92, -128, 184, 190, [56, 56, 18, 18]);
  ctx.fill();
  ctx.fillStyle = colour;
  ctx.beginPath();
  ctx.roundRect(-104, -34, 208, 100, 30);
  ctx.fill();
  ctx.fillStyle = dark;
  ctx.beginPath();
  ctx.roundRect(-74, -8, 148, 52, 20);
  ctx.fill();
  ctx.restore();
}

const CHAIR = ['#e9ddc6', '#cdbfa2'];

const BACKDROPS = {
  wide(ctx, { slide, wash }) {
    wall(ctx, wash, 402);
    screen(ctx, slide, 140, 36, 560);
    ctx.fillStyle = 'rgb(255 255 255 / .10)';
    ctx.beginPath();
    ctx.ellipse(812, 452, 130, 22, 0, 0, Math.PI * 2);
    ctx.fill();
  },
  talk(ctx, { slide, shot, wash }) {
    wall(ctx, wash, 486);
    screen(ctx, slide, 44, 48, 560);
    namePlate(ctx, shot.speaker, 44, 386, wash);
  },
  close(ctx, { shot, wash }) {
    wall(ctx, wash, H);
    rings(ctx, 644, 250, wash);
    namePlate(ctx, shot.speaker, 44, 420, wash);
  },
  single(ctx, { shot, wash }) {
    wall(ctx, wash, H);
    rings(ctx, 644, 250, wash);
    armchair(ctx, 644, 566, 1.5, ...CHAIR);
    namePlate(ctx, shot.speaker, 44, 436, wash);
  },
  portrait(ctx, { shot }) {
    const wash = WASH[PORTRAIT_WASH[shot.speaker]];
    wall(ctx, wash, H);
    rings(ctx, 480, 270, wash);
  },
  panel(ctx, { slide, wash }) {
    wall(ctx, wash, 452);
    screen(ctx, slide, 342, 14, 276);
    for (const x of Object.values(SEATS)) {
      ctx.fillStyle = '#0d1930';
      ctx.beginPath();
      ctx.ellipse(x, 494, 104, 14, 0, 0, Math.PI * 2);
      ctx.fill();
      armchair(ctx, x, 400, 0.68, ...CHAIR);
    }
  },
};

// ---- what moves ----

const HEADS = Array.from({ length: 22 }, (_, n) => {
  const row = n % 2;
  return {
    x: 16 + n * 44 + row * 8,
    y: 506 + row * 26 + ((n * 37) % 11),
    r: 21 + ((n * 53) % 6) + row * 4,
    bun: n % 5 === 2,
    row,
  };
}).sort((a, b) => a.row - b.row);

function audience(ctx, { acting, frame }) {
  const clap = acting.clap[Math.min(frame, acting.clap.length - 1)];
  const laugh = acting.laugh[Math.min(frame, acting.laugh.length - 1)];
  for (const [n, { x, y, r, bun, row }] of HEADS.entries()) {
    const bob = laugh * 4 * Math.sin(frame / 2.4 + n * 2);
    ctx.fillStyle = row ? '#070d19' : '#0c1527';
    ctx.beginPath();
    ctx.arc(x, y + bob, r, 0, Math.PI * 2);
    if (bun) ctx.arc(x, y - r + bob, r * 0.42, 0, Math.PI * 2);
    ctx.roundRect(x - r * 1.7, y + r * 0.8 + bob, r * 3.4, 80, 26);
    ctx.fill();
    if (clap > 0.1 && n % 3 !== 1) {
      const gap = 4 + 9 * Math.abs(Math.sin(frame * (0.62 + (n % 4) * 0.05) + n));
      const lift = y - r * 1.25 + (1 - clap) * 60;
      ctx.strokeStyle = ctx.fillStyle = row ? '#141f36' : '#1a2743';
      ctx.lineWidth = 10;
      ctx.lineCap = 'round';
      for (const side of [-1, 1]) {
        ctx.beginPath();
        ctx.moveTo(x + 20 + side * 22, lift + 44);
        ctx.lineTo(x + 20 + side * gap, lift + 8);
        ctx.stroke();
        ctx.beginPath();
        ctx.ellipse(x + 20 + side * gap, lift, 5.5, 11, side * -0.15, 0, Math.PI * 2);
        ctx.fill();
      }
    }
  }
}

const PEOPLE = {
  wide(ctx, scene) {
    person(ctx, scene, scene.shot.speaker, 812, 384, 0.78, { applauded: true });
    lectern(ctx, 812, 352, 0.78, scene.wash.mark);
    gooseneck(ctx, 812, 352, 0.78);
    audience(ctx, scene);
  },
  talk(ctx, scene) {
    const { speaker } = scene.shot;
    const host = speaker === 'shen';
    person(ctx, scene, speaker, 786, host ? 560 : 530, host ? 1.5 : 1.42, { microphone: host, applauded: true });
    if (!host) {
      lectern(ctx, 786, 466, 1.42, scene.wash.mark);
      gooseneck(ctx, 786, 466, 1.42);
    }
  },
  close(ctx, scene) {
    const { speaker } = scene.shot;
    person(ctx, scene, speaker, 644, 640, 1.95, { microphone: speaker === 'shen', applauded: true });
    if (speaker !== 'shen') gooseneck(ctx, 644, 590, 1.9);
  },
  single(ctx, scene) {
    person(ctx, scene, scene.shot.speaker, 644, 560, 1.6);
  },
  portrait(ctx, scene) {
    person(ctx, scene, scene.shot.speaker, 480, 606, 1.62, {
      pose: { mouth: 0, blink: 0, look: 0.25, laugh: 0, clap: 0 },
    });
  },
  panel(ctx, scene) {
    const { time, plan } = scene;
    const speaking = plan.segments.filter((s) => s.start - 0.15 < time && time < s.end + 0.15).map((s) => s.speaker);
    const nobody = speaking.length === 0;
    for (const [id, x] of Object.entries(SEATS)) {
      const speaks = speaking.includes(id);
      if (speaks) {
        ctx.fillStyle = 'rgb(255 243 214 / .16)';
        ctx.beginPath();
        ctx.moveTo(x - 26, 0);
        ctx.lineTo(x + 26, 0);
        ctx.lineTo(x + 112, 490);
        ctx.lineTo(x - 112, 490);
        ctx.fill();
      }
      person(ctx, scene, id, x, 400, 0.68, {
        seated: true,
        microphone: id === 'shen',
        dim: speaks ? 0 : nobody ? 0.1 : 0.38,
      });
      ctx.fillStyle = speaks ? C.coral : '#1d2f50';
      ctx.beginPath();
      ctx.roundRect(x - 92, 506, 184, 27, 13);
      ctx.fill();
      label(
        ctx,
        `${NAMES[id][0].split('·')[0]}\u3000${NAMES[id][1].split(' ')[id === 'okafor' ? 0 : 1]}`,
        x,
        525,
        15,
        600,
        speaks ? '#fff' : '#9fb1cc',
        'center',
      );
    }
  },
};
