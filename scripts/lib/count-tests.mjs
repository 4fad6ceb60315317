/**
 * The part of vitest's JSON report that is read.
 *
 * @typedef {{ status: string, fullName?: string, failureMessages?: string[] }} TestResult
 * @typedef {{ testResults: { status: string, assertionResults: TestResult[] }[] }} Report
 * @typedef {{ passed: number, failed: number, skipped: number }} TestCounts
 */

/**
 * Counts the tests of a run. What fails without failing a test counts as one failed test, so that a
 * run that went wrong is never all passed: a file that cannot be loaded or set up, an error outside
 * the tests, a run that ends without a report.
 *
 * @param {Report | undefined} report
 * @param {number} exitCode Vitest's own.
 * @returns {TestCounts}
 */
export function countTests(report, exitCode) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of report?.testResults ?? []) {
    const failed = assertionResults.filter((test) => test.status === 'failed').length;
    const passed = assertionResults.filter((test) => test.status === 'passed').length;
    counts.passed += passed;
    counts.failed += status === 'failed' ? Math.max(1, failed) : failed;
    counts.skipped += assertionResults.length - passed - failed;
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** @param {TestCounts} counts */
export function countsLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Says which tests passed only when they were tried again: vitest keeps what failed at first, but
 * names a test only if it was slow.
 *
 * @param {Report | undefined} report
 * @returns {string[]} A line a test.
 */
export function retriedLines(report) {
  return (report?.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages = [] }) => status === 'passed' && failureMessages.length > 0)
    .map(
      ({ fullName, failureMessages }) =>
        `Passed when tried again: ${fullName} (${failureMessages[0].split('\n')[0]})`,
    );
}
