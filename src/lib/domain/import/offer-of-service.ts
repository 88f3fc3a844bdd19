import type { Offer } from '../offer/offer.ts';
import type { Service } from '../service/service.ts';

/** A published service as the offer it would be written as. */
export const offerOfService = (service: Service): Offer => ({
	organization: { id: service.organization.id },
	name: service.name,
	description: service.description,
	url: service.url,
	status: service.status,
	location_withheld: service.location_withheld,
	categories: service.categories,
	tiers: service.tiers,
	eligibility: service.eligibility,
	languages: service.languages,
	welsh_offer: service.welsh_offer,
	delivery: service.delivery,
	channels: service.channels,
	referral: service.referral,
	referrers: service.referrers,
	accepting: service.accepting,
	cost: service.cost,
	schedules: service.schedules,
	contacts: service.contacts,
	accessibility: service.accessibility,
	capacity: service.capacity,
	funding: service.funding,
	locations: service.locations,
	extent: service.extent,
	areas: service.areas,
	outcomes: service.outcomes ?? []
});

/** An offer of which nothing is recorded yet. */
export const blankOffer = (organization: string): Offer => ({
	organization: { id: organization },
	name: { en: null, cy: null, cy_state: 'missing' },
	description: null,
	url: null,
	status: 'active',
	location_withheld: false,
	categories: [],
	tiers: [],
	eligibility: {
		minimum_age: null,
		maximum_age: null,
		age_of: 'child',
		age_basis: 'not recorded',
		who_for: null,
		who_not_for: null,
		small_areas_only: false
	},
	languages: [],
	welsh_offer: null,
	delivery: [],
	channels: [],
	referral: null,
	referrers: [],
	accepting: null,
	cost: null,
	schedules: [],
	contacts: [],
	accessibility: [],
	capacity: [],
	funding: [],
	locations: [],
	extent: 'not recorded',
	areas: [],
	outcomes: []
});
