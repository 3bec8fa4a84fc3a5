/** A talk in other formats, to be taken along. Loaded when somebody asks for one. */
import type { Talk } from '../talk/index.js';
import { writeMarkdown } from './markdown/write-markdown.js';
import { writeSubRip } from './subrip.js';
import { writePlainText } from './plain-text.js';
import type { WriteOptions, WrittenFile } from './localized-text.js';
import { writeWebVtt } from './webvtt.js';

export { fileName } from './file-name.js';
export { writeMarkdown, writeSubRip, writePlainText, writeWebVtt };
export type { WriteOptions, WrittenFile };

/** By the ending of the file's name. */
export const EXPORT_FORMATS = {
  txt: { write: writePlainText, type: 'text/plain' },
  md: { write: writeMarkdown, type: 'text/markdown' },
  vtt: { write: writeWebVtt, type: 'text/vtt' },
  srt: { write: writeSubRip, type: 'application/x-subrip' },
} as const satisfies Record<string, { write: (talk: Talk, options?: WriteOptions) => WrittenFile; type: string }>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
