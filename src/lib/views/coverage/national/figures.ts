import type { Split } from '../../../coverage/cells/split.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';

/** A share (0 to 1) as a whole per cent. */
export const percent = (share: number): number => Math.round(share * 100);

/** "17% reached, 70% not known" */
export const shortSplit = (split: Split, locale: Locale): string =>
	m.coverage_split_short(
		{ reached: percent(split.reached), unknown: percent(split.notKnown) },
		{ locale }
	);

/** "17% reached, 13% not reached, 70% not known" */
export const wholeSplit = (split: Split, locale: Locale): string =>
	m.coverage_split_whole(
		{
			reached: percent(split.reached),
			not: percent(split.notReached),
			unknown: percent(split.notKnown)
		},
		{ locale }
	);
