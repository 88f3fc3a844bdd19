import { stringify } from 'csv-stringify/sync';
import type { ReportFile } from '$lib/domain/annual-report/report-file';

/**
 * A table of a report as CSV: UTF-8 with a byte order mark, so that spreadsheets read Welsh, and with an
 * apostrophe before what a spreadsheet would take for a formula.
 */
export const reportCsv = ({ columns, rows }: ReportFile): string =>
	stringify([columns.map(({ name }) => name), ...rows], { bom: true, escape_formulas: true });
