import { lazy } from '../../lazy.js';
import { isTimed } from '../../talk/is-timed.js';
import type { MenuItem } from '../menu/menu-item.js';
import type { MenuSource } from '../controls/menu-source.js';

const FORMATS = ['txt', 'md', 'vtt', 'srt'] as const;

/** A page for each format, and in it each language and both. */
export function downloadItems({ state, player, strings }: MenuSource, host: HTMLElement): MenuItem[] {
  const { talk } = state;
  if (!talk?.segments.length) return [];
  const timed = isTimed(talk);
  const choices = [
    ...talk.languages.map((tag) => ({ label: strings.languageName(tag, talk.languages), languages: [tag] })),
    ...(talk.languages.length > 1 ? [{ label: strings.captionsBoth, languages: talk.languages.slice(0, 2) }] : []),
  ];
  const items = FORMATS.filter((format) => timed || format === 'txt' || format === 'md').map((format): MenuItem => {
    const act = (languages: readonly string[]) => () =>
      void lazy.download.loadFor(host).then((part) => part?.download(host, player, format, languages));
    const label = strings.downloadFormats[format];
    if (choices.length === 1) return { label, act: act(choices[0]!.languages) };
    return { label, items: choices.map((choice) => ({ label: choice.label, act: act(choice.languages) })) };
  });
  return [{ label: strings.download, items }];
}
