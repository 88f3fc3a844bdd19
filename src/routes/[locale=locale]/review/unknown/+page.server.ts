import { silentAreas, unknownByRegion } from '$lib/coverage/unknown/unknown-cells';
import { unsaidBy, unsaidByTier } from '$lib/domain/unknown/unsaid';
import { number } from '$lib/views/words/lists';
import { unknownView } from '$lib/views/review/unknown-view';
import { comparedRecord, reviewGround } from '../review-ground';

export function load({ params }) {
	const { locale } = params;
	const ground = reviewGround();
	const { covered, world, today, names } = ground;
	const services = [...world.snapshot.services.values()];
	const last = world.history.snapshots.at(-1);
	const unreadable = (last && comparedRecord(ground, last.id)?.record.unreadable.length) ?? 0;
	return {
		unknown: unknownView(
			unknownByRegion(covered),
			silentAreas(covered),
			unsaidBy(services, today),
			unsaidByTier(services, today),
			names,
			locale
		),
		unreadable: unreadable === 0 ? null : number(unreadable, locale)
	};
}
