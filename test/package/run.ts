import { spawn } from 'node:child_process';

/** Runs a program and gives all that it printed, and how it ended. */
export async function run(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<{ readonly output: string; readonly code: number | null }> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  return { output, code };
}
