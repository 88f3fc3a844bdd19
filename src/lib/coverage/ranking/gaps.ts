import type { Cell } from '../cells/cell.ts';
import type { Matrix } from '../matrix.ts';

/**
 * Two lists, never mixed: gaps that somebody has confirmed, and what the public record suggests, to be
 * checked and no finding.
 */
export const GAP_LISTS = ['confirmed', 'suggested'] as const;
export type GapList = (typeof GAP_LISTS)[number];

/** A kind of help in an area that does not reach its children. */
export type Gap = {
	cell: Cell;
	/** Children not reached, unrounded. */
	notReached: number;
	/** The same, weighed by need: what the list is ordered by. */
	weighed: number;
};

/** What a child who is not reached counts in an area: 1 each without weights. */
export type NeedWeight = (cell: Cell) => number;

/**
 * The gaps of a list, most children first; ties in the order of areas and kinds. Kinds with nothing
 * recorded are never ranked: not knowing is no gap.
 */
export function gapsOf(
	matrix: Pick<Matrix, 'areas'>,
	list: GapList,
	weightOf: NeedWeight = () => 1
): Gap[] {
	const gaps = matrix.areas.flatMap(({ cells }) =>
		cells.flatMap((cell) => {
			const notReached = notReachedIn(cell, list);
			if (notReached <= 0) return [];
			return [{ cell, notReached, weighed: notReached * weightOf(cell) }];
		})
	);
	return gaps.sort(
		(one, other) =>
			other.weighed - one.weighed || one.cell.a - other.cell.a || one.cell.k - other.cell.k
	);
}

const CONFIRMED_GAPS = new Set<Cell['state']>(['confirmed-gap', 'closed-doors', 'out-of-reach']);
const SUGGESTED_GAPS = new Set<Cell['record']>(['closed', 'remote-only', 'out-of-reach']);

function notReachedIn(cell: Cell, list: GapList): number {
	if (!cell.applicable) return 0;
	if (list === 'confirmed') {
		return CONFIRMED_GAPS.has(cell.state) ? cell.confirmedSplit.notReached : 0;
	}
	const unconfirmed = cell.certainty === 'unconfirmed' || cell.certainty === 'out-of-date';
	return unconfirmed && SUGGESTED_GAPS.has(cell.record) ? cell.split.notReached : 0;
}
