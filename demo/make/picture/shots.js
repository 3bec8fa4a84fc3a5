// The director: which camera is on at what time.

const PANEL_CHAPTER = 5;

/** → `{ start, kind: 'wide' | 'talk' | 'close' | 'panel' | 'single', speaker }[]` in time order. */
export function shotList({ segments, sounds, slides, chapters, duration }) {
  const shots = [{ start: 0, kind: 'wide', speaker: segments[0].speaker }];
  const cut = (start, kind, speaker) => shots.push({ start, kind, speaker });
  const panelFrom = chapters[PANEL_CHAPTER].start;
  const panelUntil = chapters[PANEL_CHAPTER + 1].start;
  for (const [index, segment] of segments.entries()) {
    const { start, end, speaker } = segment;
    const before = segments[index - 1];
    const after = segments[index + 1];
    if (start > panelFrom && start < panelUntil) {
      const crowded = (before && before.end > start) || (after && after.start < end);
      const announcing = index > 0 && before.start < panelFrom;
      if (announcing) cut(start - 0.25, 'talk', speaker);
      else cut(start - 0.25, 'panel', speaker);
      if (!crowded && !announcing && end - start > 6) {
        cut(start + 2.1, 'single', speaker);
        cut(end - 0.2, 'panel', speaker);
      }
      if (announcing) cut(end + 0.1, 'panel', speaker);
    } else {
      const newSlide = slides.some((slide) => slide.start > start - 1 && slide.start <= start);
      const newSpeaker = before?.speaker !== speaker;
      cut(start - 0.25, newSlide || newSpeaker || index < 2 ? 'talk' : 'close', speaker);
    }
  }
  for (const { name, start, length } of sounds) {
    if (name === 'room' || name === 'closing') cut(start + (name === 'room' ? 0.4 : 1.6), 'wide', 'shen');
    if (name === 'applause') cut(start + 0.5, 'wide', segments.findLast((s) => s.start < start).speaker);
    if (name === 'applause' && start + length < duration) {
      const next = segments.find((s) => s.start > start);
      cut(Math.min(start + length + 0.1, next.start - 0.25), 'talk', next.speaker);
    }
  }
  return shots.sort((a, b) => a.start - b.start);
}
