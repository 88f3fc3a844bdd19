import { expect, test } from 'vitest';
import {
	DeadlinePassed,
	launchWorker,
	WorkerGone
} from '../../../../src/lib/server/embedded/live-worker.ts';

/** Starts a worker that speaks the protocol and nothing else; `onCall` is its answer to a call. */
async function launch(onCall: string, openMs = 60_000, first = `say({ kind: 'ready' })`) {
	const source = `import { parentPort } from 'node:worker_threads';
		const say = (message) => parentPort.postMessage(message);
		parentPort.on('message', (call) => { ${onCall} });
		${first};`;
	const log: string[] = [];
	const gone: Promise<unknown>[] = [];
	const worker = await launchWorker({
		url: new URL(`data:text/javascript,${encodeURIComponent(source)}`),
		start: {
			databaseDir: '',
			migrationsDir: '',
			keys: { publishableKey: '', secretKey: '', jwtSecret: '' }
		},
		openMs,
		onLog: ({ text }) => log.push(text),
		onGone: (ended) => gone.push(ended)
	});
	return { worker, log, gone };
}
const call = { kind: 'token', email: 'a@haenau.example' } as const;

test('answers and failures find the call they belong to', async () => {
	const { worker, log } = await launch(`
		say({ kind: 'log', line: { level: 'info', text: 'asked' } });
		say(call.email === 'bad'
			? { kind: 'failure', id: call.id, failure: { name: 'Odd', code: '42', message: 'no' } }
			: { kind: 'answer', id: call.id, value: call.email })`);
	const asked = ['one', 'bad', 'two'].map((email) => worker.ask({ kind: 'token', email }, 60_000));
	expect(await Promise.allSettled(asked)).toMatchObject([
		{ value: 'one' },
		{ reason: { name: 'Odd', code: '42', message: 'no' } },
		{ value: 'two' }
	]);
	expect(log).toEqual(['asked', 'asked', 'asked']);
	await worker.end();
});

test('a call past its deadline takes the worker with it, and every call it had', async () => {
	const { worker, gone } = await launch('for (;;);');
	const cut = worker.ask(call, 20);
	const other = worker.ask(call, 60_000);
	await expect(cut).rejects.toThrow(DeadlinePassed);
	await expect(other).rejects.toThrow(DeadlinePassed);
	expect(gone).toHaveLength(1);
	await gone[0];
	await expect(worker.ask(call, 60_000)).rejects.toThrow(WorkerGone);
});

test.each([
	['ends', 'process.exit(3)', 'The database stopped.'],
	['throws', `throw new RangeError('at LL57 1TF')`, 'The database stopped: RangeError.']
])(
	'a worker that %s by itself rejects its calls without saying what was asked',
	async (_, does, says) => {
		const { worker, gone } = await launch(does);
		await expect(worker.ask(call, 60_000)).rejects.toThrow(new WorkerGone(says));
		expect(gone).toHaveLength(1);
	}
);

test('a worker that cannot open says why; one that never opens is ended', async () => {
	const unable = `say({ kind: 'unable', failure: { name: 'DatabaseAhead', code: null, message: 'm' } })`;
	await expect(launch('', 60_000, unable)).rejects.toMatchObject({
		name: 'DatabaseAhead',
		message: 'm'
	});
	await expect(launch('', 20, '')).rejects.toThrow('did not open within 20 ms');
});
