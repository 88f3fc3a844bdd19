/**
 * npm run test:postgres: the record's promises on a real PostgreSQL, in a cluster made for this run
 * and gone after it. The last line says how many passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { honest, summary, vitestCounts } from './testing/counts.js';
import { failureLine, vitestFailures } from './testing/failures.js';
import { startCluster } from './testing/postgres-cluster.js';

const folder = mkdtempSync(join(tmpdir(), 'haenau-results-'));
const report = join(folder, 'postgres.json');
let counts = honest(null, 1);
try {
	const cluster = await startCluster();
	const stopNow = () => {
		cluster.stop();
		process.exit(1);
	};
	process.on('SIGINT', stopNow);
	process.on('SIGTERM', stopNow);
	try {
		const { status } = spawnSync(
			'vitest',
			['run', '--project', 'postgres', '--reporter=default', '--reporter=json'].concat(
				`--outputFile.json=${report}`,
				process.argv.slice(2)
			),
			{ stdio: 'inherit', env: { ...process.env, TEST_POSTGRES_URL: cluster.url } }
		);
		counts = honest(vitestCounts(report), status);
		for (const failure of vitestFailures(report)) console.log(failureLine(failure));
	} finally {
		cluster.stop();
	}
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = counts.failed > 0 ? 1 : 0;
console.log(summary(counts));
