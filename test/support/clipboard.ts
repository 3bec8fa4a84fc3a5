import { isAble } from './abilities.js';
import { cdp } from './cdp.js';

/** Whether the page may use the clipboard: as a viewer who allows it, or as in a frame without the permission. */
export async function allowClipboard(allowed = true): Promise<void> {
  if (!isAble('devtools')) {
    // these browsers start with the permission, which cannot be taken away from them
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
    const writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    if (!allowed) Object.assign(navigator.clipboard, { writeText });
    return;
  }
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
