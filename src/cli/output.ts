import { resolve } from 'node:path';
import { UsageFailure } from './failure.js';
import { printOut } from './print.js';
import { STANDARD_STREAM } from './read-input.js';
import { writeFile, type ReplaceRule } from './write-file.js';

/** Reads `--output`: a path other than the input's; undefined for standard output. */
export function readOutputPath(output: string | undefined, input: string, command: string): string | undefined {
  if (output === undefined || output === STANDARD_STREAM) return undefined;
  if (input !== STANDARD_STREAM && resolve(output) === resolve(input)) {
    throw new UsageFailure(`--output: ${output} is the input file; name another file`, command);
  }
  return output;
}

/**
 * Writes the result of a subcommand to a file, and a line about it to standard output; or else the result itself to standard
 * output.
 */
export function writeOutput(path: string | undefined, text: string, summary: string, rule: ReplaceRule): void {
  if (path === undefined) {
    process.stdout.write(text);
  } else {
    writeFile(path, text, rule);
    printOut(`${path}: ${summary}`);
  }
}
