import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';

/**
 * A distance in words. Places are known to a town and people to about a kilometre, so every distance
 * is "about"; from a whole postcode district it is "within about".
 * @param metres straight line
 * @param rough true when the starting point stands for a postcode district or more
 */
export function distanceWords(metres: number, rough: boolean, locale: Locale): string {
	if (metres < 1000 && !rough) return m.word_under_1_km({}, { locale });
	const kilometres = metres / 1000;
	const km = rough ? Math.max(1, Math.ceil(kilometres)) : Math.max(1, Math.round(kilometres));
	return rough ? m.word_within_km({ km }, { locale }) : m.word_about_km({ km }, { locale });
}
