import type { Locale } from '../../domain/bilingual/locale.ts';
import { COLUMNS, type CellKind, type ColumnId } from '../../domain/import/columns.ts';
import type { RowProblem, RowProblemCode } from '../../domain/import/problem.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { areaName } from '../words/areas.ts';
import { exampleDegrees } from './example-degrees.ts';
import { wordsIn } from './vocabulary.ts';

type Say = (inputs: { value: string; words: string }, options: { locale: Locale }) => string;

const SENTENCES: Record<RowProblemCode, Say> = {
	'too-long': m.import_problem_too_long,
	'not-in-list': m.import_problem_not_in_list,
	'not-yes-no': m.import_problem_not_yes_no,
	'not-whole': m.import_problem_not_whole,
	'not-age': m.import_problem_not_age,
	'not-date': m.import_problem_not_date,
	'not-url': m.import_problem_not_url,
	'not-phone': m.import_problem_not_phone,
	'not-email': m.import_problem_not_email,
	'not-postcode': m.import_problem_not_postcode,
	'not-degrees': m.import_problem_not_degrees,
	'not-hours': m.import_problem_not_hours,
	'not-id': m.import_problem_not_id,
	'id-unknown': m.import_problem_id_unknown,
	'id-elsewhere': m.import_problem_id_elsewhere,
	twice: m.import_problem_twice,
	ambiguous: m.import_problem_ambiguous,
	'organization-needed': m.import_problem_organization_needed,
	'organization-unknown': m.import_problem_organization_unknown,
	'organization-other': m.import_problem_organization_other,
	'name-needed': m.import_problem_name_needed,
	'category-needed': m.import_problem_category_needed,
	'tier-needed': m.import_problem_tier_needed,
	'date-needed': m.import_problem_date_needed,
	'unit-needed': m.import_problem_unit_needed,
	'number-needed': m.import_problem_number_needed,
	'funding-needed': m.import_problem_funding_needed,
	'route-needed': m.import_problem_route_needed,
	'free-needed': m.import_problem_free_needed,
	waiting: m.import_problem_waiting,
	'ages-reversed': m.import_problem_ages_reversed,
	'available-over': m.import_problem_available_over,
	'measure-needed': m.import_problem_measure_needed,
	'period-needed': m.import_problem_period_needed,
	'source-needed': m.import_problem_source_needed,
	'n-over': m.import_problem_n_over,
	'feature-needed': m.import_problem_feature_needed,
	'feature-twice': m.import_problem_feature_twice,
	'first-first': m.import_problem_first_first,
	'last-first': m.import_problem_last_first,
	'withheld-place': m.import_problem_withheld_place,
	'withheld-path': m.import_problem_withheld_path,
	'withheld-text': m.import_problem_withheld_text,
	'place-unknown': m.import_problem_place_unknown,
	'town-ambiguous': m.import_problem_town_ambiguous,
	'place-vague': m.import_problem_place_vague,
	'place-far': m.import_problem_place_far,
	'place-half': m.import_problem_place_half,
	'place-about': m.import_problem_place_about,
	'area-elsewhere': m.import_problem_area_elsewhere,
	'not-valid': m.import_problem_not_valid
};

type Names = {
	gazetteer: Pick<Gazetteer, 'area' | 'regions'>;
	reference: Pick<Reference, 'areas' | 'regions' | 'categories' | 'tiers'>;
};

/** The words that a column takes. */
function wordsFor(column: ColumnId | null, { reference }: Names, locale: Locale): string {
	const kind: CellKind | null = column && COLUMNS[column];
	if (kind === null || !('of' in kind)) return '';
	return wordsIn(kind.of, reference, locale)
		.map(({ word }) => word)
		.join('; ');
}

/** What is wrong with a cell, in a sentence. */
export function problemWords(
	{ column, code, value }: RowProblem,
	names: Names,
	locale: Locale
): string {
	const words = code === 'not-in-list' ? wordsFor(column, names, locale) : '';
	// Words of a withheld row are not kept, so they cannot be repeated.
	if (code === 'not-in-list' && value === null) {
		return m.import_problem_not_in_list_unsaid({ words }, { locale });
	}
	const shown =
		code === 'area-elsewhere'
			? (value ?? '')
					.split('; ')
					.map((gss) => areaName(gss, names.gazetteer, locale))
					.join(', ')
			: code === 'not-degrees' && column
				? exampleDegrees(column)
				: (value ?? '');
	return SENTENCES[code]({ value: shown, words }, { locale });
}
