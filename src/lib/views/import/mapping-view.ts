import type { Locale } from '../../domain/bilingual/locale.ts';
import { COLUMN_IDS, type ColumnId } from '../../domain/import/columns.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { columnName } from './column-names.ts';

/** How much of a file's first row is shown beside a heading. */
const SAMPLE = 60;

/** The page that asks which column is which: a question for each heading, the unknown ones first. */
export function mappingView(
	header: readonly string[],
	firstRow: readonly string[],
	mapping: readonly (ColumnId | null)[],
	locale: Locale
) {
	const leave = { value: '', label: m.import_map_leave({}, { locale }) };
	const options = [
		leave,
		...COLUMN_IDS.map((column) => ({ value: column, label: columnName(column, locale) }))
	];
	const questions = header.map((name, at) => ({
		name: `column-${at}`,
		label: name
			? m.import_map_column({ name: cut(name) }, { locale })
			: m.import_map_unnamed({ number: at + 1 }, { locale }),
		hint: firstRow[at] ? m.import_map_sample({ value: cut(firstRow[at]) }, { locale }) : undefined,
		value: mapping[at] ?? ''
	}));
	return {
		options,
		questions: [
			...questions.filter(({ value }) => value === ''),
			...questions.filter(({ value }) => value !== '')
		]
	};
}
export type MappingView = ReturnType<typeof mappingView>;

const cut = (text: string): string => (text.length > SAMPLE ? `${text.slice(0, SAMPLE)}…` : text);

/** What is wrong with a choice of columns, in a sentence; null when it can stand. */
export function mappingProblem(
	posted: readonly string[],
	mapping: readonly (ColumnId | null)[] | null,
	locale: Locale
): string | null {
	if (mapping === null) {
		const twice = posted.find((column, at) => column !== '' && posted.indexOf(column) !== at);
		return m.import_map_twice({ name: columnName(twice as ColumnId, locale) }, { locale });
	}
	const named = mapping.some(
		(one) => one === 'name_en' || one === 'name_cy' || one === 'service_id'
	);
	return named ? null : m.import_map_none({}, { locale });
}
