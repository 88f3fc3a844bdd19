import { cleanCell, isClear } from './clean-cell.ts';
import { COLUMN_IDS, type Cells, type ColumnId } from './columns.ts';
import type { RowProblem } from './problem.ts';
import { readCell, type Values } from './read-cell.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads the cells of a row, one by one, and collects everything that is wrong with them. */
export function readRow(
	cells: Cells,
	vocabulary: Vocabulary
): { values: Values; problems: RowProblem[] } {
	const values: Partial<Record<ColumnId, unknown>> = {};
	const problems: RowProblem[] = [];
	for (const column of COLUMN_IDS) {
		const cell = cleanCell(cells[column] ?? '');
		if (cell === '') continue;
		if (isClear(cell)) {
			values[column] = null;
			continue;
		}
		const read = readCell(column, cell, vocabulary);
		if ('problems' in read) problems.push(...read.problems);
		else values[column] = read.value;
	}
	return { values: values as Values, problems };
}
