import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { JOBS } from '../../../src/lib/server/jobs/jobs.ts';
import { temporaryFolder } from '../embedded/fixture.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
	folder = await temporaryFolder();
});
afterAll(() => folder?.remove());

test('npm run jobs does nothing, and fails nowhere, where nothing was ever recorded', () => {
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/bin/jobs.ts'], {
		encoding: 'utf8',
		env: {
			...process.env,
			DATA_DIR: folder.path,
			SUPABASE_URL: '',
			SMTP_URL: '',
			LOG_LEVEL: 'warn'
		}
	});
	expect([status, stderr]).toEqual([0, '']);
	const said = stdout.trim().split('\n');
	expect(said.filter((line) => !/^[a-z ]+: [a-zA-Z]+ 0(, [a-zA-Z]+ 0)*$/.test(line))).toEqual([]);
	expect(said.map((line) => line.split(':')[0])).toEqual([
		...JOBS.map(({ name }) => name),
		'fetch feeds',
		'write reports'
	]);
});
