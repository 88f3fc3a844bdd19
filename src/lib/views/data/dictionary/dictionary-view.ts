import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { list, text, type Block, type Prose, type Text } from '../../prose/prose.ts';
import type { Column, ColumnType, Empty, Say } from './column.ts';
import { DATASETS, type Dataset } from './datasets.ts';

const TYPES: Record<ColumnType, Say> = {
	text: m.dictionary_type_text,
	code: m.dictionary_type_code,
	id: m.dictionary_type_id,
	integer: m.dictionary_type_integer,
	decimal: m.dictionary_type_decimal,
	date: m.dictionary_type_date,
	'part-date': m.dictionary_type_part_date,
	'yes-no': m.dictionary_type_yes_no,
	link: m.dictionary_type_link
};
const UNITS: Record<NonNullable<Column['unit']>, Say> = {
	years: m.dictionary_unit_years,
	children: m.dictionary_unit_children,
	services: m.dictionary_unit_services,
	percent: m.dictionary_unit_percent,
	degrees: m.dictionary_unit_degrees,
	months: m.dictionary_unit_months
};
const EMPTY: Record<Empty, Say> = {
	never: m.dictionary_empty_never,
	'not-recorded': m.dictionary_empty_not_recorded,
	'not-applicable': m.dictionary_empty_not_applicable,
	none: m.dictionary_empty_none,
	withheld: m.dictionary_empty_withheld
};

/** The page of the dictionary: what holds for every file, then each set of open data with its columns. */
export function dictionaryView(locale: Locale): Prose {
	const say = (message: Say) => message({}, { locale });
	return {
		title: say(m.dictionary_title),
		lead: say(m.dictionary_lead),
		sections: [
			{
				id: 'rules',
				heading: say(m.dictionary_rules_title),
				blocks: [
					list(
						say(m.dictionary_rule_empty),
						say(m.dictionary_rule_codes),
						say(m.dictionary_rule_csv),
						say(m.dictionary_rule_json),
						say(m.dictionary_more_geojson),
						say(m.dictionary_rule_place)
					),
					text({ href: '/data/dictionary.json', text: say(m.dictionary_machine) })
				]
			},
			...DATASETS.map((set) => ({
				id: set.id,
				heading: say(set.title),
				blocks: [text(say(set.row)), filesOf(set, locale), columnsOf(set, locale)]
			})),
			{
				id: 'more',
				heading: say(m.dictionary_more_title),
				blocks: [
					text(say(m.dictionary_more_reports), {
						href: `/${locale}/review/reports`,
						text: say(m.annual_reports)
					})
				]
			}
		]
	};
}

/** A link to a file of open data, by its address. */
export function fileLink({ format, path }: Dataset['files'][number], locale: Locale) {
	const href = path.replace('{locale}', locale);
	return { href, text: `${href.slice(href.lastIndexOf('/') + 1)} (${format})` };
}

const filesOf = ({ files }: Dataset, locale: Locale): Block =>
	list(...files.map((file) => [fileLink(file, locale)]));

function columnsOf({ title, columns }: Dataset, locale: Locale): Block {
	const say = { locale };
	return {
		kind: 'table',
		caption: title({}, say),
		heads: [
			m.dictionary_column({}, say),
			m.dictionary_about({}, say),
			m.dictionary_type({}, say),
			m.dictionary_empty({}, say),
			m.dictionary_example({}, say)
		],
		rows: Object.entries(columns).map(([name, column]) => [
			[{ code: name, lang: 'en' }],
			aboutOf(column, locale),
			[typeWords(column, locale)],
			[EMPTY[column.empty]({}, say)],
			[{ code: column.example, lang: column.language ?? 'en' }]
		])
	};
}

const LANGUAGES: Record<Locale, Say> = {
	en: m.dictionary_in_english,
	cy: m.dictionary_in_welsh
};

function aboutOf({ says, language, values, type, list: many }: Column, locale: Locale): Text {
	const say = { locale };
	const about = says({}, say) + (language ? ` ${LANGUAGES[language]({}, say)}` : '');
	if (!values || type === 'yes-no') return [about];
	const words = { values: values.join(', ') };
	return [
		about,
		{ aside: many ? m.dictionary_values_list(words, say) : m.dictionary_values(words, say) }
	];
}

function typeWords({ type, unit, list: many }: Column, locale: Locale): string {
	const word = TYPES[type]({}, { locale });
	const whole = many ? m.dictionary_list_of({ type: word }, { locale }) : word;
	return unit
		? m.dictionary_in_unit({ type: whole, unit: UNITS[unit]({}, { locale }) }, { locale })
		: whole;
}
