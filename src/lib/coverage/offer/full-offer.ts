import { meanOf, sharesOf, type Split, type View } from '../cells/split.ts';
import type { Cell } from '../cells/cell.ts';
import type { RegionCell } from '../cells/region-cell.ts';

/**
 * A tier as a whole: the mean over the kinds of help it is expected to hold. Never "any service": one
 * home-visiting team would make a whole tier look reached.
 */
export type FullOffer = {
	/** Kinds that are for any of the ages asked for. */
	kinds: number;
	/** Kinds recorded (or confirmed) as reaching most children. */
	reached: number;
	/** Kinds of which nothing is recorded (or nothing confirmed). */
	unknown: number;
	/** Mean over the kinds of the three-way split of children, as shares that sum to 1. */
	split: Split;
};

/** Judges a tier by its kinds' cells, of one area or of a region. */
export function fullOffer(cells: readonly (Cell | RegionCell)[], view: View): FullOffer {
	const own = cells.filter(({ applicable }) => applicable);
	const split = (cell: Cell | RegionCell) => (view === 'record' ? cell.split : cell.confirmedSplit);
	return {
		kinds: own.length,
		reached: own.filter((cell) => reaches(cell, view)).length,
		unknown: own.filter((cell) => isUnknown(cell, view)).length,
		split: meanOf(own.map((cell) => sharesOf(split(cell))))
	};
}

const reaches = (cell: Cell | RegionCell, view: View): boolean =>
	view === 'record' ? cell.record === 'reached' : cell.state === 'covered' || cell.state === 'thin';

const isUnknown = (cell: Cell | RegionCell, view: View): boolean =>
	view === 'record'
		? cell.record === 'none-recorded' || cell.record === 'not-known'
		: cell.state === 'not-known' || cell.state === 'unconfirmed';
