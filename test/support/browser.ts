/**
 * Finds a Chromium-family browser for the tests, or installs Debian's when that is possible.
 * Order: CHROME_PATH, PATH and the usual places, browsers that other tools keep in their caches, then (Linux, as root or
 * with password-less sudo) `apt-get install chromium`.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { delimiter, join } from 'node:path';

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(executable);
}

/** The path that a variable of the environment gives, or the first of these names or paths that is there; throws where none is. */
export function chosen(variable: string, names: readonly string[], what: string): string {
  const given = process.env[variable];
  if (given && !executable(given)) throw new Error(`${variable} is ${given}, which is not an executable file.`);
  const found =
    given || names.map((name) => (name.includes('/') ? name : onPath(name))).find((path) => path && executable(path));
  if (!found)
    throw new Error(`These tests need ${what}, which was not found${variable && `; ${variable}=/path/to/it helps`}.`);
  return found;
}

/** Newest version first. */
function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  } catch {
    return [];
  }
}

function installed(): (string | undefined)[] {
  switch (platform()) {
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
        ['Google Chrome', 'Chromium', 'Google Chrome for Testing', 'Microsoft Edge'].map(
          (name) => `${folder}/${name}.app/Contents/MacOS/${name}`,
        ),
      );
    case 'win32':
      return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]);
    default:
      return [
        'google-chrome-stable',
        'google-chrome',
        'chromium',
        'chromium-browser',
        'microsoft-edge-stable',
        'microsoft-edge',
      ].map(onPath);
  }
}

/** Browsers that Playwright and Puppeteer keep: cache/version/system/binary. */
function cached(): string[] {
  const home = homedir();
  const caches: Partial<Record<NodeJS.Platform, string>> = {
    darwin: join(home, 'Library/Caches'),
    win32: process.env.LOCALAPPDATA ?? home,
  };
  const cache = caches[platform()] ?? join(home, '.cache');
  const playwright = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(cache, 'ms-playwright');
  const puppeteer = join(process.env.PUPPETEER_CACHE_DIR ?? join(home, '.cache', 'puppeteer'), 'chrome');
  const binaries = [
    'chrome',
    'chrome.exe',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Chromium.app/Contents/MacOS/Chromium',
  ];
  return [
    ...list(playwright)
      .filter((name) => /^chromium-\d+$/.test(name))
      .map((name) => join(playwright, name)),
    ...list(puppeteer).map((name) => join(puppeteer, name)),
  ].flatMap((folder) => list(folder).flatMap((system) => binaries.map((binary) => join(folder, system, binary))));
}

/** Path of a browser's binary, or undefined. Throws when CHROME_PATH names none. */
export function findBrowser(): string | undefined {
  const chosen = process.env.CHROME_PATH || process.env.PUPPETEER_EXECUTABLE_PATH;
  if (chosen && !executable(chosen)) throw new Error(`CHROME_PATH is ${chosen}, which is not an executable file.`);
  return chosen || [...installed(), ...cached()].find((path) => path !== undefined && executable(path));
}

/** `apt-get install` as root or with password-less sudo; false where that is not possible. */
function aptInstall(...packages: string[]): boolean {
  if (platform() !== 'linux' || !onPath('apt-get')) return false;
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  const apt = (...args: string[]) =>
    spawnSync(root ? 'apt-get' : 'sudo', root ? args : ['-n', 'apt-get', ...args], {
      // standard output belongs to the test results
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** Path of a browser's binary; installs one when there is none. Throws with what to do when it cannot. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.error('No Chrome or Chromium found; trying apt-get install chromium ...');
  const now = aptInstall('chromium') ? findBrowser() : undefined;
  if (now) return now;
  throw new Error(
    [
      'The tests need Chrome or Chromium. One of these helps:',
      '  - install Google Chrome, Chromium or Edge,',
      '  - CHROME_PATH=/path/to/chrome npm test.',
    ].join('\n'),
  );
}

/** Quiet, offline, and without the sandbox only where root cannot have it. */
export const chromeArgs: readonly string[] = [
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  // the same letters are the same pixels on every layer
  '--disable-lcd-text',
];
