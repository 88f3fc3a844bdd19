import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Claim } from '../../domain/example/claim.ts';
import { whyNotRanked } from '../../domain/example/why-not-ranked.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { number } from '../words/lists.ts';

/** Why these results stand in no order, each reason with its number; only reasons that there are. */
export function notRankedView(claims: readonly Claim[], locale: Locale): string[] {
	const why = whyNotRanked(claims);
	const say = { locale };
	const counted = (count: number, words: typeof m.practice_why_numbers) =>
		count > 0 ? [words({ count: number(count, locale) }, say)] : [];
	return [
		...(why.claims > 1
			? [
					m.practice_why_measures(
						{ claims: number(why.claims, locale), measures: number(why.measures, locale) },
						say
					)
				]
			: []),
		...counted(why.withoutNumbers, m.practice_why_numbers),
		...counted(why.withoutPeriod, m.practice_why_period),
		...counted(why.withoutMethod, m.practice_why_method),
		m.practice_why_families({}, say)
	];
}
