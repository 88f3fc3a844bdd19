import { AGES } from '../ages.ts';
import type { Coverage } from '../coverage.ts';
import { shareOf } from '../cells/cell-share.ts';
import { reachOfServices } from '../reach/reach-of-services.ts';
import { byOrganization, reachingServices } from './reaching.ts';

/** How much choice children have. */
export type Choice = {
	/** Mean number of organizations that reach a child, over all children; 0 where nobody is. */
	organizations: number;
	/** Children reached. */
	reached: number;
	/** Share of reached children whom exactly one organization reaches; 0 where none is reached. */
	singleOrganization: number;
};

/**
 * Choice of a kind of help over some areas. An organization counts once for a child, however many of
 * its services reach; phone and online count only where they count as reaching.
 */
export function choice(coverage: Coverage, k: number, areas: readonly number[]): Choice {
	const { demand, asked } = coverage.ground;
	let children = 0;
	let met = 0;
	let reached = 0;
	let single = 0;
	for (const a of areas) {
		const counts = organizationsByAge(coverage, k, a);
		const from = demand.areaStart[a]! * AGES;
		for (let at = 0; at < counts.length; at++) {
			if ((asked[k]! & (1 << (at % AGES))) === 0) continue;
			const here = demand.children[from + at]!;
			children += here;
			met += here * counts[at]!;
			if (counts[at]! > 0) reached += here;
			if (counts[at] === 1) single += here;
		}
	}
	return {
		organizations: shareOf(met, children),
		reached,
		singleOrganization: shareOf(single, reached)
	};
}

/** How many organizations reach each year of age at each point of an area, `AGES` columns a point. */
function organizationsByAge(coverage: Coverage, k: number, a: number): Int32Array {
	const { areaStart } = coverage.ground.demand;
	const counts = new Int32Array((areaStart[a + 1]! - areaStart[a]!) * AGES);
	for (const own of byOrganization(coverage, reachingServices(coverage, k, a)).values()) {
		const { ages } = reachOfServices(coverage, k, a, own);
		for (let at = 0; at < counts.length; at++) {
			if (ages[Math.floor(at / AGES)]! & (1 << (at % AGES))) counts[at]!++;
		}
	}
	return counts;
}
