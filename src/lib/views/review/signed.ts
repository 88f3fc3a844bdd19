import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { number } from '../words/lists.ts';
import { toTens } from '../words/rounded.ts';

/** What is left of sums of floating numbers that should be nought. */
const NOUGHT = 1e-6;

/** Whether a modelled change is one. */
export const isChange = (children: number): boolean => Math.abs(children) > NOUGHT;

/**
 * A change in modelled children, to the nearest ten with its sign: "+1,230", "−40". A change that rounds
 * to none says so in words.
 */
export function signedChildren(children: number, locale: Locale): string {
	if (!isChange(children)) return '0';
	const rounded = toTens(Math.abs(children));
	if (rounded === 0) {
		return (children > 0 ? m.review_few_more : m.review_few_less)({}, { locale });
	}
	return `${children > 0 ? '+' : '−'}${number(rounded, locale)}`;
}
