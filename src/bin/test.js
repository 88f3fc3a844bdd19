/**
 * npm test: types, lint, unit, integration and end-to-end tests, in this order. All of them run, even
 * after a failure; the last line says how many passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { add, honest, NONE, playwrightCounts, summary, vitestCounts } from './testing/counts.js';
import { failureLine, playwrightFailures, vitestFailures } from './testing/failures.js';

const folder = mkdtempSync(join(tmpdir(), 'haenau-results-'));
/** @param {string} name */
const reportOf = (name) => join(folder, `${name}.json`);
/** @param {string} name */
const vitest = (name) => ({
	name,
	args: [`test:${name}`, '--', '--reporter=default', '--reporter=json'].concat(
		`--outputFile.json=${reportOf(name)}`
	),
	count: () => vitestCounts(reportOf(name)),
	failures: () => vitestFailures(reportOf(name))
});
/** A tool that says yes or no is one test. @param {string} name */
const tool = (name) => ({ name, args: [name], count: () => null, failures: () => [] });

const steps = [
	tool('check'),
	tool('lint'),
	vitest('unit'),
	vitest('integration'),
	{
		name: 'e2e',
		args: ['test:e2e'],
		count: () => playwrightCounts(reportOf('e2e')),
		failures: () => playwrightFailures(reportOf('e2e'))
	}
];

let total = NONE;
const lines = [];
const failed = [];
for (const { name, args, count, failures } of steps) {
	console.log(`\n=== ${name}`);
	const began = performance.now();
	const { status } = spawnSync('npm', ['run', '--silent', ...args], {
		stdio: 'inherit',
		env: { ...process.env, E2E_REPORT: reportOf('e2e') }
	});
	const isTool = name === 'check' || name === 'lint';
	const counts = isTool && status === 0 ? { ...NONE, passed: 1 } : honest(count(), status);
	total = add(total, counts);
	failed.push(...failures().map(failureLine));
	const seconds = Math.round((performance.now() - began) / 1000);
	const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
	lines.push(`${name.padEnd(12)} ${summary(counts)}${skipped} (${seconds} s)`);
}
rmSync(folder, { recursive: true, force: true });

console.log(`\n${lines.join('\n')}`);
for (const line of failed) console.log(line);
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(summary(total));
