import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';

type Page = ReturnType<ChromeLauncher['getPage']>;

/** What a test asks of the page, in any browser that the runner can drive. */
export type PageAct =
  | { act: 'moves'; places: readonly [x: number, y: number][] }
  | { act: 'double-click' | 'touch-start' | 'touch-move' | 'touch-end'; x: number; y: number }
  | { act: 'wheel'; x: number; y: number; deltaY: number }
  /** With Ctrl; Chromium without a window has to be told what that does. */
  | { act: 'control'; key: 'a' | 'c' | 'v'; does: string };

async function perform({ mouse, touchscreen, keyboard }: Page, payload: PageAct): Promise<void> {
  switch (payload.act) {
    case 'moves':
      for (const [x, y] of payload.places) await mouse.move(x, y);
      return;
    case 'double-click':
      return mouse.click(payload.x, payload.y, { count: 2 });
    case 'wheel':
      await mouse.move(payload.x, payload.y);
      return mouse.wheel({ deltaY: payload.deltaY });
    case 'touch-start':
      return void (await touchscreen.touchStart(payload.x, payload.y));
    case 'touch-move':
      return touchscreen.touchMove(payload.x, payload.y);
    case 'touch-end':
      return touchscreen.touchEnd();
    case 'control':
      await keyboard.down('Control');
      await keyboard.press(payload.key, { commands: [payload.does] });
      return keyboard.up('Control');
  }
}

/** Command 'page': mouse, finger and keys beyond what the runner's own commands can do. */
export function pagePlugin(): TestRunnerPlugin<PageAct> {
  return {
    name: 'page-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'page' || !payload) return undefined;
      await perform((session.browser as ChromeLauncher).getPage(session.id), payload);
      return true;
    },
  };
}
