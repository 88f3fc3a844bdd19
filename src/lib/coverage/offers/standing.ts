import type { CoverageFilters } from '../question.ts';
import { CONFIRMED, NO, PROPOSED, UNKNOWN, type Offers } from './offers.ts';

/** What the filters make of a service: left out, kept without knowing whether it fits, or kept. */
export const OUT = 0;
export const PERHAPS = 1;
export const SURE = 2;

/** How every service stands to the filters. A fact that is not recorded never leaves one out. */
export function standings(offers: Offers, filters: CoverageFilters): Uint8Array {
	const standing = new Uint8Array(offers.size);
	for (let s = 0; s < offers.size; s++) standing[s] = standingOf(offers, s, filters);
	return standing;
}

/** How one service stands to the filters. */
export function standingOf(offers: Offers, s: number, filters: CoverageFilters): number {
	// What a scenario does not say of its service is as the reader asks for it.
	if (offers.certainty[s] === PROPOSED) return filters.welsh && offers.welsh[s] === NO ? OUT : SURE;
	if (filters.confirmed && offers.certainty[s] !== CONFIRMED) return OUT;
	if (filters.providers !== 0 && (filters.providers & (1 << offers.provider[s]!)) === 0) return OUT;
	let standing = SURE;
	for (const fact of ['welsh', 'self', 'accepting'] as const) {
		if (!filters[fact]) continue;
		if (offers[fact][s] === NO) return OUT;
		if (offers[fact][s] === UNKNOWN) standing = PERHAPS;
	}
	return standing;
}
