import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

type Say = (inputs: { line: string; most: string }, options: { locale: Locale }) => string;

const SENTENCES = {
	none: m.import_file_none,
	'too-big': m.import_file_too_big,
	empty: m.import_file_empty,
	spreadsheet: m.import_file_spreadsheet,
	'not-text': m.import_file_not_text,
	'no-header': m.import_file_no_header,
	'no-rows': m.import_file_no_rows,
	'too-many-rows': m.import_file_too_many_rows,
	'too-many-columns': m.import_file_too_many_columns,
	'row-too-long': m.import_file_row_too_long,
	'cell-too-long': m.import_file_cell_too_long,
	'quote-open': m.import_file_quote_open,
	'quote-inside': m.import_file_quote_inside,
	busy: m.import_file_busy,
	'not-yours': m.import_file_not_yours,
	scope: m.import_file_scope
} satisfies Record<string, Say>;

export type FileProblem = keyof typeof SENTENCES;

/** The largest file, in MB as people count them. */
export const MOST_MB = '12';

/** Why a file was not taken, in a sentence. */
export const fileProblemWords = (
	{ code, line }: { code: FileProblem; line: number | null },
	locale: Locale
): string => SENTENCES[code]({ line: String(line ?? '?'), most: MOST_MB }, { locale });
