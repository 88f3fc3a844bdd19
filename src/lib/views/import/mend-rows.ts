import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Cells, ColumnId } from '../../domain/import/columns.ts';
import type { RowProblem } from '../../domain/import/problem.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { columnName } from './column-names.ts';
import { problemWords } from './problem-words.ts';

/**
 * Refused rows as a file to mend and send again: the cells as they were sent, and in a last column that
 * is left out of an import why each was refused.
 */
export function mendRows(
	rows: readonly { cells: Cells; problems: RowProblem[] }[],
	columns: readonly ColumnId[],
	names: Parameters<typeof problemWords>[1],
	locale: Locale
): string[][] {
	const reasons = (problems: readonly RowProblem[]) =>
		problems
			.map((problem) => {
				const words = problemWords(problem, names, locale);
				return problem.column ? `${columnName(problem.column, locale)}: ${words}` : words;
			})
			.join(' ');
	return [
		[
			...columns.map((column) => columnName(column, locale)),
			m.import_batch_mend_reason({}, { locale })
		],
		...rows.map(({ cells, problems }) => [
			...columns.map((column) => cells[column] ?? ''),
			reasons(problems)
		])
	];
}
