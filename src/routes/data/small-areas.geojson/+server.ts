import { readFile } from 'node:fs/promises';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { isHeld } from '$lib/server/http/conditional';

/**
 * The outlines of the official small areas, for the live map from close by: the file as it was checked,
 * known by its checksum. Where none is loaded there is none to send, and that is said.
 */
export async function GET({ request, url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const outlines = world.smallAreaOutlines;
	if (!outlines) {
		const words = (['en', 'cy'] as const).map((locale) => m.official_no_outlines({}, { locale }));
		return new Response(`${words.join('\n')}\n`, {
			status: 404,
			headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' }
		});
	}
	const { path, sha256, loadedAt } = outlines;
	const validators = { etag: `"${sha256}"`, lastModified: new Date(loadedAt) };
	// Under an address that names the checksum nothing else will ever be.
	const named = url.searchParams.get('of') === sha256.slice(0, 12);
	const headers = {
		etag: validators.etag,
		'last-modified': validators.lastModified.toUTCString(),
		'cache-control': `public, max-age=${named ? '31536000, immutable' : '300'}`
	};
	if (isHeld(request.headers, validators)) return new Response(null, { status: 304, headers });
	return new Response(await readFile(path, 'utf8'), {
		headers: { ...headers, 'content-type': 'application/geo+json' }
	});
}
