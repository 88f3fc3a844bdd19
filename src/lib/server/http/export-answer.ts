import type { RequestEvent } from '@sveltejs/kit';
import { etagOf, isHeld } from './conditional.ts';

/** A file of open data: how it is written, and what it is written from. */
export type Export = {
	/** Content type. */
	type: string;
	/** Name to keep it under; without one a browser shows it. */
	file?: string;
	/** Seconds for which it may be shown unasked. */
	maxAge?: number;
	/** Which build wrote it: columns may differ from one to the next. */
	build: string;
	picture: { version: number; changedAt: string };
	/** ISO date it is of: what is confirmed today may be out of date tomorrow. */
	today: string;
	headers?: Readonly<Record<string, string>>;
	/** Writes it; not called when the asker has it already. */
	write: () => string;
};

/** Answers with a file of open data, or with 304 to whoever has it. */
export function exportAnswer(
	{ request, url }: Pick<RequestEvent, 'request' | 'url'>,
	{ type, file, maxAge = 60, build, picture, today, headers = {}, write }: Export
): Response {
	const changed = new Date(picture.changedAt);
	const morning = new Date(`${today}T00:00:00Z`);
	const validators = {
		etag: etagOf(build, url.pathname, url.search, picture.version, today),
		lastModified: changed > morning ? changed : morning
	};
	const always = {
		etag: validators.etag,
		'last-modified': validators.lastModified.toUTCString(),
		'cache-control': `public, max-age=${maxAge}`,
		...headers
	};
	if (isHeld(request.headers, validators)) {
		return new Response(null, { status: 304, headers: always });
	}
	return new Response(write(), {
		headers: {
			...always,
			'content-type': type,
			...(file ? { 'content-disposition': `attachment; filename="${file}"` } : {})
		}
	});
}
