import type { CoverageRecord } from '../inputs.ts';
import type { Matrix } from '../matrix.ts';
import { coverRecord } from './cover-record.ts';

/** What help on record reaches in an area, by either way of placing its children: shares of 0 to 1. */
export type DemandDifference = { area: string; estimate: number; smallAreas: number };

/**
 * What changes when the official small areas take the place of the settlement estimate: nothing but where
 * children stand. All kinds of help together, a child counted once for each; null without small areas.
 */
export function compareDemand(
	record: CoverageRecord,
	today: string
): { areas: DemandDifference[]; wales: Omit<DemandDifference, 'area'> } | null {
	if (!record.smallAreas) return null;
	const kept = {
		...record,
		services: [...record.services],
		statements: [...record.statements]
	};
	const estimate = coverRecord({ ...kept, smallAreas: null }, today).matrix;
	const official = coverRecord(kept, today).matrix;
	return {
		areas: estimate.areas.map((row, a) => ({
			area: row.code,
			estimate: shareOf([row]),
			smallAreas: shareOf([official.areas[a]!])
		})),
		wales: { estimate: shareOf(estimate.areas), smallAreas: shareOf(official.areas) }
	};
}

function shareOf(rows: readonly Matrix['areas'][number][]): number {
	const cells = rows.flatMap((row) => row.cells.filter(({ applicable }) => applicable));
	const children = cells.reduce((sum, cell) => sum + cell.sums.children, 0);
	const reached = cells.reduce((sum, cell) => sum + cell.split.reached, 0);
	return children === 0 ? 0 : reached / children;
}
