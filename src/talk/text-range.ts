/** Part of a text: offsets in UTF-16 code units, up to but not including `to`. */
export type TextRange = readonly [from: number, to: number];
