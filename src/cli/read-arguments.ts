import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageFailure } from './failure.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values'];

/** Reads the options of a subcommand and its one input file. */
export function readArguments<O extends Options>(
  command: string,
  args: readonly string[],
  options: O,
): { values: Values<O>; input: string } {
  let parsed: { values: Values<O>; positionals: string[] };
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // the first sentence of "Unknown option '--x'. To specify a positional argument …"
    throw new UsageFailure((error as Error).message.split(/\. |\n/, 1)[0]!, command);
  }
  const [input, extra] = parsed.positionals;
  if (input === undefined) throw new UsageFailure('the input file is missing', command);
  if (extra !== undefined) throw new UsageFailure(`"${extra}" is one file too many; give a single input file`, command);
  return { values: parsed.values, input };
}
