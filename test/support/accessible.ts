import 'axe-core';
import type axe from 'axe-core';

/** axe-core is no module: it puts itself on the window. */
const { axe: checker } = window as unknown as { axe: typeof axe };

/** Fails with everything that axe finds wrong in an element, or in the shadow trees inside it. */
export async function expectAccessible(element: Element): Promise<void> {
  const { violations } = await checker.run(element, { resultTypes: ['violations'] });
  if (violations.length === 0) return;
  const found = violations.map(({ id, impact, help, nodes }) => {
    const places = nodes.map(({ html, failureSummary }) => `    ${html}\n      ${failureSummary}`);
    return `  ${id} (${impact}): ${help}\n${places.join('\n')}`;
  });
  throw new Error(`axe found:\n${found.join('\n')}`);
}
