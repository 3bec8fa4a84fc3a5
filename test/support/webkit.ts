import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserLauncher, SessionResult } from '@web/test-runner';
import { chosen } from './browser.js';

/**
 * WebKit as Debian has it (`webkit2gtk-driver`, `xvfb`, `openbox`), by its WebDriver: the engine of Safari with another way to play
 * recordings. It has windows, so it needs a screen, and something that gives them the focus.
 */

/** Keys that are no character, as WebDriver calls them. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F10: '\uE03A',
  Meta: '\uE03D',
  ContextMenu: '\uE05D',
};

const BUTTONS = { left: 0, middle: 1, right: 2 } as const;

interface Button {
  readonly button?: keyof typeof BUTTONS;
}

function keyValue(name: string): string {
  const value = KEYS[name] ?? name;
  if ([...value].length > 1) throw new Error(`WebDriver has no key "${name}".`);
  return value;
}

class Driver {
  readonly #origin: string;

  constructor(port: number) {
    this.#origin = `http://127.0.0.1:${port}`;
  }

  async call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> {
    const response = await fetch(this.#origin + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  /** Until it answers. */
  async up(): Promise<void> {
    for (let i = 0; ; i++) {
      try {
        await this.call('GET', '/status');
        return;
      } catch (error) {
        if (i > 100) throw error;
        await wait(100);
      }
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

const strokes = (value: string) => ['keyDown', 'keyUp'].map((type) => ({ type, value }));

/** One window, as Web Test Runner's commands (`sendKeys`, `sendMouse`, `setViewport`) know pages of Playwright. */
class Page {
  readonly #driver: Driver;
  readonly #path: string;
  readonly keyboard = {
    type: (text: string) => this.#keys([...text].flatMap(strokes)),
    press: (key: string) => this.#keys(strokes(keyValue(key))),
    down: (key: string) => this.#keys([{ type: 'keyDown', value: keyValue(key) }]),
    up: (key: string) => this.#keys([{ type: 'keyUp', value: keyValue(key) }]),
  };
  readonly mouse = {
    move: (x: number, y: number) => {
      this.#at = [Math.round(x), Math.round(y)];
      return this.#mouse(moveTo(x, y));
    },
    wheel: ({ deltaY }: { deltaY: number }) => {
      const [x, y] = this.#at;
      return this.#act({
        type: 'wheel',
        id: 'wheel',
        actions: [{ type: 'scroll', x, y, deltaX: 0, deltaY, duration: 0 }],
      });
    },
    click: (x: number, y: number, { button, count = 1 }: Button & { count?: number } = {}) => {
      const once = [pressed('pointerDown', button), pressed('pointerUp', button)];
      return this.#mouse(moveTo(x, y), ...Array.from({ length: count }, () => once).flat());
    },
    down: ({ button }: Button = {}) => this.#mouse(pressed('pointerDown', button)),
    up: ({ button }: Button = {}) => this.#mouse(pressed('pointerUp', button)),
  };

  #at: readonly [x: number, y: number] = [0, 0];

  private constructor(driver: Driver, path: string) {
    this.#driver = driver;
    this.#path = path;
  }

  static async open(driver: Driver, binary: string): Promise<Page> {
    const options = { binary, args: ['--automation', '--autoplay-policy=allow'] };
    const { sessionId } = await driver.call<{ sessionId: string }>('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
    });
    const page = new Page(driver, `/session/${sessionId}`);
    await page.setViewportSize({ width: 800, height: 600 });
    return page;
  }

  async go(url: string): Promise<void> {
    await this.#driver.call('POST', `${this.#path}/url`, { url });
  }

  /** As near as the window can be: it has a least width. */
  async setViewportSize({ width, height }: { width: number; height: number }): Promise<void> {
    for (let i = 0; i < 3; i++) {
      const outer = await this.#driver.call<{ width: number; height: number }>('GET', `${this.#path}/window/rect`);
      const [w, h] = await this.#evaluate<[number, number]>('return [innerWidth, innerHeight]');
      if (w === width && h === height) return;
      const rect = { x: 0, y: 0, width: outer.width + width - w, height: outer.height + height - h };
      await this.#driver.call('POST', `${this.#path}/window/rect`, rect);
      await wait(100);
    }
  }

  async close(): Promise<void> {
    await this.#driver.call('DELETE', this.#path);
  }

  #evaluate<T>(script: string): Promise<T> {
    return this.#driver.call('POST', `${this.#path}/execute/sync`, { script, args: [] });
  }

  async #act(source: object): Promise<void> {
    await this.#driver.call('POST', `${this.#path}/actions`, { actions: [source] });
  }

  #keys(actions: readonly object[]): Promise<void> {
    return this.#act({ type: 'key', id: 'keyboard', actions });
  }

  #mouse(...actions: readonly object[]): Promise<void> {
    return this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }
}

const moveTo = (x: number, y: number) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
const pressed = (type: string, button: keyof typeof BUTTONS = 'left') => ({ type, button: BUTTONS[button] });

/** Debian keeps it where programs are that only others start. */
function findMiniBrowser(): string {
  const folders = ['/usr/lib', ...readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`)];
  const usual = folders.flatMap((folder) => ['4.1', '4.0'].map((v) => `${folder}/webkit2gtk-${v}/MiniBrowser`));
  return chosen('WEBKIT_PATH', usual, 'WebKitGTK (libwebkit2gtk-4.1-0)');
}

class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKitGTK';
  readonly type = 'playwright';
  readonly concurrency = 1;
  readonly #pages = new Map<string, Page>();
  readonly #processes: ChildProcessByStdio<null, Readable, null>[] = [];
  readonly #binary = findMiniBrowser();
  #driver!: Driver;

  async initialize(): Promise<void> {
    // it says on its standard output which screen nobody had
    const screen = this.#start('Xvfb', ['-displayfd', '1', '-screen', '0', '3000x1700x24', '-nolisten', 'tcp']);
    const [number] = (await once(screen.stdout, 'data')) as [Buffer];
    const env = {
      DISPLAY: `:${number.toString().trim()}`,
      NO_AT_BRIDGE: '1',
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    };
    this.#start('openbox', [], env);
    const port = await freePort();
    this.#start('WebKitWebDriver', [`--port=${port}`], env);
    this.#driver = new Driver(port);
    await this.#driver.up();
  }

  async stop(): Promise<void> {
    await Promise.all(Array.from(this.#pages.keys(), (id) => this.stopSession(id)));
    for (const process of this.#processes.reverse()) process.kill();
  }

  async startSession(id: string, url: string): Promise<void> {
    const page = await Page.open(this.#driver, this.#binary);
    this.#pages.set(id, page);
    await page.go(url);
  }

  async stopSession(id: string): Promise<SessionResult> {
    const page = this.#pages.get(id);
    this.#pages.delete(id);
    await page?.close();
    return {};
  }

  isActive(id: string): boolean {
    return this.#pages.has(id);
  }

  getPage(id: string): Page | undefined {
    return this.#pages.get(id);
  }

  getBrowserUrl(): undefined {
    return undefined;
  }

  #start(
    name: string,
    args: readonly string[],
    env: NodeJS.ProcessEnv = {},
  ): ChildProcessByStdio<null, Readable, null> {
    const started = spawn(chosen('', [name], name), args, {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, ...env },
    });
    started.stdout.resume();
    this.#processes.push(started);
    return started;
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('Debugging is for the other browsers.'));
  }
}

export const webkit = (): BrowserLauncher => new WebKitLauncher();
