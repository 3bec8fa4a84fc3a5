/** How often a smaller size is tried for what does not fit. */
const TRIES = 4;

/** One that is larger by so much is not looked for. */
const NEARLY = 1.03;

/**
 * Makes captions that are too much for their place smaller, through `--_fit`, so that they stay inside: the largest size that
 * fits, or nearly. For an element that is as high as its place allows and no higher.
 */
export function fitCaptions(cues: HTMLElement): void {
  const fits = (scale: number): boolean => {
    cues.style.setProperty('--_fit', String(scale));
    return cues.scrollHeight <= cues.clientHeight;
  };
  if (!cues.clientHeight || fits(1)) return;
  // What is broken into no more lines than before is smaller by as much as the letters are. Some fonts have small letters that
  // are wider than that, and break into more.
  let least = 1;
  let most = 1;
  for (let i = 0; i < TRIES && !fits(least); i++) {
    most = least;
    least *= cues.clientHeight / cues.scrollHeight;
  }
  while (most > least * NEARLY) {
    const between = Math.sqrt(least * most);
    if (fits(between)) least = between;
    else most = between;
  }
  fits(least);
}
