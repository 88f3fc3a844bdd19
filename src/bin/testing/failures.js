import { readReport } from './counts.js';

/**
 * What failed, a line each: where, which test, and the first line of what it said. They are printed
 * again at the end of a run, where whoever reads a long log looks first.
 * @typedef {{ where: string, test: string, said: string }} Failure
 */

// eslint-disable-next-line no-control-regex
const COLOURS = /\x1b\[[0-9;]*m/g;
/** Folders before the project's own say nothing. @param {string} path */
const ofTests = (path) => path.replace(/^.*\/(?=tests\/)/, '');
/** @param {string | undefined} message */
const firstLine = (message) =>
	(message ?? '').replace(COLOURS, '').trim().split('\n', 1).join().slice(0, 300);

/** Failures of a report by vitest's JSON reporter. @param {string} file @returns {Failure[]} */
export function vitestFailures(file) {
	/** @type {any[]} */
	const files = readReport(file)?.testResults ?? [];
	return files.flatMap(({ name, status, message, assertionResults }) => {
		/** @type {any[]} */
		const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
		const where = ofTests(name);
		if (status === 'failed' && failed.length === 0) {
			return [{ where, test: 'the file itself', said: firstLine(message) }];
		}
		return failed.map(({ fullName, failureMessages }) => ({
			where,
			test: fullName,
			said: firstLine(failureMessages[0])
		}));
	});
}

/** Failures of a report by Playwright's JSON reporter. @param {string} file @returns {Failure[]} */
export function playwrightFailures(file) {
	/** @param {any} suite @param {string} above @returns {Failure[]} */
	const under = (suite, above) => {
		const specs = (suite.specs ?? []).filter((/** @type {any} */ spec) => !spec.ok);
		return [
			...specs.map((/** @type {any} */ spec) => ({
				where: `tests/e2e/${spec.file}`,
				test: `${above}${spec.title}`,
				said: firstLine(errorOf(spec))
			})),
			...(suite.suites ?? []).flatMap((/** @type {any} */ inner) =>
				under(inner, `${above}${inner.title} > `)
			)
		];
	};
	/** @type {any[]} */
	const files = readReport(file)?.suites ?? [];
	return files.flatMap((suite) => under(suite, ''));
}

/** @param {any} spec @returns {string | undefined} */
const errorOf = (spec) =>
	spec.tests
		.flatMap((/** @type {any} */ test) => test.results)
		.find((/** @type {any} */ result) => result.error)?.error.message;

/** One failure, as a run's last lines show it. @param {Failure} failure */
export const failureLine = ({ where, test, said }) => `FAILED ${where} > ${test}: ${said}`;
