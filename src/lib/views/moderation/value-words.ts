import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Offer } from '../../domain/offer/offer.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { ageName } from '../words/ages.ts';
import { longDate } from '../words/dates.ts';
import type { Setting } from './setting.ts';

type Message = typeof m.offer_yes;

/** Codes in words, by the field that holds them. */
const CODES: { readonly [field: string]: { readonly [code: string]: Message } } = {
	status: {
		active: m.offer_status_active,
		'temporarily closed': m.offer_status_paused,
		inactive: m.offer_status_ended,
		defunct: m.offer_status_ended
	},
	extent: {
		'one area': m.moderate_extent_one,
		'several areas': m.moderate_extent_several,
		region: m.moderate_extent_region,
		'all Wales': m.moderate_extent_wales,
		'not recorded': m.moderate_not_recorded
	},
	'eligibility.age_of': {
		child: m.offer_ages_child,
		young_person: m.offer_ages_young,
		parent: m.offer_ages_parent
	},
	'eligibility.age_basis': {
		stated: m.moderate_basis_stated,
		inferred: m.moderate_basis_inferred,
		'not recorded': m.moderate_not_recorded
	},
	'welsh_offer.active_offer': {
		provides: m.offer_languages_provides,
		'working towards': m.offer_languages_working,
		'does not': m.offer_languages_not
	},
	'accepting.status': {
		accepting: m.offer_taking_yes,
		'waiting list': m.offer_taking_list,
		'not accepting': m.offer_taking_no
	}
};

/** One value of an offer in words. Null is "not recorded", never "no". */
export function valueWords(
	part: keyof Offer,
	field: string | null,
	value: unknown,
	{ locale, organizationName }: Pick<Setting, 'locale' | 'organizationName'>
): string {
	const name = field === null ? part : `${part}.${field}`;
	if (value === null || value === undefined) return m.moderate_not_recorded({}, { locale });
	if (typeof value === 'boolean') return answer(name, value, locale);
	if (typeof value === 'number') {
		return part === 'eligibility' ? ageName(value, locale) : String(value);
	}
	if (part === 'organization') {
		const known = organizationName?.(String(value)) ?? null;
		return known ? read(known, locale).text : m.moderate_organization_unseen({}, { locale });
	}
	if (typeof value !== 'string') return JSON.stringify(value);
	const code = CODES[name]?.[value];
	if (code) return code({}, { locale });
	return field === 'as_at' ? longDate(value, locale) : value;
}

/** Yes and no, by the verb of the question: Welsh answers with it. What it costs is said, not answered. */
const ANSWERS: { readonly [field: string]: readonly [yes: Message, no: Message] } = {
	'cost.free': [m.offer_cost_free, m.offer_cost_paid],
	'referral.self': [m.offer_can_yes, m.offer_can_no],
	'referral.professional': [m.offer_can_yes, m.offer_can_no],
	'referral.consent_needed': [m.offer_needed_yes, m.offer_needed_no]
};

function answer(name: string, value: boolean, locale: Locale): string {
	const [yes, no] = ANSWERS[name] ?? [m.offer_yes, m.offer_no];
	return (value ? yes : no)({}, { locale });
}
