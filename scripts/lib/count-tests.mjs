/**
 * The part of vitest's JSON report that is read.
 *
 * @typedef {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} Report
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
