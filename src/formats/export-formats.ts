/** The formats that a talk can be downloaded or exported in. Loaded when somebody asks for one. */
import type { Talk } from '../talk/index.js';
import { writeMarkdown } from './markdown/write-markdown.js';
import { writePlainText } from './plain-text.js';
import { writeSubRip } from './subrip.js';
import { writeWebVtt } from './webvtt.js';
import type { WriteOptions, WrittenFile } from './write-options.js';

export { fileName } from './file-name.js';
export { writeMarkdown, writePlainText, writeSubRip, writeWebVtt };
export type { WriteOptions, WrittenFile };

/** By file extension. */
export const EXPORT_FORMATS = {
  txt: { write: writePlainText, type: 'text/plain' },
  md: { write: writeMarkdown, type: 'text/markdown' },
  vtt: { write: writeWebVtt, type: 'text/vtt' },
  srt: { write: writeSubRip, type: 'application/x-subrip' },
} as const satisfies Record<string, { write: (talk: Talk, options?: WriteOptions) => WrittenFile; type: string }>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
