/**
 * A hosted Supabase for tests: our own embedded one behind HTTP, which counts what it is asked. The
 * server under test knows it only by its address, as it would know a real one.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';

export type CountingSupabase = {
	url: string;
	/** Calls by path since the last `reset`. */
	calls(): { [path: string]: number };
	reset(): void;
	/** From now on nothing answers at the address, and whoever is connected is cut off. */
	stop(): Promise<void>;
};

export async function countingSupabase(
	db: Pick<EmbeddedSupabase, 'fetch' | 'url'>
): Promise<CountingSupabase> {
	let calls: { [path: string]: number } = {};
	const server = createServer(async (req, res) => {
		const path = req.url ?? '/';
		calls[path] = (calls[path] ?? 0) + 1;
		const answer = await db.fetch(`${db.url}${path}`, {
			method: req.method,
			headers: req.headers as HeadersInit,
			body: req.method === 'POST' ? await bodyOf(req) : undefined
		});
		const body = Buffer.from(await answer.arrayBuffer());
		res.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' });
		res.end(body);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		calls: () => ({ ...calls }),
		reset: () => {
			calls = {};
		},
		stop: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

async function bodyOf(req: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of req) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}
