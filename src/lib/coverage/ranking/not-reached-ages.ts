import type { Coverage } from '../coverage.ts';

/**
 * The ages at a point that the record shows as not reached: of those asked for, neither reached nor
 * perhaps reached (somewhere, or by an offer of which a filtered fact is not recorded). In a cell
 * without a record nobody is: there they are not known.
 */
export function notReachedAges({ ground, planes }: Coverage, k: number, i: number): number {
	const { demand, asked, kinds } = ground;
	const cell = k * demand.areas.length + demand.area[i]!;
	const remote = kinds.remoteCounts[k] === 1;
	const { sure, perhaps } = planes;
	let reached = sure.site[k * demand.size + i]! | sure.area[cell]! | sure.unplaced[cell]!;
	if (remote) reached |= sure.remote[cell]!;
	if (perhaps !== null) {
		reached |= perhaps.site[k * demand.size + i]! | perhaps.area[cell]! | perhaps.unplaced[cell]!;
		if (remote) reached |= perhaps.remote[cell]!;
	}
	return asked[k]! & ~reached;
}
