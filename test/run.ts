/**
 * Runs the project's checks and tests and ends with the line `N passed, N failed[, N skipped]`.
 *
 *   npm test                                      everything
 *   npm test -- lint types                        some steps
 *   npm test -- browser test/elements/x.test.ts   some files of a step ('node' or 'browser')
 *
 * A check counts as one test. Every step runs, whatever became of the others: checks two at a time, then the tests, which
 * measure time, alone. The output of a check that passes is shown only where it has figures. Tests in a browser play in real time,
 * which a busy machine disturbs: a few files that failed run once more, one at a time, and what fails again has failed. What has
 * failed is told once more at the end.
 */
import { spawn } from 'node:child_process';

interface Step {
  readonly command: string;
  /** Steps that come first when they run too. */
  readonly after?: readonly string[];
  /** The tests that it runs when none are named, and takes instead. */
  readonly files?: string;
  /** Reads from the output what was counted; a step without is one test. */
  readonly count?: (output: string) => Count;
  /** Shows its output also when it passes: it has figures. */
  readonly show?: boolean;
  /** Measures time: runs when all before it are done, and shows its output as it comes. */
  readonly alone?: boolean;
}

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const number = (output: string, pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0);

const BROWSER = 'node --import tsx node_modules/@web/test-runner/dist/bin.js --config test/web-test-runner.config.mjs';

const countBrowser = (output: string): Count => ({
  passed: number(output, /^(\d+) passed/m),
  failed: number(output, /^\d+ passed, (\d+) failed/m),
  skipped: number(output, /^\d+ passed, \d+ failed, (\d+) skipped/m),
});

const steps: Readonly<Record<string, Step>> = {
  build: { command: 'npm run --silent build' },
  types: { command: 'tsc' },
  'types-without-dom': { command: 'tsc -p .config/tsconfig.pure.json' },
  lint: { command: 'eslint . --max-warnings 0' },
  // without the rules that are older than CSS containers and `nothing`, and the one that define.ts makes unnecessary
  templates: {
    command:
      'lit-analyzer "src/**/*.ts" --strict --maxWarnings 0' +
      ' --rules.no-invalid-css off --rules.no-incompatible-type-binding off --rules.no-missing-import off',
  },
  format: { command: 'prettier --check .' },
  package: { command: 'publint --strict', after: ['build'] },
  size: { command: 'size-limit', after: ['build'], show: true },
  // what a page loads of the player, and when
  budget: { command: 'tsx test/support/budget.ts', after: ['build'], show: true },
  // documents the elements from the manifest that the build writes
  storybook: { command: 'storybook build --quiet', after: ['build'] },
  // runs the command that the build makes
  node: {
    command: `mocha --config test/.mocharc.json${process.env['THOROUGH'] ? '' : ' --ignore test/elements/frames.node.test.ts --ignore "test/pages/**"'}`,
    files: '"test/**/*.node.test.ts"',
    alone: true,
    count: (output) => ({
      passed: number(output, /^ +(\d+) passing/m),
      failed: number(output, /^ +(\d+) failing/m),
      skipped: number(output, /^ +(\d+) pending/m),
    }),
  },
  browser: { command: BROWSER, files: '', alone: true, count: countBrowser },
  punctuality: { command: `${BROWSER} --files test/elements/sync.test.ts`, alone: true, count: countBrowser },
};

/** A step that hangs must not keep the result back. */
const LIMIT_MS = (process.env['BROWSER'] ? 40 : 8) * 60_000;
const running = new Set<() => void>();

/** Runs a command in a process group of its own, so that nothing of it stays behind. */
async function execute(command: string, live: boolean): Promise<{ output: string; ok: boolean }> {
  const child = spawn(command, {
    shell: true,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  const stop = () => {
    try {
      if (process.platform === 'win32') child.kill();
      else process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // already gone
    }
  };
  running.add(stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (live) process.stdout.write(text);
    });
  }
  const limit = setTimeout(() => {
    output += `\nStopped after ${LIMIT_MS / 60_000} minutes.\n`;
    stop();
  }, LIMIT_MS);
  const code = await new Promise((resolve) => child.once('error', () => resolve(-1)).once('close', resolve));
  clearTimeout(limit);
  running.delete(stop);
  return { output, ok: code === 0 };
}

/** How many lines of what failed in a step are told at the end. */
const ESSENCE = 40;

/** The files that failed, as test/web-test-runner.config.mjs lists them and as they are in the traces of mocha. */
const FAILED = /^failed: (\S+)$|^ +at .*?\b(test\/\S+\.node\.test\.ts):\d/gm;

/** More files than this do not fail because the machine is busy. */
const AGAIN = 6;

/** What a report of test results, or of anything else, says of what failed. */
function essence(output: string): string {
  const [, mocha] = / failing\n\n([^]*)/.exec(output) ?? [];
  const browser = output.match(/^ ❌ .*(\n +\S.*)*/gm);
  return (mocha ?? browser?.join('\n') ?? output).trim().split('\n').slice(-ESSENCE).join('\n');
}

const failures = new Map<string, string>();

async function run(name: string, files: readonly string[], { again = false } = {}): Promise<Count> {
  const { command, files: all, count, show = false, alone = false } = steps[name]!;
  const flag = name === 'browser' && files.length > 0 ? '--files ' : '';
  const tests = all === undefined ? '' : ` ${flag}${files.map((file) => JSON.stringify(file)).join(' ') || all}`;
  const start = performance.now();
  if (alone) console.log(`\n── ${name}`);
  const { output, ok } = await execute(
    command + tests + (again && name === 'browser' ? ' --concurrency 1' : ''),
    alone,
  );
  const result = count?.(output) ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  // a crash, or a run of no test, is a failure that nobody counted
  if (result.failed === 0 && (!ok || result.passed === 0)) result.failed = 1;
  if (result.failed) failures.set(name, essence(output));
  const unsteady = [...new Set([...output.matchAll(FAILED)].map((found) => found[1] ?? found[2]!))];
  if (!again && unsteady.length > 0 && unsteady.length <= AGAIN) {
    const second = await run(name, unsteady, { again: true });
    if (second.failed < result.failed) {
      console.log(`\nUnsteady: ${unsteady.join(', ')}`);
      result.passed += result.failed - second.failed;
      result.failed = second.failed;
      if (!second.failed) failures.delete(name);
    }
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n${result.failed ? '✗' : '✓'} ${name}: ${summary(result)} (${seconds} s)`);
  if (!alone && (show || result.failed)) console.log(output.trimEnd().replace(/^/gm, '  '));
  return result;
}

function summary({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Runs the named steps, each after those that it needs, at most two at a time. */
async function runAll(names: readonly string[], files: readonly string[]): Promise<Count> {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  const waiting = new Set(names);
  const done = new Set<string>();
  const ready = (name: string) => {
    const { after = [], alone } = steps[name]!;
    const first = alone ? names.slice(0, names.indexOf(name)) : after;
    return first.every((other) => done.has(other) || !names.includes(other));
  };
  const worker = async (): Promise<void> => {
    for (;;) {
      const name = [...waiting].find(ready);
      if (!name) return;
      waiting.delete(name);
      const count = await run(name, files);
      total.passed += count.passed;
      total.failed += count.failed;
      total.skipped += count.skipped;
      done.add(name);
    }
  };
  // a worker that finds nothing ready leaves what remains to the other, hence the rounds
  while (waiting.size > 0) await Promise.all([worker(), worker()]);
  return total;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running.forEach((stop) => stop());
    process.exit(130);
  });
}

const args = process.argv.slice(2);
const files = args.filter((arg) => !(arg in steps));
const chosen = args.filter((arg) => arg in steps);
const names = Object.keys(steps).filter((name) => chosen.length === 0 || chosen.includes(name));
if (files.length > 0 && !chosen.some((name) => steps[name]!.files !== undefined)) {
  console.error(
    `Unknown: ${files.join(', ')}. Steps are ${Object.keys(steps).join(', ')}; node and browser take files.`,
  );
  process.exit(2);
}

const start = performance.now();
const total = await runAll(names, files);
for (const [name, what] of failures) console.log(`\n✗ ${name}\n${what.replace(/^/gm, '  ')}`);
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s in all`);
console.log(summary(total));
process.exitCode = total.failed > 0 ? 1 : 0;
