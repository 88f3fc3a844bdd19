import { stringify } from 'csv-stringify/sync';

/**
 * Rows as a CSV file to keep: UTF-8 with a byte order mark, so that spreadsheets read Welsh, and with an
 * apostrophe before what a spreadsheet would take for a formula.
 */
export function csvFile(rows: readonly (readonly string[])[], name: string): Response {
	const text = stringify(rows as string[][], { bom: true, escape_formulas: true });
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
}
