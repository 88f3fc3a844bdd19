import { readReport } from './counts.js';

/**
 * What failed, a line each: where, which test, and what it said. They are printed again at the end of
 * a run, where whoever reads a long log looks first.
 * @typedef {{ where: string, test: string, said: string }} Failure
 */

// eslint-disable-next-line no-control-regex
const COLOURS = /\x1b\[[0-9;]*m/g;
/** Folders before the project's own say nothing. @param {string} path */
const ofTests = (path) => path.replace(/^.*\/(?=tests\/)/, '');
/** Lines in which a comparison shows what was there instead, without the brackets around it. */
const FOUND = /^(\+ (?!Received)|Received).*\w.*[^[{]$/;
/** The first line, and what was found instead of what was expected. @param {string | undefined} message */
function brief(message) {
	const [first, ...rest] = (message ?? '').replace(COLOURS, '').trim().split('\n');
	const found = rest.map((line) => line.trim()).filter((line) => FOUND.test(line));
	return [first, ...found.slice(0, 3)].join(' ').slice(0, 500);
}

/** Failures of a report by vitest's JSON reporter. @param {string} file @returns {Failure[]} */
export function vitestFailures(file) {
	/** @type {any[]} */
	const files = readReport(file)?.testResults ?? [];
	return files.flatMap(({ name, status, message, assertionResults }) => {
		/** @type {any[]} */
		const failed = assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
		const where = ofTests(name);
		if (status === 'failed' && failed.length === 0) {
			return [{ where, test: 'the file itself', said: brief(message) }];
		}
		return failed.map(({ fullName, failureMessages }) => ({
			where,
			test: fullName,
			said: brief(failureMessages[0])
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
				said: errorsOf(spec).map(brief).join(' / ')
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

/** What the first failed try said: soft checks say more than one thing. @param {any} spec @returns {string[]} */
const errorsOf = (spec) => {
	/** @type {any[]} */
	const results = spec.tests.flatMap((/** @type {any} */ test) => test.results);
	const failed = results.find((result) => result.errors?.length > 0);
	return (failed?.errors ?? []).slice(0, 3).map((/** @type {any} */ error) => error.message);
};

/** One failure, as a run's last lines show it. @param {Failure} failure */
export const failureLine = ({ where, test, said }) => `FAILED ${where} > ${test}: ${said}`;
