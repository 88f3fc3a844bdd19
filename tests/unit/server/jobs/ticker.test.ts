import { expect, test, vi } from 'vitest';
import type { Job, JobContext } from '../../../../src/lib/server/jobs/job.ts';
import { startTicker } from '../../../../src/lib/server/jobs/ticker.ts';

const context = {} as JobContext;

function jobOf(every: number, run: Job['run']): Job {
	return { name: 'a job', every, run };
}

test('runs a job at the start, then as often as it asks for, and told the time', async () => {
	vi.useFakeTimers({ now: new Date('2026-11-22T09:00:00Z') });
	const at: string[] = [];
	const often = jobOf(3, async (_, now) => (at.push(now.toISOString().slice(14, 19)), {}));
	const hourly = vi.fn(async () => ({}));
	const ticker = startTicker([often, jobOf(3600, hourly)], context, () => new Date());
	await vi.advanceTimersByTimeAsync(9_500);
	expect(at).toEqual(['00:00', '00:03', '00:06', '00:09']);
	expect(hourly).toHaveBeenCalledTimes(1);
	await vi.advanceTimersByTimeAsync(3_600_000);
	expect(hourly).toHaveBeenCalledTimes(2);
	await ticker.stop();
	await vi.advanceTimersByTimeAsync(60_000);
	expect(hourly).toHaveBeenCalledTimes(2);
	vi.useRealTimers();
});

test('a job that fails or is slow holds up no other, and is not run twice at once', async () => {
	vi.useFakeTimers({ now: new Date('2026-11-22T09:00:00Z') });
	let end = () => {};
	const slow = vi.fn(
		() => new Promise<{ done: number }>((done) => (end = () => done({ done: 1 })))
	);
	const failing = vi.fn(async () => Promise.reject(new Error('not today')));
	const ticker = startTicker([jobOf(1, slow), jobOf(1, failing)], context, () => new Date());
	await vi.advanceTimersByTimeAsync(5_000);
	expect(slow).toHaveBeenCalledTimes(1);
	expect(failing).toHaveBeenCalledTimes(6);
	end();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(slow).toHaveBeenCalledTimes(2);
	let stopped = false;
	const stopping = ticker.stop().then(() => (stopped = true));
	await vi.advanceTimersByTimeAsync(5_000);
	expect(stopped).toBe(false);
	end();
	await stopping;
	vi.useRealTimers();
});
