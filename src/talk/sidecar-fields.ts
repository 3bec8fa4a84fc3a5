/** Fields that several items of a sidecar have. */
import { text, url } from './field-schemas.js';
import { number, strict, string } from './schema.js';
import type { SidecarReader } from './sidecar-reader.js';

export const localText = text<SidecarReader>;
export const link = url<SidecarReader>('link');
export const image = url<SidecarReader>('image');
export const id = string('stable within the file; made from the position where it is missing');
export const seconds = (name: string) => strict(number(`${name}, in seconds`));
