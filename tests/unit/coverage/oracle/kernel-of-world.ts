import { cover, type Coverage } from '../../../../src/lib/coverage/coverage.ts';
import { toDemand, type Demand } from '../../../../src/lib/coverage/demand/demand.ts';
import { toOffers } from '../../../../src/lib/coverage/offers/offers.ts';
import { prepareLand } from '../../../../src/lib/coverage/reach/ground.ts';
import type { Travel } from '../../../../src/lib/coverage/reach/travel.ts';
import { tripOf, type World } from './world.ts';

/** What the kernel makes of a world. */
export function kernelOf(world: World): Coverage {
	const demand = toDemand('settlements', world.points, world.areas);
	return cover(
		prepareLand(demand, travelOf(world, demand)),
		toOffers(world.rows, world.categories),
		world.kinds,
		world.question,
		world.declarations
	);
}

/** The journeys of a world as the columns that the kernel takes. */
function travelOf({ rows, minutes }: World, demand: Demand): Travel | null {
	if (minutes === null) return null;
	const start = [0];
	const point: number[] = [];
	const taken: number[] = [];
	rows.forEach((row, r) =>
		row.sites.forEach((_, site) => {
			demand.ids.forEach((id, i) => {
				const trip = minutes.get(tripOf(r, site, id));
				if (trip === undefined) return;
				point.push(i);
				taken.push(trip);
			});
			start.push(point.length);
		})
	);
	return {
		start: Int32Array.from(start),
		point: Int32Array.from(point),
		minutes: Float64Array.from(taken)
	};
}
