import { executeServerCommand } from '@web/test-runner-commands';
import { needs } from './abilities.js';

/** Calls a method of the DevTools protocol for this page. */
export function cdp<T>(method: string, params: object = {}): Promise<T> {
  needs('devtools');
  return executeServerCommand('cdp', { method, params });
}
