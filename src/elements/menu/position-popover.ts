import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type Placement,
  type ReferenceElement,
} from '@floating-ui/dom';

/** Distance to the edge of the window, in CSS pixels. */
const MARGIN = 8;

/**
 * Keeps `floating`, which is in the top layer, at `anchor` until the returned function is called, and adds the class `placed`
 * once it has a position. Sets styles through the CSS object model, because style attributes would need a wider
 * Content-Security-Policy.
 */
export function positionPopover(
  anchor: ReferenceElement,
  floating: HTMLElement,
  placement: Placement,
  gap = MARGIN,
): () => void {
  const update = async (): Promise<void> => {
    const { x, y } = await computePosition(anchor, floating, {
      placement,
      strategy: 'fixed',
      middleware: [
        offset(gap),
        flip({ padding: MARGIN, fallbackAxisSideDirection: 'none' }),
        shift({ padding: MARGIN }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) =>
            floating.style.setProperty('--_room', `${Math.max(96, Math.floor(availableHeight))}px`),
        }),
      ],
    });
    floating.style.setProperty('left', `${Math.round(x)}px`);
    floating.style.setProperty('top', `${Math.round(y)}px`);
    floating.classList.add('placed');
  };
  const stop = autoUpdate(anchor, floating, () => void update());
  return () => {
    stop();
    floating.classList.remove('placed');
  };
}
