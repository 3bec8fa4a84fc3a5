import { css } from '../shared/css.js';

/** The tooltip with its key. */
export const tooltipStyles = css`
  .tip {
    position: fixed;
    inset: auto;
    top: 0;
    left: 0;
    margin: 0;
    padding: 0.25rem 0.5rem;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--_text);
    color: var(--_surface);
    font: 400 0.8125rem/1.4 var(--_font);
    white-space: nowrap;
    opacity: 0;
  }
  .tip:lang(zh) {
    font-family: var(--_font), var(--_font-zh);
  }
  .tip.placed {
    opacity: 1;
  }
  .tip kbd {
    margin-inline-start: 0.5rem;
    padding: 0 0.3rem;
    border: 1px solid color-mix(in oklab, var(--_surface) 45%, transparent);
    border-radius: 4px;
    font: 500 0.75rem/1.4 var(--_font);
  }
  .tip kbd:empty {
    display: none;
  }

  @media (forced-colors: active) {
    .tip {
      border-color: CanvasText;
    }
  }
`;
