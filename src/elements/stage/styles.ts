import { captionSizes } from '../captions/styles.js';
import { pill, ringOnPicture, tokens } from '../shared/styles.js';
import { layoutStyles } from './layout-styles.js';
import { noticeStyles } from './notice-styles.js';
import { paneStyles } from './pane-styles.js';

export const styles = [tokens, pill, captionSizes, paneStyles, layoutStyles, noticeStyles, ringOnPicture];
