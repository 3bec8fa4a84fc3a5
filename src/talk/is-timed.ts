import type { Talk } from './parse.js';

/** Whether any segment of a talk has a time. */
export const isTimed = ({ segments }: Talk): boolean => segments.some(({ start }) => start !== undefined);
