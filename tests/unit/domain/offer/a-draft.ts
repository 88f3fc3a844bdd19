import { offerDraftSchema, type OfferDraft } from '../../../../src/lib/domain/offer/offer.ts';
import type { Given } from '../../../../src/lib/domain/offer/question.ts';
import { same } from '../../../../src/lib/domain/bilingual/bilingual.ts';

/** A draft in which nothing was said yet, to be changed by the test that needs it. */
export const aDraft = (changes: Partial<OfferDraft> = {}): OfferDraft => ({
	...offerDraftSchema.parse({}),
	...changes
});

export const GIVEN: Given = {
	today: '2026-11-22',
	categories: ['parenting', 'taf', 'mediation'],
	areas: ['W06000001', 'W06000002', 'W06000003', 'W06000004'],
	regions: [{ members: ['W06000001', 'W06000002'] }],
	definitionVersion: () => 1,
	reasonOf: (tier) => same(`because ${tier}`)
};
