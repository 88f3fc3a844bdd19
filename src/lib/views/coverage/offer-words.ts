import type { View } from '../../coverage/cells/split.ts';
import type { FullOffer } from '../../coverage/offer/full-offer.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** "2 of 5"; "none for these ages" where no kind applies. */
export const offerCount = ({ reached, kinds }: FullOffer, locale: Locale): string =>
	kinds === 0 ? m.matrix_no_kinds({}, { locale }) : m.matrix_count({ reached, kinds }, { locale });

/**
 * "3 of 8 kinds reach most children; 4 not recorded". Over several areas little is recorded nowhere at
 * all, and what is said is for how many kinds most children are not known.
 * @param over one principal area, or several
 */
export function offerSentence(
	{ reached: count, kinds, unknown }: FullOffer,
	view: View,
	over: 'one' | 'several',
	locale: Locale
): string {
	if (kinds === 0) return m.area_tier_no_kinds({}, { locale });
	const record = over === 'one' ? m.coverage_offer : m.coverage_offer_several;
	const say = view === 'record' ? record : m.coverage_offer_confirmed;
	return say({ count, kinds, unknown }, { locale });
}
