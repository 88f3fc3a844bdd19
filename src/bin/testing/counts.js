import { readFileSync } from 'node:fs';

/**
 * How many tests passed and failed.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export const add = (a, b) => ({
	passed: a.passed + b.passed,
	failed: a.failed + b.failed,
	skipped: a.skipped + b.skipped
});

/**
 * A run that ended badly has at least one failure, whatever its report says: a file that can not be
 * loaded fails without a test, and a crash leaves no report at all.
 * @param {Counts | null} counts @param {number | null} status
 * @returns {Counts}
 */
export function honest(counts, status) {
	if (!counts) return { passed: 0, failed: 1, skipped: 0 };
	if (status !== 0 && counts.failed === 0) return { ...counts, failed: 1 };
	// A run without a single test has tested nothing.
	if (counts.passed + counts.failed === 0) return { ...counts, failed: 1 };
	return counts;
}

/** Counts of a report by vitest's JSON reporter; null when there is none. @param {string} file */
export function vitestCounts(file) {
	const report = readReport(file);
	if (!report) return null;
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/** Counts of a report by Playwright's JSON reporter; null when there is none. @param {string} file */
export function playwrightCounts(file) {
	const stats = readReport(file)?.stats;
	if (!stats) return null;
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

/** A report as written; null when there is none. @param {string} file @returns {any} */
export function readReport(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

/** The last line of every test command. @param {Counts} counts */
export const summary = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
