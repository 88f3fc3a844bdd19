import { AT, COUNTS } from '../cells/tally.ts';
import type { Coverage } from '../coverage.ts';
import type { Plane } from '../reach/plane.ts';
import type { PointSplit } from './point-split.ts';

/**
 * The three-way split of what is confirmed at point `i`, as ages (bits): what `sumCell` adds up.
 * Whom only unconfirmed records reach is not known; what a scenario proposes counts as there.
 */
export function confirmedAtPoint(coverage: Coverage, k: number, i: number): PointSplit {
	const { ground, planes, tally, declared } = coverage;
	const { demand, asked, kinds } = ground;
	const cell = k * demand.areas.length + demand.area[i]!;
	const counts = cell * COUNTS.length;
	const all = asked[k]!;
	const [records = 0, checked = 0, proposed = 0] = (
		['records', 'confirmed', 'proposed'] as const
	).map((count) => tally[counts + AT[count]]!);
	const { sure, confirmed, perhaps } = planes;
	const reaches = (plane: Plane | null) =>
		plane === null
			? 0
			: plane.site[k * demand.size + i]! |
				plane.area[cell]! |
				(kinds.remoteCounts[k] === 1 ? plane.remote[cell]! : 0);
	const reached = checked + proposed > 0 ? reaches(confirmed) & all : 0;
	const gap = declared[cell] === 1 && records === proposed;
	const may =
		checked === 0
			? all
			: reaches(sure) | sure.unplaced[cell]! | reaches(perhaps) | (perhaps?.unplaced[cell] ?? 0);
	const notKnown = gap ? 0 : may & all & ~reached;
	return { reached, notReached: all & ~(reached | notKnown), notKnown };
}
