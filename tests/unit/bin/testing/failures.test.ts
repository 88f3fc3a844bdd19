import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
	failureLine,
	playwrightFailures,
	vitestFailures
} from '../../../../src/bin/testing/failures.js';

const folder = mkdtempSync(join(tmpdir(), 'haenau-failures-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
function report(name: string, content: unknown): string {
	const file = join(folder, name);
	writeFileSync(file, JSON.stringify(content));
	return file;
}

test('failed tests of vitest are named, and a file that can not be loaded', () => {
	const file = report('vitest.json', {
		testResults: [
			{
				name: '/somewhere/tests/unit/a.test.ts',
				status: 'failed',
				assertionResults: [
					{ status: 'passed', fullName: 'one', failureMessages: [] },
					{
						status: 'failed',
						fullName: 'two',
						failureMessages: ['\u001b[31mexpected 1 to be 2\u001b[0m\n  at a line']
					}
				]
			},
			{
				name: '/somewhere/tests/unit/b.test.ts',
				status: 'failed',
				message: 'no such module',
				assertionResults: []
			}
		]
	});
	expect(vitestFailures(file).map(failureLine)).toEqual([
		'FAILED tests/unit/a.test.ts > two: expected 1 to be 2',
		'FAILED tests/unit/b.test.ts > the file itself: no such module'
	]);
});

test('failed tests of Playwright are named with what stands above them', () => {
	const shown =
		'Error: the list, light\n\nexpect(received).toEqual(expected)\n\n- Expected  - 1\n+ Received  + 3\n\n' +
		'- Array []\n+ Array [\n+   "dlitem: <dd>",\n+ ]\n';
	const test = { results: [{ errors: [{ message: 'not visible' }, { message: shown }] }] };
	const file = report('playwright.json', {
		suites: [
			{
				title: 'find.test.ts',
				specs: [{ ok: true, title: 'fine', file: 'find.test.ts', tests: [] }],
				suites: [
					{
						title: 'in Welsh',
						specs: [{ ok: false, title: 'finds', file: 'find.test.ts', tests: [test] }]
					}
				]
			}
		]
	});
	expect(playwrightFailures(file).map(failureLine)).toEqual([
		'FAILED tests/e2e/find.test.ts > in Welsh > finds: not visible / Error: the list, light +   "dlitem: <dd>",'
	]);
});

test('a run without a report names nothing: its count says that it failed', () => {
	expect(vitestFailures(join(folder, 'none.json'))).toEqual([]);
	expect(playwrightFailures(join(folder, 'none.json'))).toEqual([]);
});
