import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../..');
const built = join(root, 'dist/cli/main.js');

/** The built command where it is up to date, or else its source. */
export const command: readonly string[] = isFresh()
  ? [built]
  : ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, join(root, 'src/cli/main.ts')];

function isFresh(): boolean {
  const made = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return ['cli', 'formats', 'links', 'talk', 'timeline', 'timing'].every((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' }).every(
      (file) => statSync(join(root, 'src', folder, file)).mtimeMs <= made,
    ),
  );
}

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a process in the given folder. */
export function run(folder: string, args: readonly string[], stdin: string | Buffer = ''): Promise<Finished> {
  return execute(folder, [...command, ...args], stdin);
}

/** Runs Node as a process in the given folder. */
export function execute(folder: string, args: readonly string[], stdin: string | Buffer = ''): Promise<Finished> {
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'pipe' });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (output[stream] += text));
  }
  // the command may end before it has read everything
  child.stdin.on('error', () => {}).end(stdin);
  return new Promise((done, fail) => child.once('error', fail).once('close', (code) => done({ code, ...output })));
}

/** Makes a folder for a test, and removes it. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'forum-player-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
