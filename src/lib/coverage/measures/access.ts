import { ACCESS_LEAST, ACCESS_WEIGHTS } from '../../domain/assumptions/assumptions.ts';
import { childrenAt } from '../demand/child-sums.ts';
import type { Coverage } from '../coverage.ts';
import { shareOf } from '../cells/cell-share.ts';
import { eachReached } from '../reach/reach-of-services.ts';
import { reachingServices } from './reaching.ts';

/** Access to places by their capacity (E2SFCA, Luo and Qi 2009). */
export type Access = {
	/** What capacity is counted in, as stated. */
	unit: string;
	/** Services with a place that state it. */
	services: readonly number[];
	/** Mean over the children asked for, in units a child. */
	access: number;
};

/**
 * Enhanced two-step floating catchment area: each service's capacity is shared over the children of
 * its ages whom it reaches anywhere in Wales, nearer thirds of the radius weighing more; a child's
 * access is the sum of those shares, weighed the same way. A service with several places is one
 * capacity, and a child goes to the nearest.
 * @returns null unless two services of the kind with a place in these areas state capacity in the
 * same unit ("capacity not recorded"); of several units the one most services use
 */
export function access(coverage: Coverage, k: number, areas: readonly number[]): Access | null {
	const { ground, offers } = coverage;
	const { demand, asked, areaSums, sums } = ground;
	const stated = [...new Set(areas.flatMap((a) => reachingServices(coverage, k, a)))]
		.filter((s) => offers.capacity[s]! > 0 && offers.siteStart[s + 1]! > offers.siteStart[s]!)
		.sort((one, other) => one - other);
	const units = offers.capacityUnits.map((_, unit) =>
		stated.filter((s) => offers.capacityUnit[s] === unit)
	);
	const most = Math.max(0, ...units.map(({ length }) => length));
	if (most < ACCESS_LEAST) return null;
	const unit = units.findIndex(({ length }) => length === most);
	const here = new Set(areas);
	let met = 0;
	for (const s of units[unit]!) {
		const ages = offers.ages[s]! & asked[k]!;
		let wanted = 0;
		let own = 0;
		for (const [i, weight] of weightsOf(coverage, k, s)) {
			const children = weight * childrenAt(sums, i, ages);
			wanted += children;
			if (here.has(demand.area[i]!)) own += children;
		}
		met += offers.capacity[s]! * shareOf(own, wanted);
	}
	const children = areas.reduce((sum, a) => sum + childrenAt(areaSums, a, asked[k]!), 0);
	return {
		unit: offers.capacityUnits[unit]!,
		services: units[unit]!,
		access: shareOf(met, children)
	};
}

/** The points that a service's places reach, each with the weight of the third it lies in. */
function weightsOf(coverage: Coverage, k: number, s: number): ReadonlyMap<number, number> {
	const { ground, offers } = coverage;
	const weights = new Map<number, number>();
	for (let site = offers.siteStart[s]!; site < offers.siteStart[s + 1]!; site++) {
		const own = offers.siteReach[site]!;
		eachReached(coverage, k, site, (i, square) => {
			if ((offers.areas[s]! & (1 << ground.demand.area[i]!)) === 0) return;
			const limit = own > 0 ? own * own : ground.square(k, ground.demand.rural[i] === 1 ? 1 : 0);
			weights.set(i, Math.max(weights.get(i) ?? 0, weightAt(square, limit)));
		});
	}
	return weights;
}

/** The weight at a distance within a radius, both squared: on the edge of a third counts as within. */
function weightAt(square: number, limit: number): number {
	const third = [1, 4, 9].findIndex((edge) => 9 * square <= edge * limit);
	return ACCESS_WEIGHTS[third < 0 ? 2 : third]!;
}
