import { executeServerCommand } from '@web/test-runner-commands';

const cdp = <T>(method: string, params: object = {}): Promise<T> => executeServerCommand('cdp', { method, params });

type Target = { targetInfo: { browserContextId: string } };

/** As a viewer who allows it; or as in a frame that has no permission. */
export async function allowClipboard(allowed = true): Promise<void> {
  const target = await cdp<Target>('Target.getTargetInfo').catch(() => undefined);
  if (!target) {
    // a browser that cannot be told is one that has been started with the permission
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
    const writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    if (!allowed) Object.assign(navigator.clipboard, { writeText });
    return;
  }
  const { targetInfo } = target;
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
