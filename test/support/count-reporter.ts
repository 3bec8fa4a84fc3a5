import { relative } from 'node:path';
import type { Reporter, TestSuiteResult } from '@web/test-runner';

/** So many of the slowest files are named: the whole run has minutes. */
const SHOWN = 12;

/** Prints 'N passed, N failed[, N skipped]' on the last line of a run of the browser tests, and before it which files failed. */
export function countReporter(): Reporter {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const failed = new Set<string>();
  const took = new Map<string, number>();
  const milliseconds = (suite: TestSuiteResult): number =>
    suite.tests.reduce((sum, { duration = 0 }) => sum + duration, 0) +
    suite.suites.reduce((sum, inner) => sum + milliseconds(inner), 0);
  const tally = (suite: TestSuiteResult | undefined) => {
    for (const test of suite?.tests ?? []) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    suite?.suites.forEach(tally);
  };
  return {
    onTestRunFinished({ sessions }) {
      Object.assign(count, { passed: 0, failed: 0, skipped: 0 });
      failed.clear();
      for (const session of sessions) {
        const before = count.failed;
        tally(session.testResults);
        if (session.testResults) took.set(relative('.', session.testFile), milliseconds(session.testResults));
        // a file that could not be imported, timed out or crashed has no failed test of its own
        if (!session.passed && count.failed === before) count.failed += 1;
        if (count.failed > before) failed.add(relative('.', session.testFile));
      }
      // after the default reporter's own closing lines
      process.once('exit', () => {
        if (count.passed + count.failed === 0) process.exitCode = 1; // a run of no test is no success
        const slowest = [...took].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
        for (const [file, ms] of slowest) process.stdout.write(`\n${(ms / 1000).toFixed(1)} s in ${file}`);
        for (const file of failed) process.stdout.write(`\nfailed: ${file}`);
        const skipped = count.skipped ? `, ${count.skipped} skipped` : '';
        process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
      });
    },
  };
}
