import type { Locale } from '../../domain/bilingual/locale.ts';
import { LOCALES } from '../../domain/bilingual/locale.ts';
import { REFERRERS } from '../../domain/finder/query.ts';
import type { WordList } from '../../domain/import/columns.ts';
import { WALES } from '../../domain/import/ground.ts';
import { wordsOf, type Vocabulary } from '../../domain/import/vocabulary.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { referrerWord } from '../words/getting-in.ts';

/** Words of a list as a language says them, each with its code. */
export type Word = { code: string; word: string };

type Say = (inputs: object, options: { locale: Locale }) => string;
type Names = Pick<Reference, 'areas' | 'regions' | 'categories' | 'tiers'>;

const FIXED: Partial<Record<WordList, readonly (readonly [code: string, say: Say])[]>> = {
	yes_no: [
		['yes', m.import_word_yes],
		['no', m.import_word_no]
	],
	status: [
		['active', m.import_word_status_active],
		['temporarily closed', m.import_word_status_closed],
		['inactive', m.import_word_status_inactive],
		['defunct', m.import_word_status_defunct]
	],
	age_of: [
		['child', m.import_word_age_of_child],
		['young_person', m.import_word_age_of_young_person],
		['parent', m.import_word_age_of_parent]
	],
	language: [
		['en', m.import_word_language_en],
		['cy', m.import_word_language_cy],
		['mul', m.import_word_language_mul]
	],
	active_offer: [
		['provides', m.import_word_offer_provides],
		['working towards', m.import_word_offer_working],
		['does not', m.import_word_offer_not]
	],
	channel: [
		['in person', m.channel_in_person],
		['home visit', m.channel_home_visit],
		['outreach', m.channel_outreach],
		['phone', m.channel_phone],
		['online', m.channel_online]
	],
	accepting: [
		['accepting', m.import_word_accepting_yes],
		['waiting list', m.import_word_accepting_list],
		['not accepting', m.import_word_accepting_no]
	],
	feature: [
		['step-free', m.access_step_free],
		['accessible toilet', m.access_accessible_toilet],
		['hearing loop', m.access_hearing_loop],
		['sign language', m.access_sign_language],
		['easy read', m.access_easy_read],
		['quiet space', m.access_quiet_space],
		['parking', m.access_parking],
		['interpreters', m.access_interpreters]
	],
	unit: [
		['families a year', m.unit_families_a_year],
		['children a year', m.unit_children_a_year],
		['places', m.unit_places],
		['sessions a week', m.unit_sessions_a_week],
		['caseload', m.unit_caseload]
	]
};

/** The words of a list in one language, in the order in which they are shown. */
export function wordsIn(list: WordList, names: Names, locale: Locale): Word[] {
	const fixed = FIXED[list];
	if (fixed) return fixed.map(([code, say]) => ({ code, word: say({}, { locale }) }));
	switch (list) {
		case 'tier':
			return names.tiers.map(({ id, name }) => ({ code: id, word: name[locale] ?? id }));
		case 'category':
			return names.categories.map(({ id, name }) => ({
				code: id,
				word: name[locale] ?? name.en ?? id
			}));
		case 'referrer':
			return REFERRERS.map((role) => ({ code: role, word: referrerWord(role, locale) }));
		default:
			return [
				{ code: WALES, word: m.word_all_wales({}, { locale }) },
				...names.areas.map(({ gss, name }) => ({ code: gss, word: name[locale] })),
				...names.regions.map(({ code, name }) => ({ code, word: name[locale] }))
			];
	}
}

/** Other words people write for the same. */
const ALSO: Partial<Record<WordList, readonly (readonly [string, string[]])[]>> = {
	yes_no: [
		['yes', ['y', 'true', '1', 'oes', 'ydy', 'ydi', 'gwir', 'x']],
		['no', ['n', 'false', '0', 'nac oes', 'nac ydy', 'nac ydi', 'nage', 'naddo', 'gau']]
	],
	status: [
		['active', ['open', 'ar agor']],
		['defunct', ['closed', 'wedi cau']]
	],
	language: [['cy', ['cymraeg', 'welsh']]]
};

const LISTS: readonly WordList[] = [
	'yes_no',
	'status',
	'category',
	'tier',
	'age_of',
	'language',
	'active_offer',
	'channel',
	'referrer',
	'accepting',
	'feature',
	'unit',
	'area'
];

/** Every word that cells may use: codes, and their names in both languages. */
export function importVocabulary(names: Names): Vocabulary {
	return Object.fromEntries(
		LISTS.map((list) => [
			list,
			wordsOf([
				...LOCALES.flatMap((locale) =>
					wordsIn(list, names, locale).map(({ code, word }) => [code, [word]] as const)
				),
				...(ALSO[list] ?? [])
			])
		])
	) as Vocabulary;
}
