import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { acceptedEncoding } from './accepted-encoding.ts';
import { createEncoder, type Encoder } from './encoder.ts';

/** Below this many bytes compressing saves less than it costs. */
const LEAST_BYTES = 1024;

const COMPRESSIBLE = /^(text\/|application\/(.+\+)?(json|xml|javascript)\b|image\/svg\+xml)/;

/**
 * Makes `res` compress what is written to it when the reader accepts that and it pays: text over
 * 1 KB that is not encoded yet. Files that were compressed when the site was built pass as they are.
 * A body of unknown length is held until it is 1 KB or the event loop turns, then sent on piece by
 * piece, so streaming stays streaming.
 */
export function compress(req: IncomingMessage, res: ServerResponse): void {
	const raw = {
		writeHead: res.writeHead.bind(res),
		write: res.write.bind(res),
		end: res.end.bind(res)
	};
	let encoder: Encoder | null = null;
	let began = false;
	/** Pieces of a body that may turn out too small; null when nothing is held. */
	let held: Buffer[] | null = null;

	function begin(status: number): void {
		began = true;
		res.statusCode = status;
		const encoding = encodingFor(req, res, status);
		const length = res.getHeader('content-length');
		if (encoding === null || (length !== undefined && Number(length) < LEAST_BYTES)) {
			raw.writeHead(status);
		} else if (length === undefined) {
			held = [];
		} else encode();
	}

	function encode(): void {
		encoder = createEncoder(acceptedEncoding(text(req.headers['accept-encoding'])) ?? 'gzip', {
			write: raw.write,
			end: () => raw.end(),
			response: res,
			streaming: held !== null
		});
		res.setHeader('content-encoding', encoder.name);
		res.removeHeader('content-length');
		res.removeHeader('accept-ranges');
		const etag = text(res.getHeader('etag'));
		// Other bytes under the same tag: only a weak one stays true (RFC 9110, 8.8.1).
		if (etag.startsWith('"')) res.setHeader('etag', `W/${etag}`);
		raw.writeHead(res.statusCode);
		const waiting = held ?? [];
		held = null;
		for (const piece of waiting) encoder.write(piece);
	}

	function hold(piece: Buffer): void {
		if (!held) return;
		if (held.length === 0) setImmediate(() => held && !res.destroyed && encode());
		held.push(piece);
		if (sizeOf(held) >= LEAST_BYTES) encode();
	}

	res.writeHead = ((status: number, ...rest: unknown[]) => {
		const headers = rest.find((part) => typeof part === 'object' && part !== null);
		for (const [name, value] of Object.entries(headers ?? {})) {
			if (value !== undefined) res.setHeader(name, value as OutgoingHttpHeader as string);
		}
		begin(status);
		return res;
	}) as typeof res.writeHead;

	res.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
		if (!began) begin(res.statusCode);
		if (held) {
			hold(Buffer.from(chunk as string));
			return true;
		}
		return encoder ? encoder.write(chunk) : raw.write(chunk, ...rest);
	}) as typeof res.write;

	res.end = ((chunk?: unknown, ...rest: never[]) => {
		const last = typeof chunk === 'string' || chunk instanceof Uint8Array ? chunk : null;
		if (!began) {
			if (last !== null) res.setHeader('content-length', Buffer.byteLength(last));
			begin(res.statusCode);
		}
		if (held) {
			if (last !== null) hold(Buffer.from(last as string));
			if (held) return endSmall(held);
			encoder!.end(null);
		} else if (encoder) encoder.end(last);
		else raw.end(chunk as never, ...rest);
		return res;
	}) as typeof res.end;

	function endSmall(pieces: Buffer[]): ServerResponse {
		held = null;
		const body = Buffer.concat(pieces);
		res.setHeader('content-length', body.length);
		raw.writeHead(res.statusCode);
		return raw.end(body);
	}
}

/** The encoding for an answer; null when it goes out as it is. Says in `Vary` that readers differ. */
function encodingFor(req: IncomingMessage, res: ServerResponse, status: number) {
	if (!COMPRESSIBLE.test(text(res.getHeader('content-type')))) return null;
	addVary(res);
	const hasBody = req.method !== 'HEAD' && status >= 200 && ![204, 206, 304].includes(status);
	const untouched = !res.hasHeader('content-encoding') && !res.hasHeader('content-range');
	if (!hasBody || !untouched) return null;
	if (/\bno-transform\b/.test(text(res.getHeader('cache-control')))) return null;
	return acceptedEncoding(text(req.headers['accept-encoding']));
}

function addVary(res: ServerResponse): void {
	const vary = text(res.getHeader('vary'));
	if (/(^|,)\s*(\*|accept-encoding)\s*(,|$)/i.test(vary)) return;
	res.setHeader('vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`);
}

const sizeOf = (pieces: readonly Buffer[]): number =>
	pieces.reduce((total, piece) => total + piece.length, 0);

const text = (header: OutgoingHttpHeader | undefined): string => String(header ?? '');
