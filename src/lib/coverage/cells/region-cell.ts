import { MOST_UNKNOWN_SHARE } from '../../domain/assumptions/assumptions.ts';
import { addSplits, type Split, type View } from './split.ts';
import { shareOf } from './cell-share.ts';
import type { Cell } from './cell.ts';
import {
	coverageStateOf,
	type CellCertainty,
	type CoverageState,
	type RecordState
} from './state.ts';

/** One kind of help over several principal areas: a region, or Wales. */
export type RegionCell = {
	k: number;
	applicable: boolean;
	split: Split;
	confirmedSplit: Split;
	/** Children of the ages asked for. */
	children: number;
	/** Share of children not known, in each view. */
	notKnown: Record<View, number>;
	/** Worked out over known children only; not known when over half of the children are. */
	record: RecordState | 'not-known';
	certainty: CellCertainty;
	state: CoverageState;
	/** Services, counted once for each area they serve. */
	records: number;
	/** Index of the area where the smallest share of children is reached, in each view. */
	worst: Record<View, number>;
};

/**
 * Adds cells of one kind up over areas.
 * @param cells the same kind in each of the areas; at least one
 * @param reachedFrom share of known children from which it reaches
 */
export function regionCell(cells: readonly Cell[], reachedFrom: number): RegionCell {
	const split = addSplits(cells.map((cell) => cell.split));
	const confirmedSplit = addSplits(cells.map((cell) => cell.confirmedSplit));
	const children = cells.reduce((sum, cell) => sum + cell.sums.children, 0);
	const records = cells.reduce((sum, cell) => sum + cell.counts.records, 0);
	const certainty = leastSure(cells);
	const record = recordOf(cells, split, children, reachedFrom);
	const confirmed = reachOf(confirmedSplit, reachedFrom);
	const unknown = notKnownShare(confirmedSplit, children);
	return {
		k: cells[0]!.k,
		applicable: cells[0]!.applicable,
		split,
		confirmedSplit,
		children,
		notKnown: { record: notKnownShare(split, children), confirmed: unknown },
		record,
		certainty,
		state: stateOf(cells, unknown, confirmed),
		records,
		worst: { record: worstIn(cells, 'split'), confirmed: worstIn(cells, 'confirmedSplit') }
	};
}

/** Where there are no children nothing is known of any. */
const notKnownShare = ({ notKnown }: Split, children: number): number =>
	children > 0 ? notKnown / children : 1;

const reachOf = ({ reached, notReached }: Split, from: number): RecordState =>
	shareOf(reached, reached + notReached) < from ? 'out-of-reach' : 'reached';

function recordOf(
	cells: readonly Cell[],
	split: Split,
	children: number,
	from: number
): RegionCell['record'] {
	const recorded = cells.filter(({ record }) => record !== 'none-recorded');
	if (recorded.length === 0) return 'none-recorded';
	for (const state of ['closed', 'remote-only', 'place-not-recorded'] as const) {
		if (recorded.every(({ record }) => record === state) && recorded.length === cells.length) {
			return state;
		}
	}
	if (notKnownShare(split, children) > MOST_UNKNOWN_SHARE) return 'not-known';
	return reachOf(split, from);
}

function stateOf(cells: readonly Cell[], unknown: number, confirmed: RecordState): CoverageState {
	for (const state of ['confirmed-gap', 'closed-doors'] as const) {
		if (cells.every((cell) => cell.state === state)) return state;
	}
	if (unknown > MOST_UNKNOWN_SHARE) return 'not-known';
	const warnings = cells.flatMap((cell) => cell.warnings);
	return coverageStateOf(confirmed, 'confirmed', confirmed, warnings);
}

const SURE_FIRST: readonly CellCertainty[] = [
	'not-known',
	'unconfirmed',
	'out-of-date',
	'declared-none',
	'confirmed'
];

/** The least sure of the cells: a region is confirmed when all of it is. */
const leastSure = (cells: readonly Cell[]): CellCertainty =>
	SURE_FIRST.find((certainty) => cells.some((cell) => cell.certainty === certainty)) ?? 'not-known';

/** Shares that are equal on paper may differ by this much. */
const ROUNDING = 1e-9;

/** The area with the smallest share reached; the first of equals. */
function worstIn(cells: readonly Cell[], split: 'split' | 'confirmedSplit'): number {
	let worst = cells[0]!;
	for (const cell of cells) {
		const share = shareOf(cell[split].reached, cell.sums.children);
		if (share < shareOf(worst[split].reached, worst.sums.children) - ROUNDING) worst = cell;
	}
	return worst.a;
}
