import { readFileSync } from 'node:fs';

/**
 * How many tests passed and failed, and the names of those that passed only when tried again.
 * @typedef {{ passed: number, failed: number, skipped: number, flaky: string[] }} Counts
 */

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, skipped: 0, flaky: [] };

/** @param {Counts} a @param {Counts} b @returns {Counts} */
export const add = (a, b) => ({
	passed: a.passed + b.passed,
	failed: a.failed + b.failed,
	skipped: a.skipped + b.skipped,
	flaky: [...a.flaky, ...b.flaky]
});

/**
 * A run that ended badly has at least one failure, whatever its report says: a file that can not be
 * loaded fails without a test, and a crash leaves no report at all.
 * @param {Counts | null} counts @param {number | null} status
 * @returns {Counts}
 */
export function honest(counts, status) {
	if (!counts) return { ...NONE, failed: 1 };
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
		skipped: report.numPendingTests + report.numTodoTests,
		flaky: []
	};
}

/** Counts of a report by Playwright's JSON reporter; null when there is none. @param {string} file */
export function playwrightCounts(file) {
	const report = readReport(file);
	if (!report?.stats) return null;
	const { expected, unexpected, flaky, skipped } = report.stats;
	const names = report.suites.flatMap((/** @type {Suite} */ suite) => flakyNames(suite, []));
	return { passed: expected + flaky, failed: unexpected, skipped, flaky: names };
}

/**
 * A file or a `describe` of Playwright's report, as far as it is read here.
 * @typedef {{ title: string, suites?: Suite[], specs?: { title: string, tests: { status: string }[] }[] }} Suite
 */

/**
 * The full names of the tests that failed and passed when tried again.
 * @param {Suite} suite @param {string[]} within
 * @returns {string[]}
 */
function flakyNames({ title, suites = [], specs = [] }, within) {
	const path = [...within, title];
	const here = specs
		.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
		.map((spec) => [...path, spec.title].join(' > '));
	return [...here, ...suites.flatMap((inner) => flakyNames(inner, path))];
}

/** A line a flaky test, so that none passes silently. @param {Counts} counts */
export const flakyLines = ({ flaky }) =>
	flaky.map((name) => `flaky, passed when tried again: ${name}`);

/** @param {string} file @returns {any} */
function readReport(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

/** The last line of every test command. @param {Counts} counts */
export const summary = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
