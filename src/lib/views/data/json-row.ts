import type { Column } from './dictionary/column.ts';

/** A cell as JSON says it: null where the file has an empty cell. */
export type JsonCell = string | number | boolean | null | string[];

/** A flat row with the types the dictionary gives its columns: lists as arrays, yes and no as true and false. */
export const jsonRow = <Name extends string>(
	columns: Readonly<Record<Name, Column>>,
	row: Readonly<Record<Name, string | number>>
): Record<Name, JsonCell> =>
	Object.fromEntries(
		Object.entries<Column>(columns).map(([name, column]) => [
			name,
			jsonCell(column, row[name as Name])
		])
	) as Record<Name, JsonCell>;

function jsonCell({ list, type }: Column, cell: string | number): JsonCell {
	if (list) return cell === '' ? [] : String(cell).split(';');
	if (cell === '') return null;
	if (type === 'yes-no') return cell === 'yes';
	return cell;
}
