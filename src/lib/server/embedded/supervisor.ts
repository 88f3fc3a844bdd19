/**
 * Keeps one worker running: hands it one call at a time, ends it when a call runs away, and opens
 * the next. Calls that wait their turn meanwhile never enter the lost worker; they go to its
 * successor.
 */
import type { Answers, Call, CallOf } from './messages.ts';
import type { LiveWorker } from './live-worker.ts';
import type { Queue, WaitLimits } from './queue.ts';

/** The database is closed, or could not be opened again. */
export class DatabaseUnavailable extends Error {
	override name = 'DatabaseUnavailable';
}

export interface Health {
	/** The process (the worker is a thread of it). */
	pid: number;
	/** The worker's thread, null while none runs. */
	threadId: number | null;
	/** Workers opened after the first. */
	restarts: number;
	/** Calls that have not started. */
	waiting: number;
	state: 'open' | 'opening' | 'down' | 'closed';
}

export interface Supervisor {
	call<K extends Call['kind']>(
		call: CallOf<K>,
		deadlineMs: number,
		limits?: WaitLimits
	): Promise<Answers[K]>;
	health(): Health;
	close(): Promise<void>;
}

/** After a failed opening the next is tried no sooner than this. */
const retryAfterMs = 2_000;
const closeMs = 10_000;
const nothing = Promise.resolve();

/**
 * Opens the first worker with `launch` (rejects when that fails) and supervises from then on.
 * `launch` is given a function to call when the worker is gone.
 */
export async function supervise(
	launch: (onGone: (ended: Promise<unknown>) => void) => Promise<LiveWorker>,
	queue: Queue
): Promise<Supervisor> {
	let live: LiveWorker | null = null;
	let opening: Promise<LiveWorker> | null = null;
	let restarts = -1;
	let failedAt = -Infinity;
	let closed = false;

	function open(before: Promise<unknown>): Promise<LiveWorker> {
		restarts += 1;
		let mine: LiveWorker | null = null;
		const onGone = (ended: Promise<unknown>) => {
			if (!mine || live !== mine) return;
			live = null;
			// At once, not when the next call comes: the person behind it need not wait for the opening.
			if (!closed) open(ended).catch(() => {});
		};
		const launched = before.then(() => launch(onGone));
		opening = launched.then(
			(worker) => {
				opening = null;
				return (live = mine = worker);
			},
			(error: unknown) => {
				opening = null;
				failedAt = performance.now();
				throw error;
			}
		);
		return opening;
	}

	async function current(): Promise<LiveWorker> {
		if (closed) throw new DatabaseUnavailable('The database is closed.');
		if (live) return live;
		if (!opening && performance.now() - failedAt < retryAfterMs) {
			throw new DatabaseUnavailable('The database could not be opened again.');
		}
		return (opening ?? open(nothing)).catch(() => {
			throw new DatabaseUnavailable('The database could not be opened again.');
		});
	}

	await open(nothing);
	return {
		call: (call, deadlineMs, limits) =>
			queue.run(async () => (await current()).ask(call, deadlineMs), limits),
		health: () => ({
			pid: process.pid,
			threadId: live?.threadId ?? null,
			restarts,
			waiting: queue.waiting(),
			state: closed ? 'closed' : live ? 'open' : opening ? 'opening' : 'down'
		}),
		close: () =>
			queue.run(async () => {
				if (closed) return;
				closed = true;
				const worker = live ?? (await opening?.catch(() => null));
				await worker?.ask({ kind: 'close' }, closeMs).catch(() => {});
				await worker?.end();
			})
	};
}
