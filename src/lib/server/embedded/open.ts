/**
 * The embedded Supabase: `@supabase/lite` on PGlite in a data folder, for trying out, development,
 * tests and small offline use. Nothing listens; `fetch` goes to a worker thread of this process.
 */
import { join, resolve } from 'node:path';
import { answerRequests } from './backup/requests.ts';
import { refuseUnfinished } from './backup/restore.ts';
import { loadKeys } from './keys.ts';
import { DeadlinePassed, launchWorker, WorkerGone } from './live-worker.ts';
import { lockFolder } from './lock.ts';
import { createQueue, WaitedTooLong } from './queue.ts';
import type { LogLine } from './quiet-console.ts';
import { answerReferenceRequests } from './reference-requests.ts';
import { DatabaseUnavailable, supervise, type Health, type Supervisor } from './supervisor.ts';
import { packRequest, placeholderOrigin, refusal, unpackResponse } from './wire.ts';
import { workerUrl } from './worker-path.ts';

export interface OpenOptions {
	/** Holds `db/`, `keys.json` and `lock`. Created when missing. */
	dataDir: string;
	/** The folder with `<14 digits>_<name>.sql`. */
	migrationsDir: string;
	/** How long one call may run; the default is 15 seconds. */
	deadlineMs?: number;
	/** How long a call may wait its turn before it is answered 503; the default is 20 seconds. */
	waitMs?: number;
	/** How long one statement of `sql` may run; the default is 2 minutes, for seeds. */
	ownerDeadlineMs?: number;
	worker?: URL | string;
	/** Lines that are safe to log: kinds and codes of errors, never what was asked. */
	onLog?: (line: LogLine) => void;
}

export interface EmbeddedSupabase {
	/** For `createClient`; no such address exists. */
	url: string;
	/** For `createClient`'s `global.fetch`. Answers 503 when the database is cut off or away. */
	fetch: typeof globalThis.fetch;
	publishableKey: string;
	secretKey: string;
	/** One statement as the database's owner; for migrations, seeding and tests only. */
	sql<Row>(text: string, params?: unknown[]): Promise<Row[]>;
	/** A token for `verifyOtp({ type: 'magiclink', token_hash })`; null when nobody has the address. */
	issueSignInToken(email: string): Promise<string | null>;
	health(): Health;
	close(): Promise<void>;
}

const openMs = 120_000;
const backupMs = 10 * 60_000;

/**
 * Opens the folder, migrates it and returns when it answers. Throws DataFolderInUse,
 * RestoreUnfinished, an error named
 * as the migrator's (`DatabaseAhead`, `MigrationFailed`, ...) or PGlite's own for a damaged folder.
 */
export async function openEmbedded(options: OpenOptions): Promise<EmbeddedSupabase> {
	const { dataDir, migrationsDir } = options;
	const lock = lockFolder(dataDir);
	try {
		refuseUnfinished(dataDir);
		const keys = await loadKeys(dataDir);
		const start = { databaseDir: join(dataDir, 'db'), migrationsDir, keys };
		const supervisor = await supervise(
			(onGone) =>
				launchWorker({
					url: workerUrl(options.worker),
					start,
					openMs,
					onLog: options.onLog ?? (() => {}),
					onGone
				}),
			createQueue()
		);
		const ownerDeadlineMs = options.ownerDeadlineMs ?? 120_000;
		const folder = resolve(dataDir);
		const stopAnswering = answerRequests(folder, (file) =>
			supervisor.call({ kind: 'backup', dataDir: folder, file }, backupMs)
		);
		const stopSwitching = answerReferenceRequests(
			folder,
			async (text, params) =>
				(await supervisor.call({ kind: 'sql', text, params }, ownerDeadlineMs)) as {
					answer: unknown;
				}[]
		);
		return {
			url: placeholderOrigin,
			fetch: createFetch(supervisor, options),
			publishableKey: keys.publishableKey,
			secretKey: keys.secretKey,
			sql: async <Row>(text: string, params: unknown[] = []) =>
				(await supervisor.call({ kind: 'sql', text, params }, ownerDeadlineMs)) as Row[],
			issueSignInToken: (email) =>
				supervisor.call({ kind: 'token', email }, options.deadlineMs ?? 15_000),
			health: () => supervisor.health(),
			close: () => {
				stopAnswering();
				stopSwitching();
				return supervisor.close().finally(() => lock.release());
			}
		};
	} catch (error) {
		lock.release();
		throw error;
	}
}

function createFetch(
	supervisor: Supervisor,
	{ deadlineMs = 15_000, waitMs = 20_000 }: OpenOptions
): typeof globalThis.fetch {
	return async (input, init) => {
		const request = new Request(input, init);
		if (!request.url.startsWith(`${placeholderOrigin}/`)) {
			throw new TypeError('The embedded Supabase answers for its own address only.');
		}
		const { signal } = request;
		const call = { kind: 'fetch', request: await packRequest(request) } as const;
		try {
			return unpackResponse(await supervisor.call(call, deadlineMs, { waitMs, signal }));
		} catch (error) {
			if (error instanceof DeadlinePassed) {
				return refusal(503, 'deadline_passed', `The database call was cut after ${deadlineMs} ms.`);
			}
			if (error instanceof WaitedTooLong) {
				return refusal(503, 'database_busy', 'The database is busy. Try again in a few seconds.');
			}
			if (error instanceof WorkerGone || error instanceof DatabaseUnavailable) {
				return refusal(503, 'database_away', 'The database is away. Try again in a few seconds.');
			}
			throw error;
		}
	};
}
