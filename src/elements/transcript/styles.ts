import { iconButton, outlined } from '../shared/control-styles.js';
import { css } from '../shared/css.js';
import { pill, speakerColour, tokens } from '../shared/styles.js';
import { headerStyles } from './header-styles.js';
import { printStyles } from './print-styles.js';
import { rowStyles } from './row-styles.js';
import { slideStyles } from './slide-styles.js';

export const styles = [
  tokens,
  speakerColour,
  pill,
  outlined,
  iconButton,
  css`
    :host {
      height: 32rem;
      min-height: 0;
      container: forum-transcript / inline-size !important;
      background: var(--_surface) !important;
    }
    .panel {
      position: relative;
      display: flex;
      flex-direction: column;
      height: 100%;
    }
    .box {
      position: relative;
      flex: 1;
      min-height: 0;
      padding-block-end: 2rem;
      overflow: hidden auto;
      overscroll-behavior: contain;
      scroll-padding-block: 3rem;
      scrollbar-gutter: stable;
    }
    .box:empty {
      display: none;
    }
    .message {
      display: grid;
      gap: 0.75rem;
      place-content: center;
      justify-items: center;
      flex: 1;
      padding: 1.5rem;
      color: var(--_muted);
      text-align: center;
    }
    .message[role='alert'] {
      color: var(--_error);
    }
    .now {
      position: absolute;
      inset: auto 0 0.75rem;
      display: flex;
      gap: 0.4rem;
      align-items: center;
      width: max-content;
      max-width: 100%;
      margin-inline: auto;
      box-shadow: 0 2px 10px rgb(0 0 0 / 0.25);
    }
    .now .icon {
      width: 1rem;
      height: 1rem;
    }
  `,
  headerStyles,
  rowStyles,
  slideStyles,
  printStyles,
];
