import { css } from '../shared/css.js';
import { tokens } from '../shared/styles.js';
import { captionStyles } from '../captions/caption-style-sheet.js';

const styles = css`
  :root {
    background: #0b0d10;
    color-scheme: dark;
    container: none;
    pointer-events: auto;
  }
  body {
    margin: 0;
  }
  main {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    height: 100vh;
    overflow: hidden;
  }
  .pictures {
    position: relative;
    display: grid;
    grid-auto-rows: minmax(0, 1fr);
    min-height: 0;
  }
  /* beside each other where it is wide */
  @media (min-aspect-ratio: 2 / 1) {
    .pictures {
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
    }
  }
  .pane {
    min-width: 0;
    min-height: 0;
  }
  video,
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  /* no higher than its place: what is too much for it is made smaller */
  .captions {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    container: forum-captions / inline-size;
  }
  .cues {
    align-self: end;
    max-height: 100%;
  }
  .captions.top > .cues {
    align-self: start;
  }
  .captions.below > .cues {
    align-self: center;
  }
  .pictures > .captions {
    position: absolute;
    inset: auto 0 0;
    max-height: 100%;
    overflow: hidden;
    pointer-events: none;
  }
  .pictures > .captions.top {
    inset: 0 0 auto;
  }
  .captions.below {
    min-height: 4.5rem;
    max-height: 50vh;
    padding-inline: 3rem;
    overflow: hidden;
  }
  /* a row of its own, so that captions never cover it */
  main > button {
    display: grid;
    place-items: center;
    min-height: 2.5rem;
    width: 100%;
    background: #15181d;
    color: #fff;
  }
  main > button:hover {
    background: #262b33;
  }
`;

/** The look of the page's player as constructed style sheets of the window: those of the page do not count there. */
export function sheets(pip: Window & typeof globalThis, around: Element): CSSStyleSheet[] {
  const host = getComputedStyle(around);
  const own = PASSED.map((name) => [name, host.getPropertyValue(name)])
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value};`)
    .join('');
  return [...[tokens, captionStyles, styles].map(({ cssText }) => inDocument(cssText)), `:root { ${own} }`].map(
    (text) => {
      const sheet = new pip.CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    },
  );
}

/** What a page may have set on its player, and what our lengths are counted in. */
const PASSED = ['--_forum-rem', '--forum-font', '--forum-font-zh', '--forum-accent', '--forum-picture'];

/** There is no host; the root stands for it, but for its box. */
const inDocument = (text: string): string =>
  text.replaceAll(':host([hidden])', ':root[hidden]').replaceAll(':host', ':root');
