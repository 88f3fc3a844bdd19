import { afterEach, expect, test, vi } from 'vitest';
import { WorkerGone, type LiveWorker } from '../../../../src/lib/server/embedded/live-worker.ts';
import { createQueue } from '../../../../src/lib/server/embedded/queue.ts';
import { DatabaseUnavailable, supervise } from '../../../../src/lib/server/embedded/supervisor.ts';

afterEach(() => vi.useRealTimers());

const call = { kind: 'token', email: 'a@haenau.example' } as const;

/** Workers that answer with their own number, and can be made to go. */
function stable() {
	const going: ((ended: Promise<unknown>) => void)[] = [];
	const state = { launches: 0, ends: 0, broken: false };
	async function launch(onGone: (ended: Promise<unknown>) => void): Promise<LiveWorker> {
		state.launches += 1;
		if (state.broken) throw new Error('does not open');
		const threadId = going.push(onGone);
		return {
			threadId,
			ask: async () => String(threadId) as never,
			end: async () => {
				state.ends += 1;
			}
		};
	}
	return { state, going, launch };
}

test('the next worker is opened when the thread of the last has ended, not before', async () => {
	const { state, going, launch } = stable();
	const supervisor = await supervise(launch, createQueue());
	expect(await supervisor.call(call, 1)).toBe('1');
	const { promise: ended, resolve: end } = Promise.withResolvers<void>();
	going[0]?.(ended);
	const waiting = supervisor.call(call, 1);
	await new Promise((soon) => setImmediate(soon));
	expect(state.launches).toBe(1);
	expect(supervisor.health()).toMatchObject({ state: 'opening', threadId: null });
	end();
	expect(await waiting).toBe('2');
	expect(supervisor.health()).toMatchObject({ state: 'open', restarts: 1, waiting: 0 });
});

test('while it cannot be opened calls are refused at once; later it is tried again', async () => {
	vi.useFakeTimers({ toFake: ['performance'] });
	const { state, going, launch } = stable();
	const supervisor = await supervise(launch, createQueue());
	state.broken = true;
	going[0]?.(Promise.resolve());
	await expect(supervisor.call(call, 1)).rejects.toThrow(DatabaseUnavailable);
	await expect(supervisor.call(call, 1)).rejects.toThrow(DatabaseUnavailable);
	expect(supervisor.health().state).toBe('down');
	expect(state.launches).toBe(2);
	state.broken = false;
	vi.advanceTimersByTime(2_000);
	expect(await supervisor.call(call, 1)).toBe('2');
});

test('a call that fails leaves the next one its turn', async () => {
	const { launch } = stable();
	let first = true;
	const supervisor = await supervise(async (onGone) => {
		const worker = await launch(onGone);
		const ask: LiveWorker['ask'] = (...asked) => {
			if (!first) return worker.ask(...asked);
			first = false;
			return Promise.reject(new WorkerGone());
		};
		return { ...worker, ask };
	}, createQueue());
	await expect(supervisor.call(call, 1)).rejects.toThrow(WorkerGone);
	expect(await supervisor.call(call, 1)).toBe('1');
});

test('a first opening that fails is told to whoever opens', async () => {
	const { state, launch } = stable();
	state.broken = true;
	await expect(supervise(launch, createQueue())).rejects.toThrow('does not open');
});

test('closing waits for the calls before it, and is final', async () => {
	const { state, launch } = stable();
	const supervisor = await supervise(launch, createQueue());
	const before = supervisor.call(call, 1);
	await Promise.all([supervisor.close(), supervisor.close()]);
	expect(await before).toBe('1');
	expect(state.ends).toBe(1);
	await expect(supervisor.call(call, 1)).rejects.toThrow(DatabaseUnavailable);
});
