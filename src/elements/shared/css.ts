import { css as sheet, type CSSResult, type CSSResultGroup } from 'lit';

/**
 * The player's own `rem`, as a length. Registered, it is inherited as pixels, not as a formula that every element would work
 * out anew. Names of registered properties are the page's too, hence the long one; a second copy of the package finds it there.
 */
const REM = '--_forum-rem';

try {
  globalThis.CSS?.registerProperty?.({ name: REM, syntax: '<length>', inherits: true, initialValue: '16px' });
} catch {
  // registered already
}

/**
 * Lit's `css`, in which `rem` is the player's own: what `--forum-size` says, or else the viewer's browser. The root of a page
 * sets its `rem` as it pleases, and `html { font-size: 62.5% }` is not meant for us. In a container query the unit is that of
 * the container, which is always a host, and there `em` is the same.
 */
export function css(strings: TemplateStringsArray, ...values: CSSResultGroup[]): CSSResult {
  const own = strings.map((text) =>
    text
      .replace(/@container[^{]+/g, (query) => query.replaceAll('rem', 'em'))
      .replace(/(-?[\d.]+)rem\b/g, `calc($1 * var(${REM}))`),
  );
  return sheet(own as unknown as TemplateStringsArray, ...(values as CSSResult[]));
}
