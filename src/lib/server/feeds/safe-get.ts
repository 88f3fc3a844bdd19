import { lookup as systemLookup } from 'node:dns';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FeedFault, type FeedFaultCode } from '../../domain/feed/fault.ts';
import { isPublicAddress } from './public-address.ts';

/** What is taken of one answer, and how long is waited for it. */
export type Limits = { bytes: number; milliseconds: number; redirects: number };
export const LIMITS: Limits = { bytes: 10_000_000, milliseconds: 30_000, redirects: 3 };

/** How hosts are found and reached. Tests give their own; nothing else does. */
export type Network = {
	lookup: typeof systemLookup;
	allows: (address: string) => boolean;
	ports: readonly number[];
	/** Certificates beside the system's. */
	ca?: string;
};
export const NETWORK: Network = { lookup: systemLookup, allows: isPublicAddress, ports: [443] };

/** An answer: its text and what to ask with next time, or that nothing changed since. */
export type Answer =
	| { changed: false }
	| { changed: true; text: string; etag: string | null; modified: string | null };

const REDIRECTS = [301, 302, 303, 307, 308];
const JSON_TYPE = /^(application|text)\/([\w.+-]+\+)?json\s*(;|$)/i;
/** Longest validator that is kept and sent again. */
const LONGEST_TAG = 200;

/**
 * Gets JSON from a stranger's server. Only https to a name; the name is looked up once a connection, every
 * address it has must be public, and the connection goes to one of those very addresses: a name that answers
 * differently the next time gains nothing. Each redirect goes through the same. Sizes are counted after
 * decompression, and one clock runs for everything, redirects included.
 */
export async function safeGet(
	address: string,
	since: { etag: string | null; modified: string | null },
	{ network = NETWORK, limits = LIMITS }: { network?: Network; limits?: Limits } = {}
): Promise<Answer> {
	const signal = AbortSignal.timeout(limits.milliseconds);
	let url = checkedUrl(address, network);
	for (let hops = 0; ; hops++) {
		const response = await ask(url, since, network, signal);
		const status = response.statusCode ?? 0;
		if (REDIRECTS.includes(status)) {
			response.destroy();
			if (hops >= limits.redirects) throw new FeedFault('too-many-redirects');
			const next = response.headers.location;
			if (!next || !URL.canParse(next, url)) throw new FeedFault('redirect-nowhere');
			url = checkedUrl(new URL(next, url).href, network);
			continue;
		}
		if (status === 304) {
			response.destroy();
			return { changed: false };
		}
		const wrong = faultOf(status, response);
		if (wrong) {
			response.destroy();
			throw new FeedFault(wrong);
		}
		const text = await read(response, limits.bytes, signal);
		const tag = response.headers.etag ?? null;
		return {
			changed: true,
			text,
			etag: tag !== null && tag.length <= LONGEST_TAG ? tag : null,
			modified: response.headers['last-modified']?.slice(0, LONGEST_TAG) ?? null
		};
	}
}

/** Names that mean something on a network of one's own only (IANA special-use names, and common habits). */
const LOCAL_NAME = /\.(localhost|local|internal|intranet|lan|home|corp|arpa|onion|invalid)$/i;

/** The address as it may be asked. Numbers in place of a name are refused: there is no name to look up. */
export function checkedUrl(address: string, { ports }: Pick<Network, 'ports'> = NETWORK): URL {
	if (!URL.canParse(address)) throw new FeedFault('not-https');
	const url = new URL(address);
	if (url.protocol !== 'https:') throw new FeedFault('not-https');
	if (url.username !== '' || url.password !== '') throw new FeedFault('has-password');
	const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
	if (isIP(host) !== 0 || !host.includes('.') || LOCAL_NAME.test(host)) {
		throw new FeedFault('no-name');
	}
	if (!ports.includes(Number(url.port || 443))) throw new FeedFault('odd-port');
	url.hash = '';
	return url;
}

function ask(
	url: URL,
	{ etag, modified }: { etag: string | null; modified: string | null },
	network: Network,
	signal: AbortSignal
): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const refuse = (error: unknown) => reject(asFault(error, signal));
		const asked = request(
			url,
			{
				// A connection for each request: none is left open to somewhere that was allowed a while ago.
				agent: new Agent({ keepAlive: false, maxCachedSessions: 0 }),
				lookup: onlyAllowed(network),
				signal,
				...(network.ca === undefined ? {} : { ca: network.ca }),
				headers: {
					accept: 'application/json',
					'accept-encoding': 'gzip, deflate, br',
					'user-agent': 'Haenau (open directory of early help in Wales)',
					...(etag === null ? {} : { 'if-none-match': etag }),
					...(modified === null ? {} : { 'if-modified-since': modified })
				}
			},
			(response) => {
				const reached = response.socket.remoteAddress ?? '';
				if (network.allows(reached)) resolve(response);
				else {
					response.destroy();
					reject(new FeedFault('private-address'));
				}
			}
		);
		asked.on('error', refuse);
		asked.end();
	});
}

/** Looks a name up and hands on its addresses, all of them or none. */
const onlyAllowed =
	({ lookup, allows }: Network): LookupFunction =>
	(host, options, done) => {
		lookup(host, { ...options, all: true }, (error, found) => {
			if (error || found.length === 0) return done(new FeedFault('no-address'), []);
			if (!found.every(({ address }) => allows(address))) {
				return done(new FeedFault('private-address'), []);
			}
			if (options.all) return done(null, found);
			const [first] = found;
			return done(null, first!.address, first!.family);
		});
	};

function faultOf(status: number, { headers }: IncomingMessage): FeedFaultCode | null {
	if (status === 429) return 'limited';
	if (status >= 500) return 'failed';
	if (status !== 200) return 'refused';
	return JSON_TYPE.test(headers['content-type'] ?? '') ? null : 'not-json-type';
}

async function read(response: IncomingMessage, most: number, signal: AbortSignal): Promise<string> {
	const body = decoded(response);
	const parts: Buffer[] = [];
	let bytes = 0;
	try {
		for await (const part of body as AsyncIterable<Buffer>) {
			bytes += part.length;
			if (bytes > most) throw new FeedFault('too-large');
			parts.push(part);
		}
	} catch (error) {
		throw asFault(error, signal);
	} finally {
		response.destroy();
	}
	// An answer that ends before its own length says it should is no answer.
	if (!response.complete) throw new FeedFault('unreachable');
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
	} catch {
		throw new FeedFault('not-utf8');
	}
}

/** The body without its one encoding. A small piece of it may be a large one: whoever reads counts. */
function decoded(response: IncomingMessage): Readable {
	const encoding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
	const unpack = {
		gzip: createGunzip,
		'x-gzip': createGunzip,
		deflate: createInflate,
		br: createBrotliDecompress
	};
	if (encoding === 'identity' || encoding === '') return response;
	if (!Object.hasOwn(unpack, encoding)) {
		response.destroy();
		throw new FeedFault('odd-encoding');
	}
	const unpacked = unpack[encoding as keyof typeof unpack]();
	response.on('error', (error) => unpacked.destroy(error));
	response.on('aborted', () => unpacked.destroy(new FeedFault('unreachable')));
	return response.pipe(unpacked);
}

const CERTIFICATE = /CERT|SELF_SIGNED|ALTNAME|UNABLE_TO_VERIFY/;

function asFault(error: unknown, signal: AbortSignal): FeedFault {
	if (error instanceof FeedFault) return error;
	if (signal.aborted) return new FeedFault('too-slow');
	const code = String((error as { code?: unknown } | null)?.code ?? '');
	if (CERTIFICATE.test(code)) return new FeedFault('bad-certificate');
	if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_FORMAT')) {
		return new FeedFault('odd-encoding');
	}
	return new FeedFault('unreachable');
}
