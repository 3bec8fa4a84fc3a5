import { strings } from '../../i18n/index.js';
import { LAYOUTS, PANELS, type Player } from '../../state/index.js';
import { RATES } from '../keys/key-bindings.js';
import { keyOf } from '../keys/key-map.js';
import { downloadItems } from '../download/download-items.js';
import type { MenuItem } from '../menu/menu-item.js';
import type { ControlAction } from './control-actions.js';
import type { MenuSource } from './menu-source.js';

export const menuSource = (player: Player, lang: string): MenuSource => ({
  player,
  state: player.state,
  strings: strings(lang),
});

export function rateItems({ state, player, strings }: MenuSource): MenuItem[] {
  // one that the page has set shows too
  const rates = RATES.includes(state.rate) ? RATES : [...RATES, state.rate].sort((a, b) => a - b);
  return rates.map((rate) => ({
    label: strings.rate(rate),
    checked: rate === state.rate,
    act: () => player.setRate(rate),
  }));
}

export function captionItems({ state, player, strings }: MenuSource): MenuItem[] {
  const languages = state.talk?.languages ?? [];
  const chosen = state.captions.filter((tag) => languages.includes(tag));
  const item = (label: string, tags: readonly string[]): MenuItem => ({
    label,
    checked: chosen.length === tags.length && tags.every((tag) => chosen.includes(tag)),
    act: () => player.setCaptions(tags),
  });
  return [
    item(strings.captionsOff, []),
    ...languages.map((tag) => item(strings.languageName(tag, languages), [tag])),
    ...(languages.length > 1 ? [item(strings.captionsBoth, languages.slice(0, 2))] : []),
  ];
}

export function layoutItems({ state, player, strings }: MenuSource): MenuItem[] {
  return [
    ...LAYOUTS.map((layout) => ({
      label: strings.layouts[layout],
      checked: layout === state.layout,
      act: () => player.setLayout(layout),
    })),
    {
      label: strings.swap,
      icon: 'swap',
      apart: true,
      note: state.letterKeys ? keyOf('swap', strings) : undefined,
      act: () => player.toggleSwapped(),
    },
  ] as MenuItem[];
}

function qualityItems({ state, player, strings }: MenuSource): MenuItem[] {
  const { renditions, rendition, playingRendition } = state;
  const playing = renditions.find(({ id }) => id === playingRendition);
  const name = ({ height, bitrate }: { height: number; bitrate: number }) => strings.rendition(height, bitrate);
  return [
    {
      label: playing && rendition === 'auto' ? strings.automaticNow(name(playing)) : strings.automatic,
      checked: rendition === 'auto',
      act: () => player.setRendition('auto'),
    },
    ...renditions.map((each) => ({
      label: name(each),
      checked: rendition === each.id,
      act: () => player.setRendition(each.id),
    })),
  ];
}

function audioItems({ state, player, strings }: MenuSource): MenuItem[] {
  const languages = state.audioChoices.map(({ lang }) => lang).filter(Boolean);
  return state.audioChoices.map(({ id, label, lang }) => ({
    label: label || (lang ? strings.languageName(lang, languages) : strings.audioTrack(id + 1)),
    checked: id === state.audioChoice,
    act: () => player.setAudio(id),
  }));
}

/** A line that opens a page, and says what is chosen there. */
function page(label: string, items: readonly MenuItem[]): MenuItem {
  const note = items.find(({ checked }) => checked)?.label;
  return { label, items, ...(note !== undefined && { note }) };
}

/** Settings. What has a menu of its own in the bar is here too, so that it is found. */
export function settingsItems(
  source: MenuSource,
  openHelp: () => void,
  openCaptions: () => void,
  host: HTMLElement,
): MenuItem[] {
  const { state, player, strings } = source;
  return [
    ...(state.renditions.length > 1 ? [page(strings.quality, qualityItems(source))] : []),
    ...(state.audioChoices.length > 1 ? [page(strings.audio, audioItems(source))] : []),
    page(strings.speed, rateItems(source)),
    ...(state.talk
      ? [
          page(
            strings.panel,
            PANELS.map((panel) => ({
              label: strings.panels[panel],
              checked: panel === state.panel,
              act: () => player.setPanel(panel),
            })),
          ),
        ]
      : []),
    ...(state.talk ? [{ label: strings.captionSettings, act: openCaptions }] : []),
    ...downloadItems(source, host),
    {
      label: strings.letterKeys,
      checked: state.letterKeys,
      isSwitch: true,
      apart: true,
      act: () => player.setLetterKeys(!player.state.letterKeys),
    },
    { label: strings.help, act: openHelp },
  ];
}

/** What has no room in the bar. */
export function moreItems(source: MenuSource, hidden: readonly ControlAction[], withLayout: boolean): MenuItem[] {
  const { strings, state } = source;
  return [
    ...hidden.map(({ label, icon, key, pressed, act }) => ({
      label,
      icon,
      act,
      ...(pressed !== undefined && { checked: pressed, isSwitch: true }),
      ...(key && state.letterKeys && { note: keyOf(key, strings) }),
    })),
    ...(withLayout ? [{ ...page(strings.layout, layoutItems(source)), icon: 'layout' as const }] : []),
  ];
}
