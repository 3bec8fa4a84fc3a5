import { css } from '../shared/css.js';

/** The talk's first two languages side by side, each always in the same column, whoever speaks. For wide screens and paper. */
export const columnStyles = css`
  .box.both .text:not(.single) {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    grid-auto-flow: row dense;
    align-items: baseline;
  }
  .box.both .text:not(.single) > .l0 {
    grid-column: 1;
  }
  .box.both .text:not(.single) > .l1 {
    grid-column: 2;
  }
`;
