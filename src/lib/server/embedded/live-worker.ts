/** One running worker: started, asked, ended. What happens after its end is the supervisor's care. */
import { Worker } from 'node:worker_threads';
import type { Answers, Call, CallOf, WorkerMessage, WorkerStart } from './messages.ts';
import type { LogLine } from './quiet-console.ts';
import { unpackFailure } from './wire.ts';

/** The worker ended, or was ended, before it answered. Whether the call had an effect is unknown. */
export class WorkerGone extends Error {
	override name = 'WorkerGone';
}

/** The call ran longer than it may, and the worker was ended because of it. */
export class DeadlinePassed extends WorkerGone {
	override name = 'DeadlinePassed';
}

export interface LiveWorker {
	threadId: number;
	/**
	 * Asks the worker. Rejects with the failure it reports, with DeadlinePassed after `deadlineMs`
	 * (the worker is gone then, for every call) or WorkerGone when it ends by itself.
	 */
	ask<K extends Call['kind']>(call: CallOf<K>, deadlineMs: number): Promise<Answers[K]>;
	end(): Promise<void>;
}

interface Pending {
	resolve(value: Answers[Call['kind']]): void;
	reject(reason: Error): void;
	timer: NodeJS.Timeout;
}

export interface LaunchOptions {
	url: URL;
	start: WorkerStart;
	/** How long opening and migrating may take. */
	openMs: number;
	onLog(line: LogLine): void;
	/**
	 * Called once when the worker takes no more calls, however that came. Until `ended` resolves its
	 * thread may still be writing: nobody else may open the folder before.
	 */
	onGone(ended: Promise<unknown>): void;
}

/** Starts a worker and waits until its database is open. Rejects with the reason when it is not. */
export function launchWorker(options: LaunchOptions): Promise<LiveWorker> {
	const { url, start, openMs, onLog, onGone } = options;
	// Its output is caught and dropped: whatever does not come through the quiet console may hold
	// anything. No flags of the parent: they may be a test runner's.
	const worker = new Worker(url, { workerData: start, execArgv: [], stdout: true, stderr: true });
	worker.stdout.resume();
	worker.stderr.resume();
	const pending = new Map<number, Pending>();
	let lastId = 0;
	let gone = false;

	function lose(reason: WorkerGone): void {
		if (gone) return;
		gone = true;
		for (const { reject, timer } of pending.values()) {
			clearTimeout(timer);
			reject(reason);
		}
		pending.clear();
		onGone(worker.terminate());
	}

	const ask: LiveWorker['ask'] = (call, deadlineMs) =>
		new Promise((resolve, reject) => {
			if (gone) return reject(new WorkerGone('The database is not running.'));
			const id = ++lastId;
			const timer = setTimeout(() => {
				lose(new DeadlinePassed(`A database call was cut after ${deadlineMs} ms.`));
			}, deadlineMs);
			pending.set(id, { resolve: resolve as Pending['resolve'], reject, timer });
			worker.postMessage({ ...call, id });
		});

	function settle(id: number, finish: (call: Pending) => void): void {
		const call = pending.get(id);
		if (!call) return;
		pending.delete(id);
		clearTimeout(call.timer);
		finish(call);
	}

	return new Promise((resolve, reject) => {
		let failed = false;
		const fail = (reason: Error) => {
			// The first reason is the true one: ending the worker raises another.
			if (failed) return;
			failed = true;
			clearTimeout(opening);
			lose(new WorkerGone(reason.message));
			void worker.terminate().finally(() => reject(reason));
		};
		const opening = setTimeout(
			() => fail(new WorkerGone(`The database did not open within ${openMs} ms.`)),
			openMs
		);
		worker.on('message', (message: WorkerMessage) => {
			if (message.kind === 'log') return onLog(message.line);
			if (message.kind === 'unable') return fail(unpackFailure(message.failure));
			if (message.kind === 'answer') return settle(message.id, (c) => c.resolve(message.value));
			if (message.kind === 'failure') {
				return settle(message.id, (c) => c.reject(unpackFailure(message.failure)));
			}
			clearTimeout(opening);
			const end = async () => {
				lose(new WorkerGone('The database was closed.'));
				await worker.terminate();
			};
			resolve({ threadId: worker.threadId, ask, end });
		});
		// The error itself may quote what the database was asked, so only its class is told.
		worker.on('error', (error) => fail(new WorkerGone(`The database stopped: ${nameOf(error)}.`)));
		worker.on('exit', () => fail(new WorkerGone('The database stopped.')));
	});
}

function nameOf(error: unknown): string {
	return error instanceof Error ? error.name : 'an error';
}
