import { tokens } from '../shared/styles.js';
import { narrowStyles } from './narrow-styles.js';
import { rowStyles } from './row-styles.js';
import { tooltipStyles } from './tooltip-styles.js';

export const styles = [tokens, rowStyles, tooltipStyles, narrowStyles];
