/** Stores that a viewer has heard `spans` of a talk and was at `time` when they left it, as the player does. Seconds. */
export function storeHistory(sidecar: string, time: number, spans = [[0, time]]): void {
  const talk = new URL(sidecar, document.baseURI).href;
  localStorage.setItem('forum-player history', JSON.stringify([{ talk, time, spans, at: Date.now() }]));
}
