#!/usr/bin/env node
/** The `forum-player` command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, UsageFailure } from './failure.js';
import { printError } from './print.js';

interface Command {
  readonly usage: string;
  /** Resolves with the exit code. */
  run(args: readonly string[]): Promise<number>;
}

/** Loaded on demand, since each subcommand has dependencies of its own. */
const commands = new Map<string, () => Promise<Command>>([
  ['import', () => import('./import.js')],
  ['validate', () => import('./validate.js')],
  ['export', () => import('./export.js')],
  ['render', () => import('./render.js')],
]);

const usage = `Usage: forum-player COMMAND

  import IN.md [-o OUT.forum.json]    convert forum Markdown to a sidecar
  validate FILE                       check a sidecar and list its problems
  export FILE -o OUT.vtt|srt|txt|md   convert a sidecar to captions, text or Markdown
  render FILE [-o OUT.html]           convert a sidecar to HTML that needs no script

Run forum-player COMMAND --help for the options of a command, and
forum-player --version for the version.
`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    return print((await commands.get(args[0] ?? '')?.())?.usage ?? usage);
  }
  if (name === '--version') return print(`${version()}\n`);
  const command = await commands.get(name ?? '')?.();
  if (!command) {
    const known = [...commands.keys()].join(', ');
    throw new UsageFailure(
      name === undefined ? `no command given; choose ${known}` : `no command "${name}"; choose ${known}`,
    );
  }
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) return print(command.usage);
  return command.run(args);
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function reportFailure(error: unknown): number {
  if (!(error instanceof Failure)) {
    printError(`forum-player: internal error (${String(error)}); please report it together with the input file`);
    return 1;
  }
  if (error instanceof UsageFailure) {
    printError(`forum-player: ${error.message}`);
    printError(`Run forum-player ${error.command ?? ''} --help for usage.`);
  } else printError(error.message);
  return error.exitCode;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // a reader such as head may close the pipe early, which is no error
  const isClosed = error.code === 'EPIPE';
  if (!isClosed) printError(`forum-player: ${error.message}`);
  process.exitCode = isClosed ? 0 : 1;
});

process.exitCode = await main(process.argv.slice(2)).catch(reportFailure);
