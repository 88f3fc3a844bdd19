import type { Locale } from '../../domain/bilingual/locale.ts';
import {
	COLUMNS,
	isColumn,
	type CellKind,
	type Cells,
	type ColumnId
} from '../../domain/import/columns.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { ageName } from '../words/ages.ts';
import { wordsIn } from './vocabulary.ts';

type Names = Pick<Reference, 'areas' | 'regions' | 'categories' | 'tiers'>;

/** One cell with its codes in words. */
export function saidCell(column: ColumnId, cell: string, names: Names, locale: Locale): string {
	const kind: CellKind = COLUMNS[column];
	if (kind.as === 'age') return ageName(Number(cell), locale);
	const list = kind.as === 'yes-no' ? 'yes_no' : 'of' in kind ? kind.of : null;
	if (list === null) return cell;
	const words = new Map(wordsIn(list, names, locale).map(({ code, word }) => [code, word]));
	return cell
		.split('; ')
		.map((code) => words.get(code) ?? code)
		.join('; ');
}

/** Cells as a language says them: their codes in words. */
export const saidCells = (cells: Cells, names: Names, locale: Locale): Cells =>
	Object.fromEntries(
		Object.entries(cells).map(([column, cell]) => [
			column,
			isColumn(column) ? saidCell(column, cell, names, locale) : cell
		])
	);
