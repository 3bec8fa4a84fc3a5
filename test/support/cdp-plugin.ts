import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';

type Page = ReturnType<ChromeLauncher['getPage']>;
type Client = Awaited<ReturnType<Page['createCDPSession']>>;

/** Command `cdp`: calls a method of the DevTools protocol. Only for Chromium. */
export function cdpPlugin(): TestRunnerPlugin<{ method: string; params?: object }> {
  const clients = new WeakMap<Page, Client>();
  return {
    name: 'cdp-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'cdp' || !payload) return undefined;
      const launcher = session.browser as Partial<ChromeLauncher>;
      if (launcher.name !== 'Chrome') throw new Error('DevTools are needed for this.');
      const page = (session.browser as ChromeLauncher).getPage(session.id);
      const client = clients.get(page) ?? (await page.createCDPSession());
      clients.set(page, client);
      return (await client.send(payload.method as 'Browser.getVersion', payload.params as undefined)) ?? true;
    },
  };
}
