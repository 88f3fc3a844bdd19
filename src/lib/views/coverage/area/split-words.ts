import { sharesOf, totalOf, type Split } from '../../../coverage/cells/split.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { childrenNumber, percent } from './children-words.ts';

/** A three-way split of children as a bar and in words. */
export type SplitView = {
	/** Shares of the bar, 0 to 1. */
	reached: number;
	notReached: number;
	notKnown: number;
	/** "17% reached, 83% not reached". */
	words: string;
	/** The same as children, each number by itself; null for a mean, which has none. */
	children: { reached: string; notReached: string; notKnown: string } | null;
};

/** A split of children. */
export function splitView(split: Split, locale: Locale): SplitView {
	const shares = sharesOf(split);
	return {
		...shares,
		words: splitWords(shares, locale),
		children:
			totalOf(split) === 0
				? null
				: {
						reached: childrenNumber(split.reached, locale),
						notReached: childrenNumber(split.notReached, locale),
						notKnown: childrenNumber(split.notKnown, locale)
					}
	};
}

/** A mean of shares: a tier as a whole. */
export const meanView = (shares: Split, locale: Locale): SplitView => ({
	...shares,
	words: splitWords(shares, locale),
	children: null
});

/** "All children reached", "20% reached, 70% not known". Parts that are nothing are left out. */
export function splitWords(shares: Split, locale: Locale): string {
	const { reached, notReached, notKnown } = shares;
	if (isAll(reached)) return m.area_split_all({}, { locale });
	if (isAll(notReached)) return m.area_split_none({}, { locale });
	if (isAll(notKnown)) return m.area_split_unknown({}, { locale });
	return [
		reached > 0 && m.area_split_reached({ share: percent(reached, locale) }, { locale }),
		notReached > 1e-9 &&
			m.area_split_not_reached({ share: percent(notReached, locale) }, { locale }),
		notKnown > 1e-9 && m.area_split_not_known({ share: percent(notKnown, locale) }, { locale })
	]
		.filter((part) => part !== false)
		.join(', ');
}

const isAll = (share: number): boolean => share > 1 - 1e-9;
