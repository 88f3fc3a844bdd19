import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createQueue, WaitedTooLong } from '../../../../src/lib/server/embedded/queue.ts';

test('tasks run one at a time, in the order they came, whatever each does', async () => {
	const outcomes = fc.array(fc.record({ turns: fc.nat(5), fails: fc.boolean() }), {
		maxLength: 20
	});
	await fc.assert(
		fc.asyncProperty(outcomes, async (tasks) => {
			const queue = createQueue();
			const started: number[] = [];
			let running = 0;
			const runs = tasks.map(({ turns, fails }, n) =>
				queue.run(async () => {
					started.push(n);
					running += 1;
					expect(running).toBe(1);
					for (let turn = 0; turn < turns; turn += 1) await null;
					running -= 1;
					if (fails) throw new Error(`task ${n}`);
					return n;
				})
			);
			const settled = await Promise.allSettled(runs);
			expect(started).toEqual(tasks.map((_, n) => n));
			expect(settled.map(({ status }) => status === 'rejected')).toEqual(
				tasks.map(({ fails }) => fails)
			);
			expect(queue.waiting()).toBe(0);
		})
	);
});

/** A task that ends when told to. */
function held(): { task: () => Promise<void>; end: () => void } {
	const { promise, resolve } = Promise.withResolvers<void>();
	return { task: () => promise, end: resolve };
}

test('a task whose turn does not come in time never runs, and the next one does', async () => {
	const queue = createQueue();
	const first = held();
	const running = queue.run(first.task);
	let ran = false;
	const late = queue.run(
		async () => {
			ran = true;
		},
		{ waitMs: 1 }
	);
	await expect(late).rejects.toThrow(WaitedTooLong);
	const next = queue.run(async () => 'next', { waitMs: 60_000 });
	first.end();
	await running;
	expect(await next).toBe('next');
	expect(ran).toBe(false);
});

test('a task given up by its caller never runs', async () => {
	const queue = createQueue();
	const first = held();
	const running = queue.run(first.task);
	const caller = new AbortController();
	const { signal } = caller;
	let ran = 0;
	const count = async () => {
		ran += 1;
	};
	await null;
	const givenUp = queue.run(count, { signal });
	expect(queue.waiting()).toBe(1);
	caller.abort(new Error('gone'));
	await expect(givenUp).rejects.toThrow('gone');
	await expect(queue.run(count, { signal })).rejects.toThrow('gone');
	expect(queue.waiting()).toBe(0);
	first.end();
	await running;
	await queue.run(async () => {});
	expect(ran).toBe(0);
});

test('a task that throws at once does not stop the queue', async () => {
	const queue = createQueue();
	const broken = queue.run(() => {
		throw new Error('at once');
	});
	await expect(broken).rejects.toThrow('at once');
	expect(await queue.run(async () => 'next')).toBe('next');
});
