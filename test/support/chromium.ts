import { chromeLauncher, type ChromeLauncher } from '@web/test-runner-chrome';
import { chromeArgs, ensureBrowser } from './browser.js';

/**
 * A browser context for each worker: as tabs of one window only one page would be visible and draw, and as pages of one profile
 * they would share their storage.
 */
export const chromium = (): ChromeLauncher =>
  chromeLauncher({
    launchOptions: { executablePath: ensureBrowser(), headless: true, args: [...chromeArgs] },
    async createPage({ browser }) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      await page.emulateFocusedPage(true);
      return page;
    },
  });
