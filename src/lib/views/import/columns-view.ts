import type { Locale } from '../../domain/bilingual/locale.ts';
import {
	COLUMNS,
	COLUMN_IDS,
	NEEDED,
	type CellKind,
	type ColumnId
} from '../../domain/import/columns.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { number } from '../words/lists.ts';
import { columnName } from './column-names.ts';
import { exampleDegrees } from './example-degrees.ts';
import { wordsIn } from './vocabulary.ts';

type Names = Pick<Reference, 'areas' | 'regions' | 'categories' | 'tiers'>;

/** The columns of the template with what goes into each, for the page that explains them. */
export const columnsView = (names: Names, locale: Locale) => ({
	columns: COLUMN_IDS.map((column) => ({
		id: column,
		name: columnName(column, locale),
		needed: neededWords(column, locale),
		takes: takes(column, names, locale)
	})),
	kinds: wordsIn('category', names, locale).map(({ code, word }) => ({ id: code, word }))
});

const NEEDED_WORDS = {
	always: m.import_needed_always,
	either: m.import_needed_either,
	area: m.import_needed_area
};

function neededWords(column: ColumnId, locale: Locale): string | null {
	const needed = NEEDED[column];
	return needed ? NEEDED_WORDS[needed]({}, { locale }) : null;
}

function takes(column: ColumnId, names: Names, locale: Locale): string {
	const kind: CellKind = COLUMNS[column];
	const list = (of: 'yes_no' | Extract<CellKind, { of: unknown }>['of']) => ({
		words: wordsIn(of, names, locale)
			.map(({ word }) => word)
			.join('; ')
	});
	switch (kind.as) {
		case 'text':
			return m.import_takes_text({ most: number(kind.longest, locale) }, { locale });
		case 'yes-no':
			return m.import_takes_word(list('yes_no'), { locale });
		case 'word':
			return m.import_takes_word(list(kind.of), { locale });
		case 'words':
			if (kind.of === 'area') return m.import_takes_areas({}, { locale });
			if (kind.of === 'category') return m.import_takes_words_elsewhere({}, { locale });
			return m.import_takes_words(list(kind.of), { locale });
		case 'whole':
			return m.import_takes_whole({}, { locale });
		case 'age':
			return m.import_takes_age({}, { locale });
		case 'date':
			return m.import_takes_date({}, { locale });
		case 'id':
			return m.import_takes_id({}, { locale });
		case 'url':
			return m.import_takes_url({}, { locale });
		case 'phone':
			return m.import_takes_phone({}, { locale });
		case 'email':
			return m.import_takes_email({}, { locale });
		case 'postcode':
			return m.import_takes_postcode({}, { locale });
		case 'degrees':
			return m.import_takes_degrees({ example: exampleDegrees(column) }, { locale });
		case 'hours':
			return m.import_takes_hours({}, { locale });
	}
}
