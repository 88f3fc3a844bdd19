import { toTransfer } from '$lib/coverage/transfer';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';

/**
 * What coverage is worked out from, for a browser that works it out itself: columns of children and
 * offers, and the names that pages say. Results are not in it.
 */
export function GET({ request }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const today = dayOf(new Date());
	const etag = `"coverage-${world.snapshot.version}-${today}"`;
	const headers = { etag, 'cache-control': 'public, max-age=60' };
	if (request.headers.get('if-none-match') === etag) {
		return new Response(null, { status: 304, headers });
	}
	const {
		land: _,
		inputs,
		...rest
	} = coverageSetting(world.snapshot, world.coverage(today), today);
	return Response.json({ ...rest, inputs: toTransfer(inputs) }, { headers });
}
