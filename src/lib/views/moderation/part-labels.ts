import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

type Message = typeof m.offer_name_short;

/** What a part of an offer, or a field of one, is called. */
const LABELS: { readonly [partOrField: string]: Message } = {
	organization: m.moderate_field_organization,
	'organization.id': m.moderate_field_organization,
	name: m.offer_name_short,
	description: m.offer_description_short,
	url: m.offer_website_short,
	status: m.offer_status_short,
	location_withheld: m.moderate_field_withheld,
	categories: m.offer_kinds_short,
	tiers: m.offer_tiers_short,
	eligibility: m.offer_ages_short,
	'eligibility.minimum_age': m.offer_ages_from,
	'eligibility.maximum_age': m.offer_ages_to,
	'eligibility.age_of': m.offer_ages_whose,
	'eligibility.age_basis': m.moderate_field_age_basis,
	'eligibility.who_for': m.offer_circumstances_for,
	'eligibility.who_not_for': m.offer_circumstances_not,
	'eligibility.small_areas_only': m.moderate_field_small_areas,
	languages: m.offer_languages_short,
	welsh_offer: m.offer_languages_active,
	'welsh_offer.active_offer': m.offer_languages_active,
	'welsh_offer.stated_not_in_welsh': m.moderate_field_not_welsh,
	delivery: m.moderate_field_delivery,
	channels: m.offer_ways_short,
	referral: m.offer_routes_short,
	'referral.self': m.offer_routes_self,
	'referral.professional': m.offer_routes_professional,
	'referral.consent_needed': m.offer_routes_consent,
	'referral.process': m.offer_routes_process,
	referrers: m.moderate_field_referrers,
	accepting: m.offer_taking_short,
	'accepting.status': m.offer_taking_short,
	'accepting.waiting_weeks': m.offer_taking_weeks,
	cost: m.offer_cost_short,
	'cost.free': m.offer_cost_short,
	'cost.description': m.offer_cost_price,
	schedules: m.offer_opening_short,
	contacts: m.offer_contacts_short,
	accessibility: m.offer_access_short,
	capacity: m.offer_capacity_short,
	funding: m.offer_funding_short,
	locations: m.offer_places_short,
	extent: m.offer_areas_whole,
	areas: m.offer_areas_short,
	outcomes: m.offer_outcomes_short
};

/** The label of a part, and of its field where it has some: "Taking families on, As at". */
export function partLabel(part: string, field: string | null, locale: Locale): string {
	const own = LABELS[field === null ? part : `${part}.${field}`];
	if (own) return own({}, { locale });
	const whole = LABELS[part]?.({}, { locale }) ?? part;
	return field === 'as_at' ? `${whole}, ${m.moderate_field_as_at({}, { locale })}` : whole;
}
