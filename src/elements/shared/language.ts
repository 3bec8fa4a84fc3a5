import { languageTag } from '../../talk/index.js';

/** The language of the page at a place, a BCP 47 tag: that of the nearest `lang`, through shadow roots. English where there is none. */
export function languageAround(place: Node): string {
  let node: Node | null = place;
  while (node) {
    const lang = node instanceof Element && node.getAttribute('lang');
    if (lang) return tagOf(lang);
    node = parentOf(node);
  }
  return 'en';
}

/** As `languageTag`, for what pages write: `zh_TW` too. English for what is no tag. */
export const tagOf = (lang: string): string => languageTag(lang.trim().replaceAll('_', '-')) ?? 'en';

/** Calls back when a `lang` around a place changes, until `signal`. */
export function watchLanguage(place: Node, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  let root: Node | null = place.getRootNode();
  while (root) {
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    root = root instanceof ShadowRoot ? root.host.getRootNode() : null;
  }
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** As languages are inherited: by the tree that an element is written in, not the slot where it is shown. */
const parentOf = (node: Node): Node | null => node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
