import type { ReportCell, ReportFile } from '../../../domain/annual-report/report-file.ts';
import { COLUMN_WORDS, type ColumnName } from './column-words.ts';

type Say = (inputs: object, options: { locale: 'en' | 'cy' }) => string;

/** In both languages. */
export const inBoth = (say: Say): { en: string; cy: string } => ({
	en: say({}, { locale: 'en' }),
	cy: say({}, { locale: 'cy' })
});

/** A file from its rows: the columns are those of the list, in its order. */
export const reportTable = <C extends ColumnName>(
	name: string,
	says: Say,
	columns: readonly C[],
	rows: readonly Record<C, ReportCell>[]
): ReportFile => ({
	name,
	says: inBoth(says),
	columns: columns.map((column) => ({ name: column, says: inBoth(COLUMN_WORDS[column]) })),
	rows: rows.map((row) => columns.map((column) => row[column]))
});
