import { MOST_UNKNOWN_SHARE } from '../../domain/assumptions/assumptions.ts';
import type { FullOffer } from '../offer/full-offer.ts';

/**
 * What a tier as a whole comes to, in the order in which the first that holds is taken: nothing is asked
 * of it; of most of it nothing is known; every kind of help reaches most children; some do; none does.
 */
export const TIER_STATES = ['not-expected', 'not-known', 'full', 'part', 'none'] as const;
export type TierState = (typeof TIER_STATES)[number];

/** The state of a tier in one view. What is mostly not known is never called a gap. */
export function tierStateOf({ kinds, reached, split }: FullOffer): TierState {
	if (kinds === 0) return 'not-expected';
	if (split.notKnown > MOST_UNKNOWN_SHARE) return 'not-known';
	if (reached === kinds) return 'full';
	return reached > 0 ? 'part' : 'none';
}
