// Reads script.md (forum Markdown without times, plus stage directions in comments) and writes talk.md, where every
// heading, slide and paragraph carries the time that the sound gave it.

const DIRECTION = /^<!-- (sound|pause|cut-in) (.+) -->$/;
const LABEL = /^\*\*(.+?)[:：]\*\*\s*/;
export const MARKERS = /🎼|👏|😀|😭|🤧|😊|😔|😡|😰|🤢|😮/gu;

/** The blocks of the script in their order; `raw` is what goes into talk.md. */
export function readScript(markdown) {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(markdown);
  const speakers = readSpeakers(front);
  let speaker;
  const blocks = body
    .trim()
    .split(/\n{2,}/)
    .map((raw) => {
      const direction = DIRECTION.exec(raw);
      if (direction) return { kind: direction[1], args: direction[2].split(' ') };
      if (raw.startsWith('## ')) return { kind: 'chapter', raw };
      if (raw.startsWith('> ')) return { kind: 'translation', raw };
      if (raw.startsWith('![')) return { kind: 'slide', raw, src: /\]\((\S+)/.exec(raw)[1] };
      const label = LABEL.exec(raw);
      if (label) speaker = speakers.find(({ names }) => names.includes(label[1]));
      if (!speaker) throw new Error(`script.md: nobody in the list of speakers says “${raw.slice(0, 40)}”`);
      const text = raw.replace(LABEL, '').replace(MARKERS, '').trim();
      return { kind: 'segment', raw, text, speaker: speaker.id, audience: /👏|😀/u.test(raw) };
    });
  return { front, blocks };
}

/** Ids and names only: the maker needs no more of the front matter, the importer reads it properly. */
function readSpeakers(front) {
  return [...front.matchAll(/- id: (\S+)\n\s+name: \{ zh-CN: (.+?), en: (.+?) \}/g)].map(([, id, zh, en]) => ({
    id,
    names: [zh, en],
  }));
}

const GAP = { turn: 0.55, paragraph: 0.42, chapter: 0.7 };

/**
 * Lays the blocks out in time. `lengthOf(block)` is the length of a spoken segment in seconds.
 * Adds `start` and `end` to segments, `start` to chapters and slides, and returns the sounds and the whole length.
 */
export function layOut(blocks, lengthOf) {
  const sounds = [];
  let now = 0;
  let last;
  let gap = 0;
  let cutIn = 0;
  let waiting = [];
  for (const block of blocks) {
    if (block.kind === 'sound') {
      const [name, length] = block.args;
      const start = last ? now - 0.15 : 0;
      sounds.push({ name, start, length: Number(length) });
      now = start + Number(length);
      gap = 0.2;
    } else if (block.kind === 'pause') {
      now += Number(block.args[0]);
    } else if (block.kind === 'cut-in') {
      cutIn = Number(block.args[0]);
    } else if (block.kind === 'chapter' || block.kind === 'slide') {
      if (last && block.kind === 'chapter') gap = Math.max(gap, GAP.chapter);
      waiting.push(block);
    } else if (block.kind === 'segment') {
      if (last && gap === 0) gap = last.speaker === block.speaker ? GAP.paragraph : GAP.turn;
      block.start = round(cutIn > 0 ? last.spoken - cutIn : now + gap);
      block.spoken = round(block.start + lengthOf(block));
      block.end = block.spoken;
      const lead = last ? block.start - 0.25 : 0;
      for (const item of waiting) item.start = round(lead);
      if (last?.audience) last.end = round(Math.max(last.spoken, Math.min(last.spoken + 1, block.start - 0.1)));
      now = Math.max(now, block.spoken);
      last = block;
      gap = 0;
      cutIn = 0;
      waiting = [];
    }
  }
  last.end = round(last.spoken + 1);
  return { sounds, duration: round(now + 0.4) };
}

const round = (seconds) => Math.round(seconds * 1000) / 1000;

/** 83.4 → `01:23.400` */
export function stamp(seconds) {
  const ms = Math.round(seconds * 1000);
  const pad = (value, width) => String(value).padStart(width, '0');
  return `${pad(Math.floor(ms / 60000), 2)}:${pad(Math.floor(ms / 1000) % 60, 2)}.${pad(ms % 1000, 3)}`;
}

/** The published forum Markdown. Segments say their end as well: in the panel two people speak at once. */
export function writeTalk({ front, blocks }, duration) {
  const start = (block) => `[${stamp(block.start)}] `;
  const body = blocks.flatMap((block) => {
    if (block.kind === 'translation') return [block.raw];
    if (block.kind === 'segment') return [`[${stamp(block.start)}-${stamp(block.end)}] ${block.raw}`];
    if (block.kind === 'slide') return [start(block) + block.raw];
    if (block.kind === 'chapter') return [block.raw.replace(/^## /, `## ${start(block)}`)];
    return [];
  });
  const facts = `duration: ${duration}\nmedia: ../media/hls/master.m3u8\nposter: ../media/poster.jpg`;
  return `---\n${front}\n${facts}\n---\n\n${body.join('\n\n')}\n`;
}
