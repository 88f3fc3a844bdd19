/**
 * The thread the database lives in. A query that runs away blocks this thread only, and the main
 * thread can end it; order among calls is the main thread's business (queue.ts).
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from './database.ts';
import type { CallMessage, WorkerMessage, WorkerStart } from './messages.ts';
import { quietConsole } from './quiet-console.ts';
import { packFailure } from './wire.ts';

const port = parentPort;
if (!port) throw new Error('This file is the embedded database’s worker; it is not run by itself.');
const say = (message: WorkerMessage) => port.postMessage(message);
const overlap = {
	name: 'CallsOverlap',
	code: null,
	message: 'Two calls reached the database at once.'
};
quietConsole((line) => say({ kind: 'log', line }));

try {
	const database = await openDatabase(workerData as WorkerStart);
	let busy = false;
	port.on('message', async (call: CallMessage) => {
		// Two calls at once would share a transaction and with it a role: better no answer than that.
		if (busy) return say({ kind: 'failure', id: call.id, failure: overlap });
		busy = true;
		try {
			say({ kind: 'answer', id: call.id, value: await database.answer(call) });
		} catch (error) {
			say({ kind: 'failure', id: call.id, failure: packFailure(error) });
		} finally {
			busy = false;
		}
	});
	const applied = database.applied.length;
	if (applied) say({ kind: 'log', line: { level: 'info', text: `${applied} migrations applied` } });
	say({ kind: 'ready' });
} catch (error) {
	say({ kind: 'unable', failure: packFailure(error) });
}
