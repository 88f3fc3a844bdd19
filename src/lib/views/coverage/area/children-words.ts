import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { number } from '../../words/lists.ts';
import { toTens } from '../../words/rounded.ts';

/**
 * A modelled number of children for display: to the nearest 10, each figure by itself. Some, but so
 * few that they round to none, is "fewer than 10".
 */
export function childrenNumber(children: number, locale: Locale): string {
	const rounded = toTens(children);
	if (rounded === 0 && children > 0) return m.area_fewer_than_ten({}, { locale });
	return number(rounded, locale);
}

/** A share (0 to 1) in whole per cent, never rounded to none or all where it is neither. */
export function percent(share: number, locale: Locale): string {
	const whole = Math.round(share * 100);
	if (whole === 0 && share > 1e-9) return m.area_under_one_percent({}, { locale });
	if (whole === 100 && share < 1 - 1e-9) return m.area_over_99_percent({}, { locale });
	return `${whole}%`;
}
