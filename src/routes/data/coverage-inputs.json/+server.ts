import { version as build } from '$app/environment';
import { toTransfer } from '$lib/coverage/transfer';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { exportAnswer } from '$lib/server/http/export-answer';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';

/**
 * What coverage is worked out from, for a browser that works it out itself: columns of children and
 * offers, and the names that pages say. Results are not in it.
 */
export function GET({ request, url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const today = dayOf(new Date());
	const write = () => {
		const {
			land: _,
			inputs,
			...rest
		} = coverageSetting(world.snapshot, world.coverage(today), today);
		return JSON.stringify({ ...rest, inputs: toTransfer(inputs) });
	};
	return exportAnswer(
		{ request, url },
		{ build, picture: world.snapshot, today, type: 'application/json', write }
	);
}
