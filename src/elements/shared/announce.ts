/** Has screen readers told something that the viewer has just done, by the player's own region. Another text node: the same words are said again. */
export function announce(host: HTMLElement | undefined, text: string): void {
  host?.shadowRoot?.querySelector('.live[role=status]')?.replaceChildren(text);
}
