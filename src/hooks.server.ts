import { randomUUID } from 'node:crypto';
import { building } from '$app/environment';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { paraglideMiddleware } from '$lib/i18n/paraglide/server.js';
import { isLocale } from '$lib/domain/bilingual/locale';
import { application, ensureApplication, stopApplication } from '$lib/server/application/current';
import { finishPage } from '$lib/server/http/finish-page';
import { asFormPost } from '$lib/server/http/form-post';
import { withBasemap } from '$lib/server/http/basemap-policy';
import { allowFraming, isFramed } from '$lib/server/http/frame-policy';
import { isOpenData, OPEN_DATA_HEADERS, preflight } from '$lib/server/http/open-data';
import { DATA_POLICY, SECURITY_HEADERS } from '$lib/server/http/security-headers';
import { writeReports } from '$lib/server/jobs/write-reports';
import { log } from '$lib/server/log/log';
import { cookieJar } from '$lib/server/session/cookie-jar';
import { readSession } from '$lib/server/session/session';
import { DatabaseAway } from '$lib/server/supabase/call-api';
import { reportContents } from '$lib/views/annual-report/report-contents';

export const init: ServerInit = async () => {
	if (building) return;
	await ensureApplication(process.env, [writeReports(reportContents)]);
	// adapter-node says this once connections are closed.
	process.on('sveltekit:shutdown', () => void stopApplication());
};

export const handle: Handle = async ({ event, resolve }) => {
	const began = performance.now();
	event.locals.requestId = randomUUID().slice(0, 8);
	const [, first = ''] = event.url.pathname.split('/');
	event.locals.locale = isLocale(first) ? first : 'en';
	event.request = asFormPost(event.request);
	event.locals.session = null;
	event.locals.sessionEnded = false;
	const framed = isFramed(event.route.id);
	if (isLocale(first) && !framed) await takeSession(event);
	const open = isOpenData(event.route.id);
	// Paraglide's middleware redirects whatever it does not know, so it sees pages only.
	const response = isLocale(first)
		? await paraglideMiddleware(event.request, ({ request, locale }) => {
				event.request = request;
				return resolve(event, {
					transformPageChunk: ({ html }) => finishPage(html, locale),
					preload: ({ type }) => type === 'js' || type === 'css'
				});
			})
		: open && event.request.method === 'OPTIONS'
			? preflight()
			: await resolve(event, {
					transformPageChunk: ({ html }) => finishPage(html, event.locals.locale)
				});
	const headers = { ...SECURITY_HEADERS, ...(open ? OPEN_DATA_HEADERS : {}) };
	for (const [name, value] of Object.entries(headers)) {
		// A script for other sites says itself who may load it.
		if (name === 'cross-origin-resource-policy' && response.headers.has(name)) continue;
		response.headers.set(name, value);
	}
	// The answer to a post may repeat what was typed, and a page of somebody signed in is theirs alone.
	if (event.request.method === 'POST' || event.locals.session)
		response.headers.set('cache-control', 'no-store');
	const policy = response.headers.get('content-security-policy');
	response.headers.set(
		'content-security-policy',
		policy ? withBasemap(policy, application().environment.basemapStyleUrl) : DATA_POLICY
	);
	if (framed) allowFraming(response.headers, application().environment.embedAncestors);
	log.info(
		{
			id: event.locals.requestId,
			method: event.request.method,
			// The route, not the address: nobody's search is written down.
			route: event.route.id ?? 'none',
			status: response.status,
			ms: Math.round(performance.now() - began)
		},
		'request'
	);
	return response;
};

/** Puts the session of a request where pages find it. A database that is away signs nobody in. */
async function takeSession(event: RequestEvent): Promise<void> {
	const { supabase, signingKey } = application();
	if (!supabase) return;
	try {
		const session = await readSession(supabase, signingKey, cookieJar(event.cookies), Date.now());
		event.locals.sessionEnded = session === 'expired';
		event.locals.session = typeof session === 'string' ? null : session;
	} catch (error) {
		if (!(error instanceof DatabaseAway)) throw error;
		log.warn({ err: error, id: event.locals.requestId }, 'the session could not be read');
	}
}

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status !== 404) {
		log.error({ err: error, id: event.locals.requestId, route: event.route.id }, 'request failed');
	}
	return { message: 'error', code: status === 404 ? 'not-found' : 'unexpected' };
};
