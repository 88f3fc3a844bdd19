import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Service } from '../../domain/service/service.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { modeWord } from '../finder/filters-view.ts';
import { agesOf, isOfTheChild } from '../words/ages.ts';
import { longDate } from '../words/dates.ts';
import { acceptingWords, costWords, referralWords, referrersWords } from '../words/getting-in.ts';
import { activeOfferWords, languageWords } from '../words/languages.ts';
import { townName } from '../words/areas.ts';
import { inWords } from '../words/lists.ts';
import { accessWords } from './access-words.ts';
import { openingWords } from './opening-words.ts';

/** A row of "Before you call": what is asked, the answer, and remarks on it. */
export type FactRow = {
	id: string;
	term: string;
	value: string;
	/** Whether the record answers; if not, the words say to ask. */
	known: boolean;
	notes: string[];
	/** Words of the provider or the source, in the language they are in. */
	text: Reading | null;
};

export const CHANNELS = {
	'in person': m.channel_in_person,
	'home visit': m.channel_home_visit,
	outreach: m.channel_outreach,
	phone: m.channel_phone,
	online: m.channel_online
} as const;

/** Everything a practitioner asks before a call, recorded or not. */
export function beforeYouCall(
	service: Service,
	gazetteer: Pick<Gazetteer, 'find'>,
	locale: Locale
): FactRow[] {
	const row = (
		id: string,
		term: string,
		fact: { text: string; known: boolean },
		notes: (string | null | undefined)[] = [],
		text: Reading | null = null
	): FactRow => ({
		id,
		term,
		value: fact.text,
		known: fact.known,
		notes: notes.filter((note): note is string => Boolean(note)),
		text
	});
	const { eligibility, referral } = service;
	const bilingual = (text: Parameters<typeof read>[0] | null | undefined) =>
		text ? read(text, locale) : null;
	return [
		row(
			'who',
			m.service_who_for({}, { locale }),
			{
				text: agesOf({ ...eligibility, age_basis: statedBasis(service) }, locale),
				known: eligibility.age_basis !== 'not recorded'
			},
			[
				whoseAge(service, locale),
				eligibility.age_basis === 'inferred' ? m.service_worked_out({}, { locale }) : null,
				eligibility.small_areas_only ? m.age_small_areas({}, { locale }) : null
			],
			bilingual(eligibility.who_for)
		),
		...(eligibility.who_not_for
			? [
					row(
						'who-not',
						m.service_who_not({}, { locale }),
						{ text: '', known: true },
						[],
						bilingual(eligibility.who_not_for)
					)
				]
			: []),
		row(
			'ask',
			m.service_who_can_ask({}, { locale }),
			referralWords(service, locale),
			[
				referrersWords(service, locale)?.text,
				referral?.consent_needed ? m.service_consent({}, { locale }) : null
			],
			bilingual(referral?.process)
		),
		row('language', m.service_language({}, { locale }), languageWords(service, locale), [
			activeOfferWords(service, locale).text
		]),
		row('how', m.service_how({}, { locale }), howWords(service, locale), [
			service.delivery.some((delivery) => delivery.basis === 'inferred')
				? m.service_worked_out({}, { locale })
				: null
		]),
		row('where', m.service_where({}, { locale }), whereWords(service, gazetteer, locale)),
		row('taking', m.service_taking({}, { locale }), acceptingWords(service, locale)),
		row(
			'cost',
			m.service_cost({}, { locale }),
			costWords(service, locale),
			[],
			bilingual(service.cost?.description)
		),
		row('opening', m.service_opening({}, { locale }), openingWords(service, locale)),
		row('access', m.service_access({}, { locale }), accessWords(service, locale)),
		...capacityRows(service, locale).map(({ term, text }) =>
			row('capacity', term, { text, known: true })
		),
		...service.funding
			.filter((funding) => funding.ends_on !== null)
			.map((funding) =>
				row(
					'funding',
					m.service_funding({}, { locale }),
					{ text: longDate(funding.ends_on!, locale), known: true },
					[funding.source]
				)
			)
	];
}

/** "Worked out" stands in a note of its own here, so the range itself is said plainly. */
const statedBasis = ({ eligibility }: Service) =>
	eligibility.age_basis === 'inferred' ? 'stated' : eligibility.age_basis;

function whoseAge({ eligibility }: Service, locale: Locale): string | null {
	if (eligibility.minimum_age === null && eligibility.maximum_age === null) return null;
	if (isOfTheChild(eligibility)) return m.service_age_childs({}, { locale });
	return eligibility.age_of === 'parent'
		? m.service_age_parent({}, { locale })
		: m.service_age_own({}, { locale });
}

function howWords(service: Service, locale: Locale): { text: string; known: boolean } {
	const words = service.channels.length
		? service.channels.map((channel) => CHANNELS[channel]({}, { locale }))
		: service.delivery.map((delivery) => modeWord(delivery.mode, locale));
	return service.channels.length || service.location_withheld
		? { text: inWords(words, locale), known: true }
		: { text: m.word_not_recorded({}, { locale }), known: false };
}

/** The place of a service: its address, its town, that it is withheld, or that it is not recorded. */
export function whereWords(
	service: Service,
	gazetteer: Pick<Gazetteer, 'find'>,
	locale: Locale
): { text: string; known: boolean } {
	if (service.location_withheld) {
		return { text: m.service_where_withheld({}, { locale }), known: true };
	}
	const places = service.locations.flatMap((location) => {
		const town = townName(location, gazetteer, locale);
		const place = [location.address_1, town, location.postal_code].filter(Boolean).join(', ');
		if (location.precision === 'address') return [place];
		if (location.address_1 || location.postal_code) {
			return [m.service_where_about({ place }, { locale })];
		}
		return town ? [m.service_where_town({ town }, { locale })] : [];
	});
	return places.length
		? { text: places.join('; '), known: true }
		: { text: m.word_not_recorded({}, { locale }), known: false };
}

export const UNITS: Record<string, typeof m.unit_places> = {
	'families a year': m.unit_families_a_year,
	'children a year': m.unit_children_a_year,
	places: m.unit_places,
	'sessions a week': m.unit_sessions_a_week,
	caseload: m.unit_caseload
};

function capacityRows(service: Service, locale: Locale): { term: string; text: string }[] {
	return service.capacity.flatMap((capacity) => {
		const number = capacity.available ?? capacity.maximum;
		if (number === null) return [];
		const unit = UNITS[capacity.unit]?.({}, { locale }) ?? capacity.unit;
		const date = longDate(capacity.as_at, locale);
		return [
			{
				term: m.service_capacity({}, { locale }),
				text: m.capacity_line({ number, unit, date }, { locale })
			}
		];
	});
}
