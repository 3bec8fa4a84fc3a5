import type { SessionResult } from '@web/test-runner';
import { ChromeLauncher } from '@web/test-runner-chrome';
import { chosen } from './browser.js';

/** Firefox plays by itself, and lets a page write to the clipboard, as the flags of Chromium do in its tests. */
const PREFERENCES = {
  'media.autoplay.default': 0,
  'media.autoplay.blocking_policy': 0,
  'dom.events.testing.asyncClipboard': true,
};

/** One window for each file of tests: what a test opens may keep the focus, which in Firefox only one window has. */
class FirefoxLauncher extends ChromeLauncher {
  override readonly name = 'Firefox';

  override async stopSession(id: string): Promise<SessionResult> {
    const page = this.getPage(id);
    const result = await super.stopSession(id);
    const pages = this as unknown as { inactivePages: object[] };
    pages.inactivePages = [];
    await page.browserContext().close();
    return result;
  }
}

export const firefox = (): ChromeLauncher =>
  new FirefoxLauncher(
    {
      browser: 'firefox',
      executablePath: chosen('FIREFOX_PATH', ['firefox', 'firefox-esr'], 'Firefox'),
      extraPrefsFirefox: PREFERENCES,
    },
    async ({ browser }) => browser.defaultBrowserContext(),
    async ({ browser }) => {
      const context = await browser.createBrowserContext();
      return context.newPage();
    },
    undefined,
    1,
  );
