import { stripVTControlCharacters } from 'node:util';

/**
 * Makes text safe for a terminal and puts it on one line. It may come from an untrusted file: escape sequences and characters
 * that change the direction of writing are removed.
 */
export function terminalLine(text: string): string {
  return (
    stripVTControlCharacters(text)
      .replace(/[\s\u2028\u2029]+/g, ' ')
      // eslint-disable-next-line no-control-regex -- control characters are what is removed
      .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
      .trim()
  );
}

export const printOut = (text: string): void => void process.stdout.write(`${terminalLine(text)}\n`);
export const printError = (text: string): void => void process.stderr.write(`${terminalLine(text)}\n`);

/** `1 segment`, `2 segments`. */
export const countOf = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
