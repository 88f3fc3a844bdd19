/**
 * One call at a time. PGlite has a single session and `@supabase/lite` does not guard it: without
 * this queue two overlapping requests share a transaction, and one runs with the other's role.
 */

/** A call waited longer than it was allowed to; it was never started. */
export class WaitedTooLong extends Error {
	override name = 'WaitedTooLong';
}

export interface Queue {
	/**
	 * Runs `task` when every task before it has settled. Rejects with WaitedTooLong when its turn has
	 * not come after `waitMs`, or with the signal's reason when that is aborted first; in both cases
	 * the task never starts.
	 */
	run<T>(task: () => Promise<T>, limits?: WaitLimits): Promise<T>;
	/** Tasks that have not started yet. */
	waiting(): number;
}

export interface WaitLimits {
	waitMs?: number;
	signal?: AbortSignal;
}

export function createQueue(): Queue {
	let tail: Promise<unknown> = Promise.resolve();
	let waiting = 0;
	return {
		waiting: () => waiting,
		run: <T>(task: () => Promise<T>, { waitMs, signal }: WaitLimits = {}) =>
			new Promise<T>((resolve, reject) => {
				let left = false;
				waiting += 1;
				const leave = (): boolean => {
					if (left) return false;
					left = true;
					waiting -= 1;
					clearTimeout(timer);
					signal?.removeEventListener('abort', onAbort);
					return true;
				};
				const onAbort = () => leave() && reject(signal?.reason);
				const onTimeout = () => leave() && reject(new WaitedTooLong());
				const timer = waitMs === undefined ? undefined : setTimeout(onTimeout, waitMs);
				signal?.addEventListener('abort', onAbort, { once: true });
				if (signal?.aborted) onAbort();
				tail = tail.then(async () => {
					if (!leave()) return;
					try {
						resolve(await task());
					} catch (error) {
						reject(error);
					}
				});
			})
	};
}
