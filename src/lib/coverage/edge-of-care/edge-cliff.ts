import type { Coverage } from '../coverage.ts';
import { atRisk } from '../measures/falls-off.ts';
import { EDGE_GROUP } from '../../domain/edge-of-care/edge-review.ts';

/** Children whom edge-of-care help reaches today and whom nothing reaches after a day. Unrounded. */
export type EdgeCliff = {
	/** Day number. */
	day: number;
	reached: number;
	lost: number;
};

/** What falls off at the edge of care by each of `days` (day numbers), over areas given by their index. */
export function edgeCliff(
	coverage: Coverage,
	areas: readonly number[],
	days: readonly number[]
): EdgeCliff[] {
	const kinds = coverage.kinds.flatMap(({ group }, k) => (group === EDGE_GROUP ? [k] : []));
	return days.map((day) => {
		const falls = kinds.map((k) => atRisk(coverage, k, areas, day));
		return {
			day,
			reached: falls.reduce((sum, fall) => sum + fall.reached, 0),
			lost: falls.reduce((sum, fall) => sum + fall.lost, 0)
		};
	});
}
