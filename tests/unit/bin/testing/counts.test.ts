import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
	add,
	flakyLines,
	honest,
	NONE,
	playwrightCounts,
	summary
} from '../../../../src/bin/testing/counts.js';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'haenau-counts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const spec = (title: string, status: string) => ({ title, tests: [{ status }] });

async function counted(stats: object, suites: object[]) {
	const file = join(folder, 'report.json');
	await writeFile(file, JSON.stringify({ stats, suites }));
	return playwrightCounts(file)!;
}

test('a test that passes only when tried again has passed, and is named with its file', async () => {
	const counts = await counted({ expected: 2, unexpected: 0, flaky: 2, skipped: 0 }, [
		{
			title: 'map.test.ts',
			specs: [spec('zooms', 'flaky'), spec('opens', 'expected')],
			suites: [{ title: 'en, 390 px wide', specs: [spec('pans', 'flaky')] }]
		},
		{ title: 'find.test.ts', specs: [spec('finds', 'expected')] }
	]);
	expect(summary(counts)).toBe('4 passed, 0 failed');
	expect(flakyLines(add(NONE, counts))).toEqual([
		'flaky, passed when tried again: map.test.ts > zooms',
		'flaky, passed when tried again: map.test.ts > en, 390 px wide > pans'
	]);
});

test('a test that failed twice has failed and is not called flaky', async () => {
	const counts = await counted({ expected: 0, unexpected: 1, flaky: 0, skipped: 0 }, [
		{ title: 'map.test.ts', specs: [spec('zooms', 'unexpected')] }
	]);
	expect([summary(counts), flakyLines(counts)]).toEqual(['0 passed, 1 failed', []]);
});

test('a run without a report, or that ended badly, has failed', () => {
	expect(playwrightCounts(join(folder, 'nowhere.json'))).toBeNull();
	expect(honest(null, 0).failed).toBe(1);
	expect(honest({ ...NONE, passed: 3 }, 1).failed).toBe(1);
	expect(honest(NONE, 0).failed).toBe(1);
	expect(honest({ ...NONE, passed: 3 }, 0).failed).toBe(0);
});
