#!/usr/bin/env node
/** The `forum-player` command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, UsageFailure } from './failure.js';
import { printError } from './print.js';

interface Command {
  readonly usage: string;
  /** Gives the exit code. */
  run(args: readonly string[]): Promise<number>;
}

/** Each loads only what it needs. */
const commands = new Map<string, () => Promise<Command>>([
  ['import', () => import('./import.js')],
  ['validate', () => import('./validate.js')],
  ['export', () => import('./export.js')],
  ['render', () => import('./render.js')],
]);

const usage = `Usage: forum-player COMMAND

  import IN.md [-o OUT.forum.json]    forum Markdown → sidecar
  validate FILE                       what is wrong with a sidecar
  export FILE -o OUT.vtt|srt|txt|md   sidecar → captions, text, Markdown
  render FILE [-o OUT.html]           sidecar → HTML for pages without a script

forum-player COMMAND --help says more. --version shows the version.
`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    return show((await commands.get(args[0] ?? '')?.())?.usage ?? usage);
  }
  if (name === '--version') return show(`${version()}\n`);
  const command = await commands.get(name ?? '')?.();
  if (!command) throw new UsageFailure(name === undefined ? 'which command?' : `there is no command "${name}"`);
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  if (options.includes('--help') || options.includes('-h')) return show(command.usage);
  return command.run(args);
}

function show(text: string): number {
  process.stdout.write(text);
  return 0;
}

function version(): string {
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

function fail(error: unknown): number {
  if (!(error instanceof Failure)) {
    printError(`forum-player: an error of its own (${String(error)}); please report it with the file that led to it`);
    return 1;
  }
  if (error instanceof UsageFailure) {
    printError(`forum-player: ${error.message}`);
    printError(`forum-player ${error.command ?? ''} --help says how it is used`);
  } else printError(error.message);
  return error.exitCode;
}

// whoever reads the output may have had enough of it
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') printError(`forum-player: ${error.message}`);
  process.exitCode = error.code === 'EPIPE' ? 0 : 1;
});

process.exitCode = await main(process.argv.slice(2)).catch(fail);
