import { AGES } from '../ages.ts';
import type { Coverage } from '../coverage.ts';
import { shareOf } from '../cells/cell-share.ts';
import { eachTravelling } from '../reach/travel.ts';
import { reachingServices } from './reaching.ts';
import { weightedQuantile, type Weighed } from './quantile.ts';

/** How far the nearest place is: metres of straight line, or minutes with a travel-time table. */
export type Nearest = {
	median: number;
	/** Nine in ten children who have one have it no farther. */
	ninetieth: number;
	/** Share of children without a place that may serve them, 0 to 1. */
	none: number;
};

/**
 * Distance to the nearest place that serves the child's area and age, within its reach or not. Null
 * where no child has one: not applicable, never 0 or endless.
 */
export function nearest(coverage: Coverage, k: number, areas: readonly number[]): Nearest | null {
	const { demand, asked } = coverage.ground;
	const found: Weighed[] = [];
	let having = 0;
	let children = 0;
	for (const a of areas) {
		const squares = nearestByAge(coverage, k, a);
		const from = demand.areaStart[a]! * AGES;
		for (let at = 0; at < squares.length; at++) {
			const weight = demand.children[from + at]!;
			if ((asked[k]! & (1 << (at % AGES))) === 0 || weight === 0) continue;
			children += weight;
			if (squares[at] === Infinity) continue;
			having += weight;
			found.push({ value: squares[at]!, weight });
		}
	}
	if (having === 0) return null;
	found.sort((one, other) => one.value - other.value);
	return {
		median: Math.sqrt(weightedQuantile(found, 0.5)),
		ninetieth: Math.sqrt(weightedQuantile(found, 0.9)),
		none: shareOf(children - having, children)
	};
}

/** Square of the distance to the nearest place, by point of the area and year of age. */
function nearestByAge(coverage: Coverage, k: number, a: number): Float64Array {
	const { ground, offers } = coverage;
	const { demand, travel } = ground;
	const from = demand.areaStart[a]!;
	const until = demand.areaStart[a + 1]!;
	const squares = new Float64Array((until - from) * AGES).fill(Infinity);
	for (const s of reachingServices(coverage, k, a)) {
		const take = (i: number, square: number) => {
			for (let age = 0; age < AGES; age++) {
				const at = (i - from) * AGES + age;
				if (offers.ages[s]! & (1 << age) && square < squares[at]!) squares[at] = square;
			}
		};
		for (let site = offers.siteStart[s]!; site < offers.siteStart[s + 1]!; site++) {
			if (travel !== null) {
				eachTravelling(travel, site, (i, square) => i >= from && i < until && take(i, square));
				continue;
			}
			for (let i = from; i < until; i++) {
				const east = demand.x[i]! - offers.siteX[site]!;
				const north = demand.y[i]! - offers.siteY[site]!;
				take(i, east * east + north * north);
			}
		}
	}
	return squares;
}
