import { readFileSync } from 'node:fs';

import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { join } from 'node:path';
import type { Network } from '../../../src/lib/server/feeds/safe-get.ts';
import { isPublicAddress } from '../../../src/lib/server/feeds/public-address.ts';

const pem = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

export type Answering = (asked: IncomingMessage, answer: ServerResponse) => void;

/** A stranger's server on this machine: https, with a certificate made for tests. */
export type FeedServer = {
	port: number;
	/** A path of it as a feed's address. */
	at(path: string, host?: string): string;
	/** What was asked, in order. */
	asked: string[];
	network: Network;
	close(): Promise<void>;
};

/** Names that only these tests know. The server's own address is let through, and no other that is private. */
const ADDRESSES: { readonly [name: string]: readonly string[] } = {
	'feeds.test': ['127.0.0.1'],
	'elsewhere.test': ['127.0.0.1'],
	'inside.test': ['10.0.0.7'],
	'metadata.test': ['169.254.169.254'],
	'one-of-two.test': ['127.0.0.1', '192.168.1.1'],
	'mapped.test': ['::ffff:169.254.169.254'],
	'unique-local.test': ['fd00:ec2::254']
};

export async function serveFeed(answering: Answering): Promise<FeedServer> {
	const asked: string[] = [];
	const server: Server = createServer(
		{ key: pem('key.pem'), cert: pem('cert.pem') },
		(request, response) => {
			asked.push(request.url ?? '');
			answering(request, response);
		}
	);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		port,
		at: (path, host = 'feeds.test') => `https://${host}:${port}${path}`,
		asked,
		network: networkOf(port),
		close: () =>
			new Promise((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
}

/** The network as a feed's reader sees it in tests. */
export function networkOf(port: number): Network {
	const lookups = new Map<string, number>();
	const lookup: LookupFunction = (name, options, done) => {
		const nth = (lookups.get(name) ?? 0) + 1;
		lookups.set(name, nth);
		// A name that is public when it is checked and private a moment later.
		const found =
			name === 'rebinds.test' ? [nth === 1 ? '127.0.0.1' : '10.0.0.7'] : ADDRESSES[name];
		if (!found) return done(Object.assign(new Error('ENOTFOUND'), { code: 'ENOTFOUND' }), []);
		return done(
			null,
			found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
		);
	};
	return {
		lookup: lookup as Network['lookup'],
		allows: (address) => address === '127.0.0.1' || isPublicAddress(address),
		ports: [port],
		ca: pem('cert.pem')
	};
}

/** Answers with JSON. */
export const json = (answer: ServerResponse, body: unknown, headers: object = {}): void => {
	answer.writeHead(200, { 'content-type': 'application/json', ...headers });
	answer.end(JSON.stringify(body));
};
