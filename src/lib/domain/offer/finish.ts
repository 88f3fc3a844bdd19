import { offerSchema, type Offer, type OfferDraft } from './offer.ts';
import { missing } from './task-list.ts';
import { NO_ELIGIBILITY } from './questions/ages.ts';

/** Every part of an offer of which nothing was said: not recorded, which is not a no. */
const NOT_RECORDED = {
	description: null,
	url: null,
	location_withheld: false,
	eligibility: NO_ELIGIBILITY,
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
} satisfies Partial<Offer>;

/** The draft as a whole offer, or null while something that is needed is missing. */
export const finishOffer = (draft: OfferDraft): Offer | null =>
	missing(draft).length > 0 ? null : wholeOffer(draft);

/** The same for an editor's correction: what the record does not say is not the editor's to answer. */
export function wholeOffer(draft: OfferDraft): Offer | null {
	return offerSchema.safeParse({ ...NOT_RECORDED, ...draft }).data ?? null;
}

/**
 * The same for somebody who wants to see how far it is: what is missing is filled with what can stand
 * for nothing. Null while there is no name.
 */
export function previewOffer(draft: OfferDraft): Offer | null {
	if (!draft.name) return null;
	return { status: 'active', ...NOT_RECORDED, categories: [], tiers: [], ...draft } as Offer;
}
