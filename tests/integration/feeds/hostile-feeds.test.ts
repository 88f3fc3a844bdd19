/** The table of hostile feeds: what a stranger's server may try, and what comes of it. */
import { gzipSync, brotliCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { FeedFault } from '../../../src/lib/domain/feed/fault.ts';
import { isPublicAddress } from '../../../src/lib/server/feeds/public-address.ts';
import { readFeed, type Reaching } from '../../../src/lib/server/feeds/read-feed.ts';
import { json, serveFeed, type Answering, type FeedServer } from './feed-server.ts';

let server: FeedServer | null = null;
afterEach(async () => {
	await server?.close();
	server = null;
});

const NEW = { etag: null, modified: null };
const LIMITS = { bytes: 100_000, milliseconds: 1_500, redirects: 3 };
const one = (nth: number) => ({ id: `s${nth}`, name: `Service ${nth}` });
const page = (nth: number, pages: number, more: object = {}) => ({
	total_items: pages,
	total_pages: pages,
	page_number: nth,
	last_page: nth === pages,
	contents: [one(nth)],
	...more
});

async function outcome(
	answering: Answering,
	{
		path = '/services',
		host,
		address,
		...reaching
	}: { path?: string; host?: string; address?: string } & Reaching = {}
): Promise<unknown> {
	server = await serveFeed(answering);
	try {
		return await readFeed(address ?? server.at(path, host), NEW, {
			network: server.network,
			limits: LIMITS,
			pause: 0,
			...reaching
		});
	} catch (error) {
		if (error instanceof FeedFault) return error.code;
		throw error;
	}
}

const nth = (url = '') => Number(new URL(url, 'https://x.test').searchParams.get('page') ?? 1);
const unasked: Answering = () => {
	throw new Error('nobody should have asked');
};

describe('addresses that are refused before anything is sent', () => {
	it.each([
		['http', 'http://feeds.test/services', 'not-https'],
		['a file', 'file:///etc/passwd', 'not-https'],
		['no address', 'feeds', 'not-https'],
		['a password in it', 'https://me:secret@feeds.test/services', 'has-password'],
		['a number for a name', 'https://127.0.0.1/services', 'no-name'],
		['a number in disguise', 'https://0x7f.1/services', 'no-name'],
		['one long number', 'https://2130706433/services', 'no-name'],
		['IPv6', 'https://[::1]/services', 'no-name'],
		['IPv4 in IPv6', 'https://[::ffff:169.254.169.254]/', 'no-name'],
		['a name of this machine', 'https://localhost/services', 'no-name'],
		['a name within this machine', 'https://x.localhost/services', 'no-name'],
		['a name of a network of one’s own', 'https://printer.local/services', 'no-name'],
		['the same with a dot at its end', 'https://metadata.internal./services', 'no-name'],
		['another port', 'https://feeds.test:22/services', 'odd-port'],
		['a name that nobody has', 'https://nobody.test:PORT/services', 'no-address'],
		['a name on the inside', 'https://inside.test:PORT/services', 'private-address'],
		['the cloud’s own', 'https://metadata.test:PORT/services', 'private-address'],
		['one good address and one bad', 'https://one-of-two.test:PORT/services', 'private-address'],
		['IPv4 in IPv6 by name', 'https://mapped.test:PORT/services', 'private-address'],
		['the cloud’s own IPv6', 'https://unique-local.test:PORT/services', 'private-address']
	])('%s', async (_, address, code) => {
		server = await serveFeed(unasked);
		const at = address.replace('PORT', String(server.port));
		const { network } = server;
		await expect(readFeed(at, NEW, { network, limits: LIMITS })).rejects.toThrow(code);
		expect(server.asked).toEqual([]);
	});
});

describe('addresses that are no public host’s', () => {
	it.each(
		`0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 169.254.169.254 172.16.0.1 172.31.255.255 192.168.0.1 198.18.0.1
		 192.0.0.192 224.0.0.1 255.255.255.255 168.63.129.16 :: ::1 fe80::1 fc00::1 fd00:ec2::254 ff02::1
		 ::ffff:127.0.0.1 ::ffff:7f00:1 64:ff9b::a00:1 64:ff9b:1::1 2002:7f00:1:: 2001::1 2001:db8::1 fe80::1%eth0 words`.split(
			/\s+/
		)
	)('%s', (address) => {
		expect(isPublicAddress(address)).toBe(false);
	});
	it.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2a00:1450:4009::1'])(
		'%s is one',
		(address) => {
			expect(isPublicAddress(address)).toBe(true);
		}
	);
});

describe('redirects', () => {
	const to =
		(location: string | undefined): Answering =>
		(asked, answer) => {
			answer.writeHead(302, location === undefined ? {} : { location });
			answer.end();
		};
	it('are followed to another public name', async () => {
		const read = await outcome((asked, answer) =>
			asked.headers.host?.startsWith('feeds.test')
				? to(`https://elsewhere.test:${server!.port}/services`)(asked, answer)
				: json(answer, page(1, 1))
		);
		expect(read).toMatchObject({ pages: 1, records: [one(1)] });
	});
	it.each([
		['to the cloud’s own', 'https://metadata.test:PORT/latest/meta-data', 'private-address'],
		['to the inside', 'https://inside.test:PORT/', 'private-address'],
		['to a number', 'https://127.0.0.1:PORT/', 'no-name'],
		['to http', 'http://feeds.test/services', 'not-https'],
		['to a file', 'file:///etc/passwd', 'not-https'],
		['with a password', 'https://a:b@feeds.test:PORT/', 'has-password'],
		['to another port', 'https://feeds.test:5432/', 'odd-port'],
		['in a circle', '/services', 'too-many-redirects'],
		['to nowhere', undefined, 'redirect-nowhere']
	])('%s are refused', async (_, location, code) => {
		const went = await outcome((asked, answer) =>
			to(location?.replace('PORT', String(server!.port)))(asked, answer)
		);
		expect(went).toBe(code);
	});
	it('ask for the name anew, and are refused when it has moved inside', async () => {
		const went = await outcome(
			(asked, answer) => to(`https://rebinds.test:${server!.port}/again`)(asked, answer),
			{ host: 'rebinds.test' }
		);
		expect(went).toBe('private-address');
		expect(server!.asked).toEqual(['/services']);
	});
});

describe('bodies', () => {
	const send =
		(body: string | Buffer, headers: object = {}): Answering =>
		(_, answer) => {
			answer.writeHead(200, { 'content-type': 'application/json', ...headers });
			answer.end(body);
		};
	const bomb = Buffer.alloc(50_000_000, 0x20);
	it.each<[string, Answering, string]>([
		['a large one', send(Buffer.alloc(200_000, 0x20)), 'too-large'],
		['a bomb in gzip', send(gzipSync(bomb), { 'content-encoding': 'gzip' }), 'too-large'],
		['a bomb in brotli', send(brotliCompressSync(bomb), { 'content-encoding': 'br' }), 'too-large'],
		[
			'a bomb in a bomb',
			send(gzipSync(gzipSync(bomb)), { 'content-encoding': 'gzip, gzip' }),
			'odd-encoding'
		],
		['an encoding nobody knows', send('{}', { 'content-encoding': 'zstd-x' }), 'odd-encoding'],
		['gzip that is none', send('{"contents":[]}', { 'content-encoding': 'gzip' }), 'odd-encoding'],
		['a web page', send('<html>', { 'content-type': 'text/html' }), 'not-json-type'],
		['a web page that says it is JSON', send('<html>'), 'not-json'],
		['no type', (_, answer) => answer.end('{}'), 'not-json-type'],
		['half of a list', send('{"contents": [{"id": "1"'), 'not-json'],
		['bytes that are no text', send(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 'not-utf8'],
		['a deep one', send(`{"contents":[${'['.repeat(40_000)}${']'.repeat(40_000)}]}`), 'too-deep'],
		['a list of nothing known', send('{"rows": []}'), 'not-a-feed'],
		['a word', send('"contents"'), 'not-a-feed'],
		['nothing', send('null'), 'not-a-feed'],
		['an error', (_, answer) => answer.writeHead(500).end(), 'failed'],
		['nothing there', (_, answer) => answer.writeHead(404).end(), 'refused'],
		['too many questions', (_, answer) => answer.writeHead(429).end(), 'limited'],
		[
			'a root that leads to itself',
			send('{"version": "HSDS-UK-3.0", "openapi_url": "x"}'),
			'not-a-feed'
		],
		[
			'one that breaks off',
			(_, answer) => {
				answer.writeHead(200, { 'content-type': 'application/json', 'content-length': 1000 });
				answer.write('{"contents": [');
				setTimeout(() => answer.destroy(), 20);
			},
			'unreachable'
		]
	])('%s', async (_, answering, code) => {
		expect(await outcome(answering)).toBe(code);
	});
	it('one that drips ends when its time is over', async () => {
		const went = await outcome(
			(_, answer) => {
				answer.writeHead(200, { 'content-type': 'application/json' });
				answer.write('{"contents": [');
				const drip = setInterval(() => answer.write(' '), 20);
				answer.on('close', () => clearInterval(drip));
			},
			{ limits: { ...LIMITS, milliseconds: 300 } }
		);
		expect(went).toBe('too-slow');
	});
	it('one that never comes ends when its time is over', async () => {
		expect(await outcome(() => {}, { limits: { ...LIMITS, milliseconds: 300 } })).toBe('too-slow');
	});
	it('names that JavaScript treats apart are names', async () => {
		const read = await outcome(
			send(
				'{"contents": [{"id": "1", "name": "A", "__proto__": {"polluted": 1}}], "last_page": true}'
			)
		);
		expect(read).toMatchObject({ pages: 1 });
		expect(({} as { polluted?: number }).polluted).toBeUndefined();
	});
	it('a certificate that nobody vouches for is refused', async () => {
		server = await serveFeed(unasked);
		const { lookup, allows, ports } = server.network;
		const reading = readFeed(server.at('/services'), NEW, {
			network: { lookup, allows, ports },
			limits: LIMITS
		});
		await expect(reading).rejects.toThrow('bad-certificate');
		expect(server.asked).toEqual([]);
	});
});

describe('pages', () => {
	it('are read to the last', async () => {
		const read = await outcome(({ url }, answer) => json(answer, page(nth(url), 3)));
		expect(read).toMatchObject({
			pages: 3,
			records: [one(1), one(2), one(3)],
			totalsLie: false,
			etag: null
		});
	});
	it('the address of an API leads to its services', async () => {
		const read = await outcome(
			({ url }, answer) =>
				json(
					answer,
					url?.startsWith('/api/services')
						? page(1, 1)
						: { version: 'HSDS-UK-3.0', openapi_url: 'x' }
				),
			{ path: '/api/' }
		);
		expect(read).toMatchObject({ records: [one(1)] });
	});
	it.each<[string, (at: number) => object, string]>([
		['the same page again and again', () => page(1, 3), 'same-page'],
		['no end', (at) => page(at, 99, { total_pages: 1e9, last_page: false }), 'too-many-pages'],
		[
			'too much',
			(at) => ({
				...page(at, 99),
				contents: Array.from({ length: 30 }, (_, i) => one(at * 100 + i))
			}),
			'too-many-records'
		]
	])('%s', async (_, body, code) => {
		const whole = { pages: 5, records: 100, milliseconds: 5_000 };
		expect(await outcome(({ url }, answer) => json(answer, body(nth(url))), { whole })).toBe(code);
	});
	it.each<[string, (at: number) => object, number]>([
		['more services than come', (at) => page(at, 2, { total_items: 900 }), 2],
		['fewer services than come', (at) => page(at, 2, { total_items: 1 }), 2],
		['more pages than come', (at) => page(at, 2, { total_pages: 7 }), 2],
		['pages after the last', (at) => (at > 2 ? page(at, 9, { contents: [] }) : page(at, 9)), 3],
		['nonsense', (at) => page(at, 2, { total_items: -1, total_pages: 'many' }), 2]
	])(
		'a server that promises %s is read, and its word is not believed',
		async (what, body, pages) => {
			const read = await outcome(({ url }, answer) => json(answer, body(nth(url))));
			expect(read).toMatchObject({
				pages,
				totalsLie: what !== 'nonsense',
				records: [one(1), one(2)]
			});
		}
	);
	it('a page that fails spoils the whole: half a feed is none', async () => {
		const went = await outcome(({ url }, answer) =>
			nth(url) === 2 ? void answer.writeHead(500).end() : json(answer, page(nth(url), 3))
		);
		expect(went).toBe('failed');
	});
	it('a feed that did not change says so, and is not read', async () => {
		server = await serveFeed((asked, answer) =>
			asked.headers['if-none-match'] === '"v1"'
				? void answer.writeHead(304).end()
				: json(answer, page(1, 1), { etag: '"v1"' })
		);
		const reaching = { network: server.network, limits: LIMITS };
		const first = await readFeed(server.at('/services'), NEW, reaching);
		expect(first).toMatchObject({ etag: '"v1"' });
		expect(
			await readFeed(server.at('/services'), { etag: first!.etag, modified: null }, reaching)
		).toBeNull();
	});
});
