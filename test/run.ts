/**
 * Runs the project's checks and tests, names at the end everything that failed, and ends with the line
 * `N passed, N failed[, N skipped]`.
 *
 *   npm test                                      everything
 *   npm test -- lint types                        some steps
 *   npm test -- browser test/elements/x.test.ts   some files of a step (`node` or `browser`)
 *
 * Every step runs, also after one that failed. Checks run two at a time and count as one test each; their output is shown only when
 * they fail or report figures. Tests run after them, one step at a time, because they play recordings in real time.
 */
import { spawn } from 'node:child_process';

interface Step {
  readonly command: string;
  /** Steps whose results this one uses. They run first if they run at all. */
  readonly after?: readonly string[];
  /** Its test files when the command line names none. Only steps with this property accept file names. */
  readonly files?: string;
  /** Reads the counts from the output. Without it the step is one test, which passes when the command does. */
  readonly count?: (output: string) => Count;
  /** Shows the output also when the step passes, for the figures in it. */
  readonly show?: boolean;
  /** Waits until every step before it has finished, and shows its output as it comes. */
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
  // off: two rules that do not know CSS containers and Lit's `nothing`, and one about imports that define.ts does for all elements
  templates: {
    command:
      'lit-analyzer "src/**/*.ts" --strict --maxWarnings 0' +
      ' --rules.no-invalid-css off --rules.no-incompatible-type-binding off --rules.no-missing-import off',
  },
  format: { command: 'prettier --check .' },
  package: { command: 'publint --strict', after: ['build'] },
  size: { command: 'size-limit', after: ['build'], show: true },
  // how many bytes a page loads, and when
  budget: { command: 'tsx test/support/budget.ts', after: ['build'], show: true },
  // reads the elements' documentation from the manifest that the build writes
  storybook: { command: 'storybook build --quiet', after: ['build'] },
  // some of these tests run the built command
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
  // measures by how many milliseconds captions and rows are late; another test at the same time would be measured with them
  punctuality: { command: `${BROWSER} --files test/elements/sync.test.ts`, alone: true, count: countBrowser },
};

/** A step that takes longer hangs, and fails. Browsers other than Chromium run one test file at a time. */
const LIMIT_MS = (process.env['BROWSER'] ? 40 : 8) * 60_000;
/** Ends each command that runs now. */
const running = new Set<() => void>();

/** Runs a command in its own process group, so that its child processes can be ended with it. */
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
      // it has ended by itself
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

/** Lines of output shown at the end for each step that failed. */
const SHOWN_LINES = 40;

const failures = new Map<string, string>();

/** The part of a step's output that names what failed: the test runners' lists of failures, or else the last lines. */
function failureText(output: string): string {
  const [, mocha] = / failing\n\n([^]*)/.exec(output) ?? [];
  const browser = output.match(/^ ❌ .*(\n +\S.*)*/gm);
  return (mocha ?? browser?.join('\n') ?? output).trim().split('\n').slice(-SHOWN_LINES).join('\n');
}

async function run(name: string, files: readonly string[]): Promise<Count> {
  const { command, files: all, count, show = false, alone = false } = steps[name]!;
  const flag = name === 'browser' && files.length > 0 ? '--files ' : '';
  const tests = all === undefined ? '' : ` ${flag}${files.map((file) => JSON.stringify(file)).join(' ') || all}`;
  const start = performance.now();
  if (alone) console.log(`\n── ${name}`);
  const { output, ok } = await execute(command + tests, alone);
  const result = count?.(output) ?? { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  // the command crashed, or found no tests
  if (result.failed === 0 && (!ok || result.passed === 0)) result.failed = 1;
  if (result.failed) failures.set(name, failureText(output));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n${result.failed ? '✗' : '✓'} ${name}: ${summary(result)} (${seconds} s)`);
  if (!alone && (show || result.failed)) console.log(output.trimEnd().replace(/^/gm, '  '));
  return result;
}

function summary({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/** Runs the named steps in order of their dependencies, at most two at a time. */
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
  // a worker stops when no step is ready yet; once the other's step has finished, both start again
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
for (const [name, text] of failures) console.log(`\n✗ ${name}\n${text.replace(/^/gm, '  ')}`);
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s in all`);
console.log(summary(total));
process.exitCode = total.failed > 0 ? 1 : 0;
