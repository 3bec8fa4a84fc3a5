/** The element that has the focus, through shadow roots; undefined where nothing has it. */
export function focusedElement(root: Document | ShadowRoot): HTMLElement | undefined {
  let element = root.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : undefined;
}
