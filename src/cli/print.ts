/** Lines on a terminal. */
import { stripVTControlCharacters } from 'node:util';

/**
 * One line without anything that a terminal would act on: what is printed may come from an untrusted file, escape sequences,
 * characters that turn the direction of writing and all.
 */
export function terminalLine(text: string): string {
  return (
    stripVTControlCharacters(text)
      .replace(/[\s\u2028\u2029]+/g, ' ')
      // eslint-disable-next-line no-control-regex -- these are what must not get through
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .trim()
  );
}

export const printOut = (text: string): void => void process.stdout.write(`${terminalLine(text)}\n`);
export const printError = (text: string): void => void process.stderr.write(`${terminalLine(text)}\n`);
