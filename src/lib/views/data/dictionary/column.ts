import type { Locale } from '../../../domain/bilingual/locale.ts';

/** A sentence in the reader's language. */
export type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;

export type ColumnType =
	'text' | 'code' | 'id' | 'integer' | 'decimal' | 'date' | 'part-date' | 'yes-no' | 'link';

/** What an empty cell of a column means. It never means no, and never zero. */
export type Empty = 'never' | 'not-recorded' | 'not-applicable' | 'none' | 'withheld';

/** One column of a file of open data: what the file is written by, and what the dictionary says of it. */
export type Column = {
	type: ColumnType;
	says: Say;
	empty: Empty;
	example: string;
	/** Several values, separated by semicolons in CSV. */
	list?: true;
	/** The words it may hold, where they are few. */
	values?: readonly string[];
	unit?: 'years' | 'children' | 'services' | 'percent' | 'degrees' | 'months';
	/** The language of its text, where the column is one of a pair. */
	language?: Locale;
};

/** A column of a file of open data. */
export const column = (
	type: ColumnType,
	says: Say,
	empty: Empty,
	example: string,
	more: Pick<Column, 'list' | 'values' | 'unit' | 'language'> = {}
): Column => ({ type, says, empty, example, ...more });

/** The columns of a text that stands in both languages: `<name>_en` and `<name>_cy`. */
export const both = <Name extends string>(
	name: Name,
	says: Say,
	empty: Empty,
	en: string,
	cy: string
) =>
	({
		[`${name}_en`]: column('text', says, empty, en, { language: 'en' }),
		[`${name}_cy`]: column('text', says, empty, cy, { language: 'cy' })
	}) as Record<`${Name}_${Locale}`, Column>;

/** A number of children, to the nearest ten. */
export const children = (says: Say, empty: Empty, example: string): Column =>
	column('integer', says, empty, example, { unit: 'children' });
