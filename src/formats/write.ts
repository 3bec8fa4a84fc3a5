/** A talk in other formats, to be taken along. Loaded when somebody asks for one. */
import type { Talk } from '../talk/index.js';
import { writeMarkdown } from './markdown/write.js';
import { writeSubRip } from './subrip.js';
import { writeText } from './text.js';
import type { WriteOptions, Written } from './versions.js';
import { writeWebVtt } from './webvtt.js';

export { fileName } from './file-name.js';
export { writeMarkdown, writeSubRip, writeText, writeWebVtt };
export type { WriteOptions, Written };

/** By the ending of the file's name. */
export const FORMATS = {
  txt: { write: writeText, type: 'text/plain' },
  md: { write: writeMarkdown, type: 'text/markdown' },
  vtt: { write: writeWebVtt, type: 'text/vtt' },
  srt: { write: writeSubRip, type: 'application/x-subrip' },
} as const satisfies Record<string, { write: (talk: Talk, options?: WriteOptions) => Written; type: string }>;

export type FormatName = keyof typeof FORMATS;
