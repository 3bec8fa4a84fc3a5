// Four people in the slides' colours, drawn from a small rig: 1 unit is about 1/300 of a person from waist to crown.
// The origin is the middle of the waist; y points down.
import { C } from '../slides/kit.mjs';

const LOOKS = {
  shen: {
    skin: '#f3cba8',
    blush: '#ec9c84',
    hair: '#231d2b',
    coat: C.coral,
    coatDark: '#dd5233',
    shirt: C.paper,
    trousers: '#2b2f45',
  },
  lu: {
    skin: '#e9bd95',
    blush: '#d9936f',
    hair: '#74777f',
    coat: '#8b6a4c',
    coatDark: '#74563b',
    shirt: '#22344f',
    trousers: '#3d4048',
  },
  okafor: {
    skin: '#80502f',
    blush: '#9b5c40',
    hair: '#1d1414',
    coat: C.teal,
    coatDark: '#146664',
    shirt: C.teal,
    trousers: '#173f44',
  },
  han: {
    skin: '#f1c6a0',
    blush: '#eb9f86',
    hair: '#3a2420',
    coat: C.sun,
    coatDark: '#dd9f2a',
    shirt: C.sun,
    trousers: '#3b5f8f',
  },
};

/** A colour, darkened towards the stage for those who are not in the light. */
function shade(hex, dim) {
  const n = parseInt(hex.slice(1), 16);
  const mix = (value, to) => Math.round(value + (to - value) * dim);
  return `rgb(${mix(n >> 16, 26)} ${mix((n >> 8) & 255, 38)} ${mix(n & 255, 66)})`;
}

/** `pose`: mouth, shape, blink, look, nod, hands, laugh, clap, dim; `seated`, `microphone`. */
export function drawPerson(ctx, id, pose, { seated = false, microphone = false } = {}) {
  const tones = Object.fromEntries(Object.entries(LOOKS[id]).map(([key, value]) => [key, shade(value, pose.dim ?? 0)]));
  tones.white = shade('#ffffff', pose.dim ?? 0);
  tones.dark = shade('#2a1c22', pose.dim ?? 0);
  tones.gold = shade(C.sun, pose.dim ?? 0);
  tones.metal = shade('#3a4356', pose.dim ?? 0);
  ctx.save();
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  const bounce = pose.laugh * Math.abs(Math.sin(pose.frame / 2.6)) * 5;
  ctx.translate(0, -bounce);
  hairBehind(ctx, id, pose, tones);
  torso(ctx, id, tones);
  if (seated) legs(ctx, id, tones, bounce);
  head(ctx, id, pose, tones);
  arms(ctx, id, pose, tones, { microphone, seated });
  ctx.restore();
}

function fill(ctx, style, draw) {
  ctx.beginPath();
  draw(ctx);
  ctx.fillStyle = style;
  ctx.fill();
}

function stroke(ctx, style, width, draw) {
  ctx.beginPath();
  draw(ctx);
  ctx.strokeStyle = style;
  ctx.lineWidth = width;
  ctx.stroke();
}

const ellipse =
  (x, y, rx, ry = rx, turn = 0) =>
  (ctx) =>
    ctx.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2);
const svg = (ctx, style, d) => {
  ctx.fillStyle = style;
  ctx.fill(new Path2D(d));
};
const svgLine = (ctx, style, width, d) => {
  ctx.strokeStyle = style;
  ctx.lineWidth = width;
  ctx.stroke(new Path2D(d));
};

function torso(ctx, id, tones) {
  svg(
    ctx,
    tones.coat,
    'M-50 10Q-62 -60 -70 -116Q-72 -150 -34 -162L0 -168L34 -162Q72 -150 70 -116Q62 -60 50 10Q0 22 -50 10Z',
  );
  svg(ctx, tones.skin, 'M-17 -196H17V-160Q0 -142 -17 -160Z');
  if (id === 'shen') {
    svg(ctx, tones.shirt, 'M-22 -164Q0 -150 22 -164L10 -60L0 -40L-10 -60Z');
    svg(ctx, tones.skin, 'M-17 -170H17L8 -146Q0 -138 -8 -146Z');
    svg(
      ctx,
      tones.coatDark,
      'M-24 -166L-40 -118L-24 -108L-30 -98L-2 -34L-12 -84ZM24 -166L40 -118L24 -108L30 -98L2 -34L12 -84Z',
    );
  } else if (id === 'lu') {
    svg(ctx, tones.shirt, 'M-22 -176H22L20 -158L8 -20H-8L-20 -158Z');
    svg(ctx, tones.coatDark, 'M-22 -164L-38 -124L-26 -114L-4 -20L-10 -20ZM22 -164L38 -124L26 -114L4 -20L10 -20Z');
    svg(ctx, tones.shirt, 'M-21 -182Q0 -174 21 -182V-162Q0 -152 -21 -162Z');
  } else if (id === 'okafor') {
    svg(ctx, tones.skin, 'M-30 -164Q0 -170 30 -164L0 -112Z');
    svgLine(ctx, tones.gold, 4, 'M-26 -160Q0 -120 26 -160');
    fill(ctx, tones.gold, ellipse(0, -133, 7));
    for (let n = 0; n < 3; n++)
      svgLine(
        ctx,
        tones.coatDark,
        4,
        `M-${58 - n * 3} ${-92 + n * 36}Q-28 ${-104 + n * 36} 0 ${-92 + n * 36}T${58 - n * 3} ${-92 + n * 36}`,
      );
  } else {
    svg(ctx, tones.coatDark, 'M-36 -164Q0 -128 36 -164Q30 -140 0 -132Q-30 -140 -36 -164Z');
    svgLine(ctx, tones.white, 3, 'M-12 -136L-14 -96M12 -136L14 -102');
    svg(ctx, tones.coatDark, 'M-34 -52H34L28 -6H-28Z');
    svgLine(ctx, tones.metal, 9, 'M-34 -168Q-40 -132 -22 -122M34 -168Q40 -132 22 -122');
    fill(ctx, tones.dark, ellipse(-22, -122, 13, 17, 0.3));
    fill(ctx, tones.dark, ellipse(22, -122, 13, 17, -0.3));
  }
}

function legs(ctx, id, tones, bounce) {
  for (const side of [-1, 1]) {
    stroke(ctx, tones.trousers, 44, (c) => {
      c.moveTo(side * 24, 4);
      c.quadraticCurveTo(side * 44, 12, side * 46, 40);
    });
    stroke(ctx, tones.trousers, 32, (c) => {
      c.moveTo(side * 46, 40);
      c.lineTo(side * 38, 118 + bounce);
    });
    fill(ctx, tones.dark, ellipse(side * 42, 136 + bounce, 22, 12));
  }
}

function hairBehind(ctx, id, pose, tones) {
  const x = pose.look * 3;
  const y = pose.nod;
  if (id === 'shen')
    svg(
      ctx,
      tones.hair,
      shifted('M-56 -262Q-60 -320 0 -322Q60 -320 56 -262L58 -206Q40 -192 0 -192Q-40 -192 -58 -206Z', x, y),
    );
  if (id === 'okafor') {
    fill(ctx, tones.hair, ellipse(x, -282 + y, 74, 66));
    for (let n = 0; n < 11; n++) {
      const angle = Math.PI * (1.02 + (n / 10) * 0.96);
      fill(ctx, tones.hair, ellipse(x + Math.cos(angle) * 64, -278 + y + Math.sin(angle) * 58, 18));
    }
  }
  if (id === 'han') {
    fill(ctx, tones.hair, ellipse(x, -322 + y, 27, 24));
    svg(ctx, tones.hair, shifted('M-50 -250Q-54 -312 0 -312Q54 -312 50 -250L44 -214H-44Z', x, y));
  }
}

/** Coordinates of a path moved, so that hair and head go together. */
function shifted(d, dx, dy) {
  let vertical = false;
  return d.replace(/([A-Za-z])|(-?\d+(?:\.\d+)?)/g, (_, letter, number) => {
    if (letter) {
      vertical = letter === 'V';
      return letter;
    }
    const value = Number(number) + (vertical ? dy : dx);
    vertical = !vertical;
    return `${value.toFixed(2)}`;
  });
}

function head(ctx, id, pose, tones) {
  ctx.save();
  ctx.translate(pose.look * 3, -246 + pose.nod);
  ctx.rotate(pose.look * 0.035);
  for (const side of [-1, 1]) fill(ctx, tones.skin, ellipse(side * 46 - pose.look * 3, 4, 9, 13));
  svg(ctx, tones.skin, 'M-46 -14Q-46 -58 0 -58Q46 -58 46 -14Q46 26 26 44Q12 55 0 55Q-12 55 -26 44Q-46 26 -46 -14Z');
  const turn = pose.look * 7;
  ctx.translate(turn, 0);
  ctx.globalAlpha *= 0.5;
  for (const side of [-1, 1]) fill(ctx, tones.blush, ellipse(side * 27, 20, 9, 6));
  ctx.globalAlpha = 1;
  eyes(ctx, id, pose, tones);
  svgLine(ctx, tones.blush, 3, `M${pose.look * 2} 0Q${5 + pose.look * 4} 12 ${pose.look * 2 - 2} 14`);
  mouth(ctx, id, pose, tones);
  ctx.translate(-turn, 0);
  hairFront(ctx, id, pose, tones);
  ctx.restore();
}

function eyes(ctx, id, pose, tones) {
  const smiling = Math.min(1, pose.laugh * 1.4);
  const open = Math.max(0.08, 1 - pose.blink);
  for (const side of [-1, 1]) {
    const x = side * 19;
    if (smiling > 0.5 || open < 0.2) {
      const rise = smiling > 0.5 ? -5 : 3;
      svgLine(ctx, tones.dark, 3.4, `M${x - 6} -5Q${x} ${-5 + rise} ${x + 6} -5`);
    } else fill(ctx, tones.dark, ellipse(x, -6, 4.6, 5.6 * open));
    const lift = pose.mouth * 3 + (pose.energy ?? 0) * 3;
    svgLine(
      ctx,
      tones.hair,
      id === 'lu' ? 5 : 3.6,
      `M${x - 9} ${-19 - lift}Q${x} ${-24 - lift} ${x + 9} ${-19 - lift}`,
    );
    if (id === 'lu') stroke(ctx, tones.dark, 2.6, ellipse(x, -5, 14.5));
    if (id === 'okafor' || id === 'shen') svgLine(ctx, tones.dark, 2.4, `M${x + side * 5} -9L${x + side * 9} -12`);
  }
  if (id === 'lu') svgLine(ctx, tones.dark, 2.6, 'M-5 -7Q0 -10 5 -7M-33 -6L-44 -8M33 -6L44 -8');
}

function mouth(ctx, id, { mouth: open, shape, laugh }, tones) {
  const y = 31;
  const wide = Math.max(open, laugh * 0.75);
  if (wide < 0.12) {
    svgLine(ctx, id === 'okafor' ? '#5a2a22' : shade('#a04a42', 0), 3.4, `M-10 ${y - 1}Q0 ${y + 5} 10 ${y - 1}`);
    return;
  }
  const width = laugh > 0.4 ? 16 : 8 + 7 * shape + 3 * wide;
  const height = 3 + 15 * wide;
  ctx.save();
  ctx.beginPath();
  ctx.moveTo(-width, y - height * 0.3);
  ctx.quadraticCurveTo(0, y - height * (laugh > 0.4 ? 0.4 : 0.85), width, y - height * 0.3);
  ctx.quadraticCurveTo(width * 0.9, y + height, 0, y + height);
  ctx.quadraticCurveTo(-width * 0.9, y + height, -width, y - height * 0.3);
  ctx.fillStyle = '#5d1a26';
  ctx.fill();
  ctx.clip();
  if (wide > 0.3) fill(ctx, tones.white, (c) => c.rect(-width, y - height, width * 2, height * 0.86));
  if (wide > 0.45) fill(ctx, '#d8605c', ellipse(0, y + height * 1.05, width * 0.75, height * 0.5));
  ctx.restore();
}

function hairFront(ctx, id, pose, tones) {
  if (id === 'shen') {
    svg(
      ctx,
      tones.hair,
      'M-52 -6Q-58 -78 0 -78Q58 -78 52 -6Q50 20 54 38Q44 34 42 8Q42 -26 34 -36Q0 -22 -34 -34Q-42 -26 -42 8Q-44 34 -54 38Q-50 20 -52 -6Z',
    );
    for (const side of [-1, 1]) fill(ctx, tones.gold, ellipse(side * 46, 24, 4));
  } else if (id === 'lu') {
    svg(
      ctx,
      tones.hair,
      'M-48 -2Q-56 -70 4 -74Q56 -72 48 -2Q44 -22 36 -38Q0 -38 -16 -52Q-24 -40 -40 -30Q-46 -18 -48 -2Z',
    );
  } else if (id === 'okafor') {
    svg(ctx, tones.hair, 'M-47 -12Q-52 -64 0 -66Q52 -64 47 -12Q40 -38 22 -46Q0 -52 -22 -46Q-40 -38 -47 -12Z');
    for (const side of [-1, 1]) stroke(ctx, tones.gold, 3.4, ellipse(side * 48 - pose.look * 3, 28, 11, 12));
  } else {
    svg(ctx, tones.hair, 'M-48 4Q-54 -66 0 -68Q54 -66 48 4Q46 -20 38 -32Q12 -34 -6 -50Q-16 -34 -38 -28Q-46 -16 -48 4Z');
  }
}

/** Two bones; of the two places where the elbow can be, the one that hangs lower and further out. */
function elbow([sx, sy], [hx, hy], upper, fore, side) {
  const [dx, dy] = [hx - sx, hy - sy];
  const distance = Math.hypot(dx, dy);
  const along = (upper ** 2 - fore ** 2 + distance ** 2) / (2 * distance);
  const out = Math.sqrt(Math.max(0, upper ** 2 - along ** 2));
  const [ux, uy] = [dx / distance, dy / distance];
  const places = [1, -1].map((turn) => [sx + ux * along - turn * uy * out, sy + uy * along + turn * ux * out]);
  const comfort = ([x, y]) => y + side * x * 0.8;
  return comfort(places[0]) > comfort(places[1]) ? places[0] : places[1];
}

function arms(ctx, id, pose, tones, { microphone, seated }) {
  const clap = pose.clap > 0.3;
  const beat = Math.abs(Math.sin(pose.frame * 0.72 + id.length)) * 16;
  for (const side of [-1, 1]) {
    let hand = side < 0 ? pose.hands.slice(0, 2) : pose.hands.slice(2);
    if (clap) hand = [side * (9 + beat), -112];
    else if (microphone && side < 0) hand = [-26, -164 + pose.nod * 0.5];
    else if (seated && hand[1] > -80) hand = [hand[0], hand[1] + 56];
    const shoulder = [side * 58, -138];
    const reach = Math.hypot(hand[0] - shoulder[0], hand[1] - shoulder[1]);
    if (reach > 122) hand = hand.map((value, n) => shoulder[n] + ((value - shoulder[n]) * 122) / reach);
    const joint = elbow(shoulder, hand, 66, 58, side);
    const wrist = hand.map((value, n) => joint[n] + (value - joint[n]) * 0.84);
    if (microphone && !clap && side < 0) {
      svgLine(ctx, tones.metal, 10, `M${hand[0] - 2} ${hand[1] + 18}L${hand[0] + 10} ${hand[1] - 22}`);
      fill(ctx, tones.dark, ellipse(hand[0] + 12, hand[1] - 28, 10));
    }
    stroke(ctx, tones.coatDark, 31, (c) => {
      c.moveTo(...shoulder);
      c.lineTo(...joint);
      c.lineTo(...wrist);
    });
    stroke(ctx, tones.coat, 26, (c) => {
      c.moveTo(...shoulder);
      c.lineTo(...joint);
      c.lineTo(...wrist);
    });
    const angle = Math.atan2(hand[1] - joint[1], hand[0] - joint[0]);
    ctx.save();
    ctx.translate(...hand);
    ctx.rotate(angle);
    fill(ctx, tones.skin, ellipse(4, 0, 15, 11));
    stroke(ctx, tones.skin, 7, (c) => {
      c.moveTo(2, side * -6);
      c.lineTo(11, side * -14);
    });
    ctx.restore();
  }
}
