import { executeServerCommand } from '@web/test-runner-commands';

/** What a viewer may have set in their system, and what is asked of the page. */
type Feature =
  | 'forced-colors'
  | 'prefers-color-scheme'
  | 'prefers-contrast'
  | 'prefers-reduced-motion'
  | 'prefers-reduced-transparency';

/** Media features, and the kind of medium, as from now; without any, as it was. */
export async function emulate(features: Partial<Record<Feature, string>> = {}, media = ''): Promise<void> {
  await executeServerCommand('cdp', {
    method: 'Emulation.setEmulatedMedia',
    params: { media, features: Object.entries(features).map(([name, value]) => ({ name, value })) },
  });
}
