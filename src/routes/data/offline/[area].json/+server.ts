import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { offlineCopy } from '$lib/views/offline/offline-copy';

/** The help recorded for one area, for the copy that somebody keeps on their device. */
export function GET({ params }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const { reference, statements, version, changedAt } = world.snapshot;
	const area = world.gazetteer.area(params.area);
	if (!area) return new Response(null, { status: 404 });
	const now = new Date();
	const today = dayOf(now);
	const copy = offlineCopy(
		area,
		{ ...world, reference, statements, index: world.finder(today) },
		{ version, changedAt },
		{ today, takenAt: now.toISOString() }
	);
	// Somebody keeps this on purpose, or not at all: no cache in between is to keep it for them.
	return Response.json(copy, { headers: { 'cache-control': 'no-store' } });
}
