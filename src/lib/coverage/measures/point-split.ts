import type { Coverage } from '../coverage.ts';
import { AT, COUNTS } from '../cells/tally.ts';

/** Ages asked for at one point, by what the record shows: each age stands in one of the three. */
export type PointSplit = { reached: number; notReached: number; notKnown: number };

/** How a view splits the ages at a point. */
export type SplitAt = (coverage: Coverage, k: number, i: number) => PointSplit;

/** The record's three-way split at point `i`, as ages (bits): what `sumCell` adds up. */
export function splitAtPoint(coverage: Coverage, k: number, i: number): PointSplit {
	const { ground, planes, tally, declared } = coverage;
	const { demand, asked } = ground;
	const cell = k * demand.areas.length + demand.area[i]!;
	const all = asked[k]!;
	const reached = reachedAt(coverage, k, i);
	const counts = cell * COUNTS.length;
	// What a scenario adds is no record: whom it does not reach is as little known as before.
	if (tally[counts + AT.records] === tally[counts + AT.proposed]) {
		const left = all & ~reached;
		const gap = declared[cell] === 1;
		return { reached, notReached: gap ? left : 0, notKnown: gap ? 0 : left };
	}
	const { perhaps, sure } = planes;
	let may = sure.unplaced[cell]!;
	if (perhaps !== null) {
		may |= perhaps.area[cell]! | perhaps.unplaced[cell]! | perhaps.site[k * demand.size + i]!;
		if (ground.kinds.remoteCounts[k] === 1) may |= perhaps.remote[cell]!;
	}
	const notKnown = may & ~reached;
	return { reached, notReached: all & ~(reached | notKnown), notKnown };
}

/** Ages that are reached at point `i`: by a place, by who comes, and by phone where that counts. */
export function reachedAt({ ground, planes }: Coverage, k: number, i: number): number {
	const { demand, kinds } = ground;
	const cell = k * demand.areas.length + demand.area[i]!;
	const { site, area, remote } = planes.sure;
	const called = kinds.remoteCounts[k] === 1 ? remote[cell]! : 0;
	return site[k * demand.size + i]! | area[cell]! | called;
}
