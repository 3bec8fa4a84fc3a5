import { css } from '../shared/css.js';

/** The play button, the spinner, offers, notices and errors. */
export const noticeStyles = css`
  .start {
    display: grid;
    place-items: center;
    width: 4.5rem;
    height: 4.5rem;
    border-radius: 50%;
    background: rgb(11 13 16 / 0.72);
    box-shadow: 0 0 0 2px rgb(255 255 255 / 0.35);
    color: #fff;
    pointer-events: auto;
    transition: transform 0.15s;
  }
  .start .icon {
    width: 2.25rem;
    height: 2.25rem;
  }
  /* on a low stage the offer replaces the play button, as both of its buttons start playback */
  @container forum-front (block-size < 15rem) {
    .start {
      width: 3.5rem;
      height: 3.5rem;
    }
    .start:has(+ .offer) {
      display: none;
    }
  }
  .start:hover {
    transform: scale(1.06);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .spinner {
    position: absolute;
    inset: 0;
    width: 3rem;
    height: 3rem;
    border: 4px solid rgb(255 255 255 / 0.25);
    border-block-start-color: #fff;
    border-radius: 50%;
    margin: auto;
    animation: turn 0.9s linear infinite;
  }
  .spinner.small {
    inset-block: 0.75rem auto;
    inset-inline: auto 0.75rem;
    width: 1.5rem;
    height: 1.5rem;
    border-width: 3px;
    background: rgb(11 13 16 / 0.5);
  }
  @keyframes turn {
    to {
      transform: rotate(1turn);
    }
  }
  .offer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    justify-content: center;
    pointer-events: auto;
  }
  a.pill {
    display: inline-block;
    padding-block: 0.4rem;
    text-decoration: none;
  }
  .quiet {
    background: rgb(11 13 16 / 0.85);
    color: #fff;
  }
  .notice {
    display: grid;
    gap: 0.75rem;
    justify-items: center;
    max-width: min(34rem, 90cqi);
    max-height: calc(96cqb - 0.5rem);
    padding: 1rem 1.25rem;
    overflow: auto;
    border-radius: var(--_radius);
    background: rgb(11 13 16 / 0.88);
    color: #fff;
    font-size: 0.9375rem;
    text-align: center;
    pointer-events: auto;
    user-select: text;
    -webkit-user-select: text;
  }
  .notice.small {
    flex: none;
    max-width: none;
    max-height: 45cqb;
    margin: 0.5rem;
    justify-items: start;
    padding: 0.5rem 0.75rem;
    font-size: 0.8125rem;
    text-align: start;
  }
  .missing {
    max-height: 100%;
    overflow: auto;
    display: grid;
    gap: 0.25rem;
    padding: 1rem;
    text-align: center;
  }
  .missing strong {
    font-size: 1.25rem;
  }
  @media (prefers-reduced-transparency: reduce) {
    :is(.start, .quiet, .notice, .corner button) {
      background: var(--_picture);
    }
  }
  @media (forced-colors: active) {
    .spinner {
      border-color: Canvas;
      border-block-start-color: CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 4s;
    }
  }
`;
