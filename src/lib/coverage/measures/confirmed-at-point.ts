import { AT, COUNTS } from '../cells/tally.ts';
import type { Coverage } from '../coverage.ts';
import type { Plane } from '../reach/plane.ts';
import type { PointSplit } from './point-split.ts';

/**
 * The three-way split of what is confirmed at point `i`, as ages (bits): what `sumCell` adds up.
 * Whom only unconfirmed records reach is not known.
 */
export function confirmedAtPoint(coverage: Coverage, k: number, i: number): PointSplit {
	const { ground, planes, tally, declared } = coverage;
	const { demand, asked, kinds } = ground;
	const cell = k * demand.areas.length + demand.area[i]!;
	const counts = cell * COUNTS.length;
	const all = asked[k]!;
	if (tally[counts + AT.records] === 0 && declared[cell] === 1) {
		return { reached: 0, notReached: all, notKnown: 0 };
	}
	const { sure, confirmed, perhaps } = planes;
	if (confirmed === null || tally[counts + AT.confirmed] === 0) {
		return { reached: 0, notReached: 0, notKnown: all };
	}
	const reaches = ({ site, area, remote }: Plane) =>
		site[k * demand.size + i]! | area[cell]! | (kinds.remoteCounts[k] === 1 ? remote[cell]! : 0);
	const reached = reaches(confirmed) & all;
	let may = reaches(sure) | sure.unplaced[cell]!;
	if (perhaps !== null) may |= reaches(perhaps) | perhaps.unplaced[cell]!;
	const notKnown = may & all & ~reached;
	return { reached, notReached: all & ~(reached | notKnown), notKnown };
}
