import type { Figures } from '../../domain/history/figures.ts';
import type { Matrix } from '../matrix.ts';
import type { Cell } from '../cells/cell.ts';
import type { Kind } from '../kinds/kind.ts';

/** A matrix laid out as figures, to be kept with the snapshot it was worked out from. */
export function figuresOf(matrix: Matrix, kinds: readonly Kind[]): Figures {
	const cells = kinds.flatMap((_, k) => matrix.areas.map((row) => row.cells[k]!));
	const column = (of: (cell: Cell) => number): number[] => cells.map(of);
	return {
		areas: matrix.areas.map(({ code }) => code),
		kinds: kinds.map(({ id }) => id),
		columns: {
			children: column(({ sums }) => sums.children),
			reached: column(({ split }) => split.reached),
			notReached: column(({ split }) => split.notReached),
			notKnown: column(({ split }) => split.notKnown),
			confirmedReached: column(({ confirmedSplit }) => confirmedSplit.reached),
			confirmedNotReached: column(({ confirmedSplit }) => confirmedSplit.notReached),
			confirmedNotKnown: column(({ confirmedSplit }) => confirmedSplit.notKnown)
		},
		record: cells.map(({ record }) => record),
		certainty: cells.map(({ certainty }) => certainty),
		state: cells.map(({ state }) => state)
	};
}
