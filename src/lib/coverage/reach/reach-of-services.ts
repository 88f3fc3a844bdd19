import { childrenAt } from '../demand/child-sums.ts';
import type { Coverage } from '../coverage.ts';
import { NO, AREA, REMOTE } from '../offers/offers.ts';
import { pointsNear } from './near-site.ts';

/** What some services reach of one cell: ages by point (in the order of the area's points), children. */
export type CellReach = { ages: Int32Array; reached: number; children: number };

/**
 * What these services of one kind reach in one area, by place, visit, and by phone where that counts:
 * for questions about a few services (one organization, those whose funding lasts).
 */
export function reachOfServices(
	coverage: Coverage,
	k: number,
	a: number,
	services: readonly number[]
): CellReach {
	const { ground, offers } = coverage;
	const { demand, asked, kinds, sums, areaSums } = ground;
	const from = demand.areaStart[a]!;
	const ages = new Int32Array(demand.areaStart[a + 1]! - from);
	const counting = AREA | (kinds.remoteCounts[k] === 1 ? REMOTE : 0);
	for (const s of services) {
		if (offers.accepting[s] === NO) continue;
		const own = offers.ages[s]! & asked[k]!;
		if ((offers.modes[s]! & counting) !== 0) for (let i = 0; i < ages.length; i++) ages[i]! |= own;
		for (let site = offers.siteStart[s]!; site < offers.siteStart[s + 1]!; site++) {
			eachReached(coverage, k, site, (i) => {
				if (demand.area[i] === a) ages[i - from]! |= own;
			});
		}
	}
	let reached = 0;
	for (let i = 0; i < ages.length; i++) reached += childrenAt(sums, from + i, ages[i]!);
	return { ages, reached, children: childrenAt(areaSums, a, asked[k]!) };
}

/** Visits the points that a place reaches for a kind, with the square of their distance. */
export function eachReached(
	{ ground, offers }: Pick<Coverage, 'ground' | 'offers'>,
	k: number,
	site: number,
	visit: (point: number, square: number) => void
): void {
	const { demand, hits } = ground;
	const own = offers.siteReach[site]!;
	const found = pointsNear(ground, offers, site, ground.farthest([k]));
	for (let h = 0; h < found; h++) {
		const i = hits.point[h]!;
		const far = own > 0 ? Infinity : ground.square(k, demand.rural[i] === 1 ? 1 : 0);
		if (hits.square[h]! <= far) visit(i, hits.square[h]!);
	}
}
