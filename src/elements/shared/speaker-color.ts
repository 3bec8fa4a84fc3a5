import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class Hue extends Directive {
  #hue: number | undefined;

  render(_hue: number): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [hue]: [number]): typeof noChange {
    if (hue !== this.#hue) (part.element as HTMLElement).style.setProperty('--_hue', String(hue));
    this.#hue = hue;
    return noChange;
  }
}

/** Sets a speaker's hue through the CSS object model: a style attribute would need a wider Content-Security-Policy. */
export const speakerColor = directive(Hue);
