import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV with the columns of the dictionary, and no others: UTF-8 with a byte order mark, so that
 * spreadsheets read Welsh, and with an apostrophe before what a spreadsheet would take for a formula.
 */
export function csvText<Name extends string>(
	columns: Readonly<Record<Name, unknown>>,
	rows: readonly Readonly<Record<Name, string | number>>[]
): string {
	return stringify([...rows], {
		header: true,
		bom: true,
		escape_formulas: true,
		columns: Object.keys(columns)
	});
}
