import { relative } from 'node:path';
import type { Reporter, TestSuiteResult } from '@web/test-runner';

/** How many of the slowest files are listed. */
const SLOWEST = 12;

/** Ends a run of browser tests with the slowest files, the files that failed, and the line `N passed, N failed[, N skipped]`. */
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
        // the file could not be imported, timed out or crashed, so that no test of it failed
        if (!session.passed && count.failed === before) count.failed += 1;
        if (count.failed > before) failed.add(relative('.', session.testFile));
      }
      // the default reporter prints its last lines before this
      process.once('exit', () => {
        if (count.passed + count.failed === 0) process.exitCode = 1; // no tests were found
        const slowest = [...took].sort(([, a], [, b]) => b - a).slice(0, SLOWEST);
        for (const [file, ms] of slowest) process.stdout.write(`\n${(ms / 1000).toFixed(1)} s in ${file}`);
        for (const file of failed) process.stdout.write(`\nfailed: ${file}`);
        const skipped = count.skipped ? `, ${count.skipped} skipped` : '';
        process.stdout.write(`\n${count.passed} passed, ${count.failed} failed${skipped}\n`);
      });
    },
  };
}
