import { executeServerCommand } from '@web/test-runner-commands';

const cdp = <T>(method: string, params: object = {}): Promise<T> => executeServerCommand('cdp', { method, params });

/** As a viewer who allows it; or as in a frame that has no permission. */
export async function allowClipboard(allowed = true): Promise<void> {
  const { targetInfo } = await cdp<{ targetInfo: { browserContextId: string } }>('Target.getTargetInfo');
  for (const name of ['clipboard-read', 'clipboard-write']) {
    await cdp('Browser.setPermission', {
      browserContextId: targetInfo.browserContextId,
      origin: location.origin,
      permission: { name, allowWithoutSanitization: name === 'clipboard-read' ? undefined : false },
      setting: allowed ? 'granted' : 'denied',
    });
  }
}

export const clipboardText = (): Promise<string> => navigator.clipboard.readText();
