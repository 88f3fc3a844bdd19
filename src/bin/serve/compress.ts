import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { acceptedEncoding } from './accepted-encoding.ts';

/** Below this many bytes compressing saves less than it costs. */
const LEAST_BYTES = 1024;
/** Brotli 4 and gzip 6: close to the best sizes at a fraction of the time, as answers are made to order. */
const BROTLI_QUALITY = 4;

const COMPRESSIBLE = /^(text\/|application\/(.+\+)?(json|xml|javascript)\b|image\/svg\+xml)/;

/**
 * Makes `res` compress what is written to it when the reader accepts that and it pays: text over
 * 1 KB that is not encoded yet. Files that were compressed when the site was built pass as they are.
 * A body of unknown length is sent on piece by piece, so streaming stays streaming.
 */
export function compress(req: IncomingMessage, res: ServerResponse): void {
	const raw = {
		writeHead: res.writeHead.bind(res),
		write: res.write.bind(res),
		end: res.end.bind(res)
	};
	let encoder: ReturnType<typeof createGzip> | ReturnType<typeof createBrotliCompress> | null =
		null;
	let streaming = false;

	function begin(status: number): void {
		if (!COMPRESSIBLE.test(text(res.getHeader('content-type')))) return;
		addVary(res);
		const length = res.getHeader('content-length');
		if (!mayCompress(req, res, status) || (length !== undefined && Number(length) < LEAST_BYTES)) {
			return;
		}
		const encoding = acceptedEncoding(text(req.headers['accept-encoding']));
		if (encoding === null) return;
		streaming = length === undefined;
		res.setHeader('content-encoding', encoding);
		res.removeHeader('content-length');
		res.removeHeader('accept-ranges');
		const etag = text(res.getHeader('etag'));
		// Other bytes under the same tag: only a weak one stays true (RFC 9110, 8.8.1).
		if (etag.startsWith('"')) res.setHeader('etag', `W/${etag}`);
		encoder =
			encoding === 'br'
				? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })
				: createGzip();
		passOn(encoder);
	}

	function passOn(from: NonNullable<typeof encoder>): void {
		from.on('data', (chunk: Buffer) => {
			if (raw.write(chunk)) return;
			from.pause();
			res.once('drain', () => from.resume());
		});
		from.on('end', () => raw.end());
		// Whoever writes waits for the response's own `drain`.
		from.on('drain', () => res.emit('drain'));
		from.on('error', (error) => res.destroy(error));
		res.on('close', () => from.destroy());
	}

	res.writeHead = ((status: number, ...rest: unknown[]) => {
		const headers = rest.find((part) => typeof part === 'object' && part !== null);
		for (const [name, value] of Object.entries(headers ?? {})) {
			if (value !== undefined) res.setHeader(name, value as OutgoingHttpHeader as string);
		}
		begin(status);
		return raw.writeHead(status);
	}) as typeof res.writeHead;

	res.write = ((chunk: never, ...rest: never[]) => {
		if (!res.headersSent) res.writeHead(res.statusCode);
		if (!encoder) return raw.write(chunk, ...rest);
		const more = encoder.write(chunk, ...rest);
		if (streaming) encoder.flush();
		return more;
	}) as typeof res.write;

	res.end = ((chunk?: unknown, ...rest: never[]) => {
		const body = typeof chunk === 'function' ? undefined : (chunk as string | Buffer | undefined);
		if (!res.headersSent) {
			if (body != null) res.setHeader('content-length', Buffer.byteLength(body));
			res.writeHead(res.statusCode);
		}
		if (!encoder) return raw.end(chunk as never, ...rest);
		encoder.end(chunk as never, ...rest);
		return res;
	}) as typeof res.end;
}

function mayCompress(req: IncomingMessage, res: ServerResponse, status: number): boolean {
	const hasBody = req.method !== 'HEAD' && status >= 200 && ![204, 206, 304].includes(status);
	const untouched = !res.hasHeader('content-encoding') && !res.hasHeader('content-range');
	return hasBody && untouched && !/\bno-transform\b/.test(text(res.getHeader('cache-control')));
}

function addVary(res: ServerResponse): void {
	const vary = text(res.getHeader('vary'));
	if (/(^|,)\s*(\*|accept-encoding)\s*(,|$)/i.test(vary)) return;
	res.setHeader('vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`);
}

const text = (header: OutgoingHttpHeader | undefined): string => String(header ?? '');
