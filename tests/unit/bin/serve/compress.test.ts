import { createServer, get, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress } from '../../../../src/bin/serve/compress.ts';

const PAGE = '<p>Cymorth i deuluoedd</p>'.repeat(200);
type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** One request to a server that compresses what `listener` answers. */
async function ask(
	listener: RequestListener,
	accepts = 'br',
	options: { method?: string; onData?: (seen: Buffer) => void } = {}
): Promise<Answer> {
	const server = createServer((req, res) => {
		compress(req, res);
		listener(req, res);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	const headers = { 'accept-encoding': accepts };
	try {
		return await new Promise((resolve, reject) => {
			const asked = { port, host: '127.0.0.1', headers, agent: false, method: options.method };
			get(asked, (res) => {
				const chunks: Buffer[] = [];
				res.on('data', (chunk: Buffer) => {
					chunks.push(chunk);
					options.onData?.(Buffer.concat(chunks));
				});
				res.on('end', () =>
					resolve({
						status: res.statusCode ?? 0,
						headers: res.headers,
						body: Buffer.concat(chunks)
					})
				);
			}).on('error', reject);
		});
	} finally {
		server.close();
	}
}

const page: RequestListener = (_, res) => {
	res.setHeader('content-type', 'text/html');
	res.setHeader('content-length', Buffer.byteLength(PAGE));
	res.setHeader('etag', '"abc"');
	res.writeHead(200);
	res.write(PAGE.slice(0, 100));
	res.end(PAGE.slice(100));
};

test.each([
	['br', brotliDecompressSync],
	['gzip', gunzipSync]
] as const)('a page goes out as %s and comes back whole', async (encoding, unpack) => {
	const { headers, body } = await ask(page, encoding);
	expect(headers).toMatchObject({
		'content-encoding': encoding,
		vary: 'Accept-Encoding',
		etag: 'W/"abc"'
	});
	expect(headers['content-length']).toBeUndefined();
	expect(unpack(body).toString()).toBe(PAGE);
	expect(body.length).toBeLessThan(PAGE.length / 4);
});

test('a reader that accepts no encoding gets the page as it is, and caches learn why', async () => {
	const { headers, body } = await ask(page, 'identity');
	expect(headers).toMatchObject({ vary: 'Accept-Encoding', etag: '"abc"' });
	expect(headers['content-encoding']).toBeUndefined();
	expect(body.toString()).toBe(PAGE);
});

test.each<[string, RequestListener]>([
	['what is small', (_, res) => res.setHeader('content-type', 'text/html').end('short')],
	['a picture', (_, res) => res.setHeader('content-type', 'image/png').end(PAGE)],
	[
		'what is encoded already',
		(_, res) =>
			res.writeHead(200, { 'content-type': 'text/css', 'content-encoding': 'x-kept' }).end(PAGE)
	],
	[
		'a part of a file',
		(_, res) =>
			res.writeHead(206, { 'content-type': 'text/css', 'content-range': 'bytes 0-9/99' }).end(PAGE)
	],
	[
		'what may not be changed on the way',
		(_, res) =>
			res.writeHead(200, { 'content-type': 'text/css', 'cache-control': 'no-transform' }).end(PAGE)
	]
])('%s is left as it is', async (_, listener) => {
	const { headers, body } = await ask(listener);
	expect([undefined, 'x-kept']).toContain(headers['content-encoding']);
	expect(['short', PAGE]).toContain(body.toString());
});

test('a small body of unknown length goes out as it is, with its length', async () => {
	const { headers, body } = await ask((_, res) => {
		res.setHeader('content-type', 'application/json');
		res.writeHead(200);
		res.write('{"ok":');
		queueMicrotask(() => res.end('true}'));
	});
	expect(headers['content-encoding']).toBeUndefined();
	expect([headers['content-length'], body.toString()]).toEqual(['11', '{"ok":true}']);
});

test('answers without a body stay without one', async () => {
	const unchanged = await ask((_, res) =>
		res.writeHead(304, { 'content-type': 'text/html' }).end()
	);
	expect([unchanged.status, unchanged.body.length]).toEqual([304, 0]);
	const head = await ask(page, 'br', { method: 'HEAD' });
	expect([head.headers['content-encoding'], head.body.length]).toEqual([undefined, 0]);
});

test('a page that comes in pieces arrives in pieces', async () => {
	let finish = () => {};
	const { body } = await ask(
		(_, res) => {
			res.setHeader('content-type', 'text/html');
			res.write(PAGE);
			// The rest is sent only once the reader has the first piece in hand.
			finish = () => res.end('<p>the end</p>');
		},
		'gzip',
		{ onData: () => finish() }
	);
	expect(gunzipSync(body).toString()).toBe(`${PAGE}<p>the end</p>`);
});

test('a large answer keeps its order under back-pressure', async () => {
	const rows = Array.from({ length: 60_000 }, (_, row) => `${row},${(row * 7919) % 10_007}\n`);
	const { body } = await ask((_, res) => {
		res.setHeader('content-type', 'text/csv');
		let next = 0;
		const send = () => {
			while (next < rows.length) if (!res.write(rows[next++]!)) return void res.once('drain', send);
			res.end();
		};
		send();
	});
	expect(brotliDecompressSync(body).toString()).toBe(rows.join(''));
});
