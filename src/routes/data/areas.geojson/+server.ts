import { application } from '$lib/server/application/current';

/** The principal areas as polygons with both names: the ground of every map. */
export function GET({ request }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const pointer = world.snapshot.reference.files.find((file) => file.kind === 'principal-areas');
	const etag = `"${pointer?.sha256.slice(0, 16)}-${world.snapshot.version}"`;
	const headers = { etag, 'cache-control': 'public, max-age=300' };
	if (request.headers.get('if-none-match') === etag) {
		return new Response(null, { status: 304, headers });
	}
	return new Response(JSON.stringify(world.areas), {
		headers: { ...headers, 'content-type': 'application/geo+json' }
	});
}
