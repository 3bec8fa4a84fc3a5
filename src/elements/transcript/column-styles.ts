import { css } from '../shared/css.js';

/** Both languages side by side, each in a column of its own, whoever speaks: on wide screens, and on paper. */
export const columns = css`
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
