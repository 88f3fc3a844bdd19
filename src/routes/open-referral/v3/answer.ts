import { setTimeout as wait } from 'node:timers/promises';
import type { RequestEvent } from '@sveltejs/kit';
import type { Locale } from '$lib/domain/bilingual/locale';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import type { World } from '$lib/server/application/world';
import { clientAddress } from '$lib/server/http/client-address';
import { etagOf, isHeld } from '$lib/server/http/conditional';
import { preferredLocale } from '$lib/server/http/preferred-locale';
import { feedLimit } from '$lib/server/rate-limit/feed-limit';
import { notReady, tooMany, type ErrorAnswer } from '$lib/views/open-referral/problem-words';
import { recordChanged } from './record-changed';

/** Every answer of the feed may be in another language. */
const VARIES = { vary: 'accept-language' };

/** What an answer is made from. */
export type Asking = {
	event: RequestEvent;
	world: World;
	/** ISO date in Wales. */
	today: string;
	/** The language of the answer: asked for in the address, else by the browser. */
	locale: Locale;
	origin: string;
};

/** Lets a question through to `make`, or says why not: too many of them, or no record yet. */
export const asked =
	(make: (asking: Asking) => Response | Promise<Response>) =>
	async (event: RequestEvent): Promise<Response> => {
		const locale = localeOf(event);
		const verdict = feedLimit(clientAddress(event), Date.now());
		if (!verdict.allow) {
			const seconds = verdict.retryAfterSeconds;
			return fail(429, tooMany(seconds, locale), locale, { 'retry-after': String(seconds) });
		}
		if (verdict.pauseMs > 0) await wait(verdict.pauseMs);
		const { world, environment } = application();
		const now = world();
		if (!now) return fail(503, notReady(locale), locale, { 'retry-after': '5' });
		const today = dayOf(new Date());
		return make({ event, world: now, today, locale, origin: environment.origin });
	};

function localeOf({ url, request }: RequestEvent): Locale {
	const lang = url.searchParams.get('lang');
	return lang === 'en' || lang === 'cy'
		? lang
		: preferredLocale(request.headers.get('accept-language'));
}

/** An answer as JSON, or only that nothing changed. What names a postcode is kept by nobody. */
export function send(
	asking: Asking,
	body: object,
	{ headers = {}, keep = true }: { headers?: Record<string, string>; keep?: boolean } = {}
): Response {
	const text = JSON.stringify(body);
	const type = { 'content-type': 'application/json; charset=utf-8' };
	// Weak, as all tags are once answers are compressed on their way.
	return conditional(asking, `W/${etagOf(text)}`, keep, { ...headers, ...type }, () => text);
}

/** An object a line, written as it is read: nothing is held whole. */
export function sendLines(
	asking: Asking,
	entries: readonly { id: string; document: object }[],
	form: string,
	keep: boolean
): Response {
	const { world, today, locale } = asking;
	const ids = entries.map(({ id }) => id).join();
	const etag = `W/${etagOf(world.snapshot.version, today, locale, form, ids)}`;
	const type = { 'content-type': 'application/x-ndjson; charset=utf-8' };
	return conditional(asking, etag, keep, type, () => linesOf(entries));
}

function conditional(
	{ event, world, today, locale }: Asking,
	etag: string,
	keep: boolean,
	own: Record<string, string>,
	body: () => string | ReadableStream
): Response {
	const lastModified = recordChanged(new Date(world.snapshot.changedAt), today);
	const headers = {
		...VARIES,
		'content-language': locale,
		...(keep
			? {
					etag,
					'last-modified': lastModified.toUTCString(),
					'cache-control': 'public, max-age=60'
				}
			: { 'cache-control': 'no-store' })
	};
	if (keep && isHeld(event.request.headers, { etag, lastModified })) {
		return new Response(null, { status: 304, headers });
	}
	return new Response(body(), { headers: { ...headers, ...own } });
}

/** How many lines are written at a time. */
const AT_A_TIME = 50;

function linesOf(entries: readonly { document: object }[]): ReadableStream {
	const encoder = new TextEncoder();
	let at = 0;
	return new ReadableStream({
		pull(controller) {
			const lines = entries.slice(at, (at += AT_A_TIME)).map(({ document }) => document);
			if (lines.length === 0) return controller.close();
			controller.enqueue(encoder.encode(lines.map((one) => `${JSON.stringify(one)}\n`).join('')));
		}
	});
}

/** An answer that something went wrong. */
export const fail = (
	status: 400 | 404 | 429 | 503,
	answer: ErrorAnswer,
	locale: Locale,
	headers: Record<string, string> = {}
): Response =>
	Response.json(answer, {
		status,
		headers: { ...VARIES, 'content-language': locale, 'cache-control': 'no-store', ...headers }
	});

/** Sends the asker to another address of the feed. */
export const moved = (location: string): Response =>
	new Response(null, { status: 308, headers: { ...VARIES, location } });
