/**
 * npm test: types, lint, unit, integration and end-to-end tests, in this order. All of them run, even
 * after a failure; the last line says how many passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	add,
	flakyLines,
	honest,
	NONE,
	playwrightCounts,
	summary,
	vitestCounts
} from './testing/counts.js';

const folder = mkdtempSync(join(tmpdir(), 'haenau-results-'));
/** @param {string} name */
const reportOf = (name) => join(folder, `${name}.json`);
/** @param {string} name */
const vitest = (name) => ({
	name,
	args: [`test:${name}`, '--', '--reporter=default', '--reporter=json'].concat(
		`--outputFile.json=${reportOf(name)}`
	),
	count: () => vitestCounts(reportOf(name))
});
/** A tool that says yes or no is one test. @param {string} name */
const tool = (name) => ({ name, args: [name], count: () => null });

const steps = [
	tool('check'),
	tool('lint'),
	vitest('unit'),
	vitest('integration'),
	{
		name: 'e2e',
		args: ['test:e2e'],
		count: () => playwrightCounts(reportOf('e2e'))
	}
];

let total = NONE;
const lines = [];
for (const { name, args, count } of steps) {
	console.log(`\n=== ${name}`);
	const began = performance.now();
	const { status } = spawnSync('npm', ['run', '--silent', ...args], {
		stdio: 'inherit',
		env: { ...process.env, E2E_REPORT: reportOf('e2e') }
	});
	const isTool = name === 'check' || name === 'lint';
	const counts = isTool && status === 0 ? { ...NONE, passed: 1 } : honest(count(), status);
	total = add(total, counts);
	const seconds = Math.round((performance.now() - began) / 1000);
	const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
	lines.push(`${name.padEnd(12)} ${summary(counts)}${skipped} (${seconds} s)`);
}
rmSync(folder, { recursive: true, force: true });

console.log(`\n${[...lines, ...flakyLines(total)].join('\n')}`);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(summary(total));
