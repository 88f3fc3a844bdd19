import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

/**
 * A distance in words. Places are known to a town and people to about a kilometre, so every distance
 * is "about". From a postcode district it is "within": the family may live anywhere in it.
 * @param metres straight line between the two points
 * @param roughMetres how far the family may live from its point; 0 when that is about a kilometre
 */
export function distanceWords(metres: number, roughMetres: number, locale: Locale): string {
	if (roughMetres > 0) {
		return m.word_within_km({ km: Math.ceil((metres + roughMetres) / 1000) }, { locale });
	}
	if (metres < 1000) return m.word_to_1_km({}, { locale });
	return m.word_about_km({ km: Math.round(metres / 1000) }, { locale });
}
