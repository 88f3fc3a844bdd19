import type { Job, JobContext } from './job.ts';
import { runJob } from './run-job.ts';

/** How often the ticker looks whether a job is due, in milliseconds. */
const BEAT = 1000;

export type Ticker = {
	/** Starts no job any more, and resolves when those under way have ended. */
	stop(): Promise<void>;
};

/**
 * Runs each job once at the start, which catches up on what was missed, and then as often as it asks
 * for. A job that takes longer than its turn misses the next one.
 */
export function startTicker(jobs: readonly Job[], context: JobContext, now: () => Date): Ticker {
	const began = new Map<Job, number>();
	const underWay = new Map<Job, Promise<unknown>>();
	function beat(): void {
		const at = now();
		for (const job of jobs) {
			const due = at.getTime() - (began.get(job) ?? -Infinity) >= job.every * 1000;
			if (!due || underWay.has(job)) continue;
			began.set(job, at.getTime());
			underWay.set(
				job,
				runJob(job, context, at).finally(() => underWay.delete(job))
			);
		}
	}
	beat();
	const timer = setInterval(beat, BEAT);
	timer.unref();
	return {
		async stop() {
			clearInterval(timer);
			await Promise.all(underWay.values());
		}
	};
}
