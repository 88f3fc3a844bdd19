import type { Locale } from '../../domain/bilingual/locale.ts';
import { REFERRERS, type Referrer } from '../../domain/finder/query.ts';
import type { Service } from '../../domain/service/service.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { longDate } from './dates.ts';
import { inWords } from './lists.ts';

/** Words for something that may not be recorded; `known` is false where they say so. */
export type Fact = { text: string; known: boolean };

const known = (text: string): Fact => ({ text, known: true });
const ask = (text: string): Fact => ({ text, known: false });

/** How a family gets in. */
export function referralWords(service: Pick<Service, 'referral'>, locale: Locale): Fact {
	const { self, professional } = service.referral ?? { self: null, professional: null };
	if (self && professional) return known(m.refer_both({}, { locale }));
	if (self && professional === false) return known(m.refer_self_only({}, { locale }));
	if (self === false && professional === false) return known(m.refer_neither({}, { locale }));
	if (self) return known(m.refer_self({}, { locale }));
	if (professional) return known(m.refer_professional({}, { locale }));
	return ask(m.refer_unknown({}, { locale }));
}

const REFERRER_WORDS = {
	'social worker': m.referrer_social_worker,
	'health visitor': m.referrer_health_visitor,
	midwife: m.referrer_midwife,
	gp: m.referrer_gp,
	school: m.referrer_school,
	'early help team': m.referrer_early_help_team,
	police: m.referrer_police,
	'youth justice': m.referrer_youth_justice,
	court: m.referrer_court,
	'third sector': m.referrer_third_sector,
	'any professional': m.referrer_any_professional
} satisfies Record<Referrer, unknown>;

/** A role that may refer, in words. */
export const referrerWord = (role: Referrer, locale: Locale): string =>
	REFERRER_WORDS[role]({}, { locale });

/** Who may refer; null where referral by others does not apply. */
export function referrersWords(
	service: Pick<Service, 'referral' | 'referrers'>,
	locale: Locale
): Fact | null {
	const roles = REFERRERS.filter((role) => service.referrers.includes(role));
	if (roles.length > 0) {
		const who = inWords(
			roles.map((role) => referrerWord(role, locale)),
			locale
		);
		return known(m.refer_who({ who }, { locale }));
	}
	const { self, professional } = service.referral ?? {};
	if (professional === false || (professional === null && self)) return null;
	return ask(m.refer_who_unknown({}, { locale }));
}

/** Whether referrals are taken now, as last recorded. */
export function acceptingWords(
	service: Pick<Service, 'accepting' | 'status' | 'referral'>,
	locale: Locale
): Fact {
	if (service.status === 'temporarily closed') return known(m.accepting_closed({}, { locale }));
	if (!service.accepting) return ask(m.accepting_unknown({}, { locale }));
	const date = longDate(service.accepting.as_at, locale);
	// Where nobody refers, families are taken, not referrals.
	const families = service.referral?.professional === false;
	const words = {
		accepting: families ? m.accepting_yes_families : m.accepting_yes,
		'waiting list': m.accepting_list,
		'not accepting': families ? m.accepting_no_families : m.accepting_no
	}[service.accepting.status];
	return known(words({ date }, { locale }));
}

/** What it costs, as far as recorded. */
export function costWords(service: Pick<Service, 'cost'>, locale: Locale): Fact {
	if (!service.cost) return ask(m.cost_unknown({}, { locale }));
	return known(service.cost.free ? m.cost_free({}, { locale }) : m.cost_paid({}, { locale }));
}
