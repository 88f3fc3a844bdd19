import { z } from 'zod';
import { bilingualSchema } from '../bilingual/bilingual-schema.ts';
import { locationSchema } from '../service/delivery.ts';
import { serviceShape } from '../service/service.ts';

/** One result a provider reports: what was measured, n of N, when, and who says so. */
export const outcomeSchema = serviceShape.outcomes.unwrap().element;
export type Outcome = z.infer<typeof outcomeSchema>;

/**
 * What a provider says of a service: the published document (`serviceSchema`) without what the record
 * itself keeps - its ids and dates, where it comes from, and who checked it.
 */
const parts = {
	organization: z.object({ id: z.uuid() }),
	name: serviceShape.name,
	description: serviceShape.description,
	url: serviceShape.url,
	status: serviceShape.status,
	location_withheld: serviceShape.location_withheld,
	categories: serviceShape.categories,
	tiers: serviceShape.tiers,
	eligibility: serviceShape.eligibility,
	languages: serviceShape.languages,
	welsh_offer: serviceShape.welsh_offer,
	delivery: serviceShape.delivery,
	channels: serviceShape.channels,
	referral: serviceShape.referral,
	referrers: serviceShape.referrers,
	accepting: serviceShape.accepting,
	cost: serviceShape.cost,
	schedules: serviceShape.schedules,
	contacts: serviceShape.contacts,
	accessibility: serviceShape.accessibility,
	capacity: serviceShape.capacity,
	funding: serviceShape.funding,
	/** A place that is new has no id yet. */
	locations: z.array(locationSchema.extend({ id: z.uuid().nullable() })),
	extent: serviceShape.extent,
	areas: serviceShape.areas,
	outcomes: z.array(outcomeSchema)
};

const noPlaceWhenWithheld = (offer: { location_withheld?: boolean; locations?: unknown[] }) =>
	!offer.location_withheld || !offer.locations?.length;
const withheldPlace = { message: 'a withheld service carries no place', path: ['locations'] };

/** A whole offer, fit to be published. Null means "not recorded", never "no". */
export const offerSchema = z.object(parts).refine(noPlaceWhenWithheld, withheldPlace);
export type Offer = z.infer<typeof offerSchema>;

/** The parts of an offer, in the order in which they are asked for, shown and compared. */
export const OFFER_PARTS = Object.keys(parts) as readonly (keyof Offer)[];

/** An offer on its way: any part may be missing, and the answers to the tier questions are kept. */
export const offerDraftSchema = z
	.object(parts)
	.partial()
	.extend({
		/** Ids of the questions that were answered, "not known" included. */
		answered: z.array(z.string()).default([]),
		/** Answers to the guided tier questions, by question. */
		placement_answers: z.record(z.string(), z.string()).default({}),
		/** Why the provider differs from the proposed tiers. */
		placement_reason: bilingualSchema.nullable().default(null)
	})
	.refine(noPlaceWhenWithheld, withheldPlace);
export type OfferDraft = z.infer<typeof offerDraftSchema>;
