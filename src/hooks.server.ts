import { randomUUID } from 'node:crypto';
import { building } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { paraglideMiddleware } from '$lib/i18n/paraglide/server.js';
import { isLocale } from '$lib/domain/bilingual/locale';
import { application, ensureApplication, stopApplication } from '$lib/server/application/current';
import { asFormPost } from '$lib/server/http/form-post';
import { withBasemap } from '$lib/server/http/basemap-policy';
import { DATA_POLICY, SECURITY_HEADERS } from '$lib/server/http/security-headers';
import { log } from '$lib/server/log/log';

export const init: ServerInit = async () => {
	if (building) return;
	await ensureApplication(process.env);
	// adapter-node says this once connections are closed.
	process.on('sveltekit:shutdown', () => void stopApplication());
};

export const handle: Handle = async ({ event, resolve }) => {
	const began = performance.now();
	event.locals.requestId = randomUUID().slice(0, 8);
	const [, first = ''] = event.url.pathname.split('/');
	event.locals.locale = isLocale(first) ? first : 'en';
	event.request = asFormPost(event.request);
	// Paraglide's middleware redirects whatever it does not know, so it sees pages only.
	const response = isLocale(first)
		? await paraglideMiddleware(event.request, ({ request, locale }) => {
				event.request = request;
				return resolve(event, {
					transformPageChunk: ({ html }) => html.replace('%lang%', locale),
					preload: ({ type }) => type === 'js' || type === 'css'
				});
			})
		: await resolve(event, {
				transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.locale)
			});
	for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.headers.set(name, value);
	// The answer to a post may repeat what was typed.
	if (event.request.method === 'POST') response.headers.set('cache-control', 'no-store');
	const policy = response.headers.get('content-security-policy');
	response.headers.set(
		'content-security-policy',
		policy ? withBasemap(policy, application().environment.basemapStyleUrl) : DATA_POLICY
	);
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

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status !== 404) {
		log.error({ err: error, id: event.locals.requestId, route: event.route.id }, 'request failed');
	}
	return { message: 'error', code: status === 404 ? 'not-found' : 'unexpected' };
};
