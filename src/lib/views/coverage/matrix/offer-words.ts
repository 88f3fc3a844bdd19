import type { View } from '../../../coverage/cells/split.ts';
import type { FullOffer } from '../../../coverage/offer/full-offer.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';

/** "2 of 5"; "none for these ages" where no kind applies. */
export const offerCount = ({ reached, kinds }: FullOffer, locale: Locale): string =>
	kinds === 0 ? m.matrix_no_kinds({}, { locale }) : m.matrix_count({ reached, kinds }, { locale });

/** "3 of 8 kinds reach most children; 4 not recorded" */
export function offerSentence(
	{ reached: count, kinds, unknown }: FullOffer,
	view: View,
	locale: Locale
): string {
	if (kinds === 0) return m.area_tier_no_kinds({}, { locale });
	const say = view === 'record' ? m.coverage_offer : m.coverage_offer_confirmed;
	return say({ count, kinds, unknown }, { locale });
}
