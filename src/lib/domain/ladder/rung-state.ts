import type { Offer } from './offer.ts';

/**
 * What a rung comes to, best first. Only the first means that somebody stands behind the help; `said`
 * and `none` mean that we do not know, never that there is none. `not expected`: the kind of help
 * asked for belongs on other tiers.
 */
export const RUNG_STATES = [
	'confirmed',
	'unconfirmed',
	'phone',
	'far',
	'phone or far',
	'closed',
	'said',
	'none',
	'not expected'
] as const;
export type RungState = (typeof RUNG_STATES)[number];

/** Names the best that a family can count on: who takes families now, then how near, then how sure. */
export function rungState(
	offers: readonly Offer[],
	otherwise: { saidToExist: boolean; expected: boolean }
): RungState {
	if (offers.length === 0) {
		return otherwise.saidToExist ? 'said' : otherwise.expected ? 'none' : 'not expected';
	}
	const open = offers.filter((offer) => offer.open);
	if (open.length === 0) return 'closed';
	const reaching = open.filter((offer) => offer.group !== 'far' && !offer.onlyRemote);
	if (reaching.length > 0) {
		return reaching.some((offer) => offer.certainty === 'confirmed') ? 'confirmed' : 'unconfirmed';
	}
	const far = open.some((offer) => offer.group === 'far');
	const phone = open.some((offer) => offer.onlyRemote);
	return far && phone ? 'phone or far' : far ? 'far' : 'phone';
}

/** Whether a rung can be stepped on: help that takes families and reaches them. */
export const stands = (state: RungState): boolean =>
	state === 'confirmed' || state === 'unconfirmed';
