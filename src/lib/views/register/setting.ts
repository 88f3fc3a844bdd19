import type { Locale } from '../../domain/bilingual/locale.ts';
import type { OfferDraft } from '../../domain/offer/offer.ts';
import type { Gazetteer } from '../../domain/place/gazetteer.ts';
import type { Reference } from '../../domain/snapshot/reference.ts';

/** What questions are put into words with. */
export type Setting = {
	draft: OfferDraft;
	reference: Reference;
	gazetteer: Pick<Gazetteer, 'area' | 'regions'>;
	/** ISO date. */
	today: string;
	locale: Locale;
	/** How many lines of a kind were typed, where that may be more than the draft knows. */
	lines?: number;
};
