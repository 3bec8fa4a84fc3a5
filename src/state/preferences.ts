import { recall, store } from './storage.js';

/** Reads a stored value; undefined when it cannot be used. It may be of another version, or of another script of the site. */
export type SettingReader<T = unknown> = (value: unknown) => T | undefined;

export const textSetting: SettingReader<string> = (value) =>
  typeof value === 'string' && value.length < 100 ? value : undefined;

export const flagSetting: SettingReader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A share of a whole, between 0 and 1. */
export const shareSetting: SettingReader<number> = (value) =>
  typeof value === 'number' && value > 0 && value < 1 ? value : undefined;

export const choiceSetting =
  <T extends string>(choices: readonly T[]): SettingReader<T> =>
  (value) =>
    choices.find((choice) => choice === value);

const KEY = 'forum-player';

/** Names of settings in earlier versions. */
const RENAMED: Readonly<Record<string, string>> = {
  hideSecond: 'blurSecondLanguage',
  keys: 'letterKeys',
};

function storedSettings(): Record<string, unknown> {
  const stored = recall(KEY);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(Object.entries(stored).map(([key, value]) => [RENAMED[key] ?? key, value as unknown]));
}

/** The settings that the viewer chose on this site and that can still be used. */
export function loadPreferences(readers: Readonly<Record<string, SettingReader>>): Record<string, unknown> {
  const stored = storedSettings();
  const settings: Record<string, unknown> = {};
  for (const [key, read] of Object.entries(readers)) {
    const value = read(stored[key]);
    if (value !== undefined) settings[key] = value;
  }
  return settings;
}

/** Remembers settings for all talks of this site. */
export function savePreferences(settings: object): void {
  store(KEY, { ...storedSettings(), ...settings });
}
