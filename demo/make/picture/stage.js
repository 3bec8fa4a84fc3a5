// Draws the film: for every frame, which shot, who moves how, and posts the pixels to the maker.
import { prepare } from './acting.js';
import { drawShot } from './scenes.js';
import { shotList } from './shots.js';

const canvas = document.querySelector('canvas');
const ctx = canvas.getContext('2d', { willReadFrequently: true });

async function run() {
  const plan = await (await fetch('/plan.json')).json();
  const slides = await Promise.all(
    plan.slides.map(async ({ start, src }) => ({ start, src, image: await picture(`/talk/${src}`) })),
  );
  const acting = prepare(plan);
  const shots = shotList(plan);
  const draw = (frame) => {
    const time = frame / plan.fps;
    const shot = shots.findLast(({ start }) => start <= time);
    const slide = slides.findLast(({ start }) => start <= time) ?? slides[0];
    drawShot(ctx, { shot, slide, frame, time, acting, plan });
    return ctx.getImageData(0, 0, canvas.width, canvas.height).data;
  };
  const query = new URLSearchParams(location.search);
  for (const id of query.get('portraits').split(',').filter(Boolean)) {
    const shot = { kind: 'portrait', speaker: id };
    drawShot(ctx, { shot, slide: slides[0], frame: 0, time: 0, acting, plan });
    await post(`/still?name=${id}`, ctx.getImageData(0, 0, canvas.width, canvas.height).data);
  }
  const stills = query.get('stills');
  if (stills) {
    for (const time of stills.split(',')) await post(`/still?name=${time}`, draw(Math.round(time * plan.fps)));
  } else if (!query.get('portraits')) {
    // drawn "on twos", as animated films are: a new drawing every second frame of 24
    const frames = Math.floor(plan.duration * plan.fps);
    let sent;
    for (let frame = 0; frame < frames; frame += 2) {
      const pixels = draw(frame);
      await sent;
      sent = post('/frame', pixels);
    }
    await sent;
  }
  await post('/done', '');
}

async function picture(src) {
  const image = new Image();
  image.src = src;
  await image.decode();
  return image;
}

const post = (path, data) => fetch(path, { method: 'POST', body: data });

run().catch((error) => post('/fail', error.stack));
