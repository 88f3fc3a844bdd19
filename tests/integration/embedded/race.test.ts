import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ensureAccount } from '../../../src/lib/server/embedded/account.ts';
import { openDatabase, type Database } from '../../../src/lib/server/embedded/database.ts';
import { loadKeys } from '../../../src/lib/server/embedded/keys.ts';
import { launchWorker } from '../../../src/lib/server/embedded/live-worker.ts';
import { openEmbedded } from '../../../src/lib/server/embedded/open.ts';
import { createQueue, type Queue } from '../../../src/lib/server/embedded/queue.ts';
import {
	packRequest,
	placeholderOrigin,
	unpackResponse
} from '../../../src/lib/server/embedded/wire.ts';
import { workerUrl } from '../../../src/lib/server/embedded/worker-path.ts';
import { migrationsDir, temporaryFolder } from './fixture.ts';
import { race, type Racetrack } from './race.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
	folder = await temporaryFolder();
});
afterEach(async () => {
	vi.restoreAllMocks();
	await folder.remove();
});

/** What the worker is started with. */
async function start() {
	const keys = await loadKeys(folder.path);
	return { databaseDir: join(folder.path, 'db'), migrationsDir, keys };
}

/** The database without its thread, in this process, behind the given queue. */
async function bare(queue: Queue): Promise<Racetrack & { database: Database }> {
	// Here the package prints its refusals on our own console.
	vi.spyOn(console, 'error').mockImplementation(() => {});
	const options = await start();
	const database = await openDatabase(options);
	return {
		database,
		url: placeholderOrigin,
		publishableKey: options.keys.publishableKey,
		secretKey: options.keys.secretKey,
		fetch: async (input, init) => {
			const request = await packRequest(new Request(input, init));
			return unpackResponse(await queue.run(() => database.answer({ kind: 'fetch', request })));
		},
		sql: <Row>(text: string, params: unknown[] = []) =>
			queue.run(() => database.answer({ kind: 'sql', text, params })) as Promise<Row[]>,
		issueSignInToken: (email) => queue.run(() => database.answer({ kind: 'token', email }))
	};
}

test('1,200 requests of four roles at once: each runs as its own role', async () => {
	const db = await openEmbedded({ dataDir: folder.path, migrationsDir });
	expect(await race(db, 1_200, 30)).toEqual({ answered: 1_200, wrong: [] });
	await db.close();
});

test('the queue is what keeps the roles apart', async () => {
	const { database, ...db } = await bare(createQueue());
	expect(await race(db, 1_200, 30)).toEqual({ answered: 1_200, wrong: [] });
	await database.answer({ kind: 'close' });
});

test('without the queue the same requests run with the rights of others', async () => {
	const { database, ...db } = await bare({ waiting: () => 0, run: (task) => task() });
	const { wrong } = await race(db, 1_200, 30);
	const escaped = wrong.filter((line) => /ran as|ran with|saw|not refused/.test(line));
	expect(escaped.length).toBeGreaterThan(0);
	await database.answer({ kind: 'close' });
});

test('calls that reach the worker together are refused, not mixed', async () => {
	const options = { url: workerUrl(), start: await start(), openMs: 60_000 };
	const worker = await launchWorker({ ...options, onLog: () => {}, onGone: () => {} });
	const sql = <Row>(text: string, params: unknown[] = []) =>
		worker.ask({ kind: 'sql', text, params }, 60_000) as Promise<Row[]>;
	await ensureAccount(sql, 'a@haenau.example');
	const ask = () => worker.ask({ kind: 'token', email: 'a@haenau.example' }, 60_000);
	const outcomes = await Promise.allSettled([ask(), ask(), ask()]);
	expect(outcomes[0]?.status).toBe('fulfilled');
	expect(outcomes).toContainEqual({
		status: 'rejected',
		reason: expect.objectContaining({ name: 'CallsOverlap' })
	});
	await worker.end();
});
