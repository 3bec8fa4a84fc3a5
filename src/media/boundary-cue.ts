const LABEL = 'forum-player clock';

/**
 * Has the media element itself say when its time comes to a boundary, by a cue of a hidden track. In a page that is hidden
 * timers come up to a second late, and `timeupdate` a quarter; the element's own cues go on to be punctual.
 *
 * @returns A function that sets the boundary, Infinity for none; undefined where the element has no cues.
 */
export function boundaryCue(
  media: HTMLMediaElement,
  reached: () => void,
  signal: AbortSignal,
): ((due: number) => void) | undefined {
  if (!media.textTracks || typeof VTTCue === 'undefined') return undefined;
  // a track cannot be taken away again, so one that an earlier player left behind serves once more
  const track =
    Array.from(media.textTracks).find(({ label }) => label === LABEL) ?? media.addTextTrack('metadata', LABEL);
  track.mode = 'hidden';
  const cue = new VTTCue(0, 0, '');
  track.addEventListener('cuechange', reached, { signal });
  signal.addEventListener(
    'abort',
    () => {
      if (cue.track) track.removeCue(cue);
      track.mode = 'disabled';
    },
    { once: true },
  );
  return (due) => {
    if (due === cue.startTime && cue.track) return;
    if (cue.track) track.removeCue(cue);
    if (due === Infinity || signal.aborted) return;
    cue.startTime = due;
    cue.endTime = due + 3600;
    track.addCue(cue);
  };
}
