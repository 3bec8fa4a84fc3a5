import { fileName, EXPORT_FORMATS, type ExportFormat } from '../../formats/export-formats.js';
import { strings } from '../../i18n/index.js';
import type { Player } from '../../state/index.js';
import { localized } from '../../talk/index.js';
import { captionCuesOf, type Timeline } from '../../timeline/index.js';
import { notify } from '../notice/forum-notice.js';

/** No longer than this at a stretch, in milliseconds: a long talk has thousands of cues to be cut. */
const SLICE_MS = 12;

/** A download has begun to read by then, in milliseconds. */
const KEEP_MS = 60_000;

/** Makes a file of the talk, from the data at hand, and gives it to the browser to keep. */
export async function download(
  host: HTMLElement,
  player: Player,
  format: ExportFormat,
  languages: readonly string[],
): Promise<void> {
  const { talk, timeline, lang } = player.state;
  if (!talk || !timeline) return;
  const words = strings(lang);
  if (!mayDownload()) return notify(host, words.downloadBlocked);
  const { write, type } = EXPORT_FORMATS[format];
  if (format === 'vtt' || format === 'srt') await cutAll(timeline);
  const { text, untimed, untranslated } = write(talk, { languages, timeline, sounds: words.sounds });
  const name = fileName(localized(talk.title, [...languages, lang]).text, languages, format);
  save(new Blob([text], { type: `${type};charset=utf-8` }), name);
  const leftOut = untimed + untranslated;
  notify(host, leftOut ? `${words.downloaded(name)} ${words.downloadLeftOut(leftOut)}` : words.downloaded(name));
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}

async function cutAll(timeline: Timeline): Promise<void> {
  const cuesOf = captionCuesOf(timeline);
  let until = performance.now() + SLICE_MS;
  for (const { segment } of timeline.segments) {
    cuesOf(segment);
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE_MS;
  }
}

/** A frame with a `sandbox` may keep downloads from happening, without a word: it is known only where it can be seen. */
function mayDownload(): boolean {
  if (window.top === window) return true;
  try {
    const sandbox = (window.frameElement as HTMLIFrameElement | null)?.sandbox;
    return !sandbox?.length || sandbox.contains('allow-downloads');
  } catch {
    // another origin's frame: nothing can be seen from here
    return window.origin !== 'null';
  }
}
