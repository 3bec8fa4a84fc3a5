/** The arguments of a subcommand: options and one file. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageFailure } from './failure.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values'];

/** Reads the options and the one file that a subcommand takes; anything else is wrong usage. */
export function readArguments<O extends Options>(
  command: string,
  args: readonly string[],
  options: O,
): { values: Values<O>; file: string } {
  let parsed: { values: Values<O>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // "Unknown option '--x'. To specify a positional argument …"
    throw new UsageFailure((error as Error).message.split(/\. |\n/, 1)[0]!, command);
  }
  const [file, extra] = parsed.positionals;
  if (file === undefined) throw new UsageFailure('name the file', command);
  if (extra !== undefined) throw new UsageFailure(`one file at a time: what is "${extra}"?`, command);
  return { values: parsed.values, file };
}
