/** How often another size is tried for what does not fit. */
const TRIES = 4;

/**
 * Makes captions that are too much for their place smaller, through `--_fit`, so that they stay inside: the largest size that
 * fits, or nearly. For an element that is as high as its place allows and no higher.
 */
export function fit(cues: HTMLElement): void {
  const fits = (scale: number): boolean => {
    cues.style.setProperty('--_fit', String(scale));
    return cues.scrollHeight <= cues.clientHeight;
  };
  if (!cues.clientHeight || fits(1)) return;
  // what is broken into no more lines than before is smaller by as much as the letters are
  let least = cues.clientHeight / cues.scrollHeight;
  let most = 1;
  for (let i = 0; i < TRIES; i++) {
    const between = Math.sqrt(least * most);
    if (fits(between)) least = between;
    else most = between;
  }
  fits(least);
}
