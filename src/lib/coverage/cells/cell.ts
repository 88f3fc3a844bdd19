import type { Coverage } from '../coverage.ts';
import {
	certaintyOfCell,
	coverageStateOf,
	recordStateOf,
	type CellCertainty,
	type CoverageState,
	type RecordState,
	type Warning
} from './state.ts';
import { shareOf } from './cell-share.ts';
import { SUMS, type Sum } from './sums.ts';
import { COUNTS, type Count } from './tally.ts';
import { warningsOf } from './warnings.ts';
import { splitOf, type Split } from './split.ts';

/** One kind of help in one principal area. */
export type Cell = {
	/** Index of the kind and of the area. */
	k: number;
	a: number;
	/** False where the kind is not for any of the ages asked for: drawn empty, counted nowhere. */
	applicable: boolean;
	counts: Record<Count, number>;
	/** Children of the ages asked for: all of them, and by how they are reached. */
	sums: Record<Sum, number>;
	/** The record's and the confirmed split of the children. */
	split: Split;
	confirmedSplit: Split;
	record: RecordState;
	certainty: CellCertainty;
	state: CoverageState;
	warnings: readonly Warning[];
};

/** Reads one cell out of the matrix. */
export function cellAt(coverage: Coverage, k: number, a: number): Cell {
	const { ground, question, declared } = coverage;
	const cell = k * ground.demand.areas.length + a;
	const counts = countsAt(coverage, cell);
	const sums = sumsAt(coverage, cell);
	const remoteCounts = ground.kinds.remoteCounts[k] === 1;
	const from = question.assumptions.share;
	const record = recordStateOf(
		{ ...counts, remoteCounts, share: shareOf(sums.reached, sums.children) },
		from
	);
	const certainty = certaintyOfCell({ ...counts, declaredNone: declared[cell] === 1 });
	const confirmed = recordStateOf(
		{
			records: counts.confirmed,
			closed: counts.confirmedClosed,
			inPerson: counts.confirmedInPerson,
			placed: counts.confirmedPlaced,
			remoteSure: counts.confirmedRemoteSure,
			remoteCounts,
			share: shareOf(sums.confirmedReached, sums.children)
		},
		from
	);
	const warnings = confirmed === 'reached' ? warningsOf(coverage, k, a) : [];
	return {
		k,
		a,
		applicable: ground.asked[k] !== 0,
		counts,
		sums,
		split: splitOf(sums, 'record'),
		confirmedSplit: splitOf(sums, 'confirmed'),
		record,
		certainty,
		state: coverageStateOf(record, certainty, confirmed, warnings),
		warnings
	};
}

function countsAt(coverage: Coverage, cell: number): Record<Count, number> {
	const counts = {} as Record<Count, number>;
	const at = cell * COUNTS.length;
	COUNTS.forEach((count, index) => (counts[count] = coverage.tally[at + index]!));
	return counts;
}

function sumsAt(coverage: Coverage, cell: number): Record<Sum, number> {
	const sums = {} as Record<Sum, number>;
	const at = cell * SUMS.length;
	SUMS.forEach((sum, index) => (sums[sum] = coverage.sums[at + index]!));
	return sums;
}
