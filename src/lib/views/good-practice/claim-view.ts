import { read, type Reading } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { shareOf, type Claim, type EvidenceLevel } from '../../domain/example/claim.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { partialDate } from '../words/dates.ts';
import { number } from '../words/lists.ts';

/** One result as it is shown: the same lines for every one, "not reported" where the source is silent. */
export type ClaimView = {
	measure: Reading;
	/** In large type: "80%"; null where the source gives no share. */
	share: string | null;
	numbers: { text: string; known: boolean };
	period: { text: string; known: boolean };
	method: Reading | null;
	level: string;
	source: Reading;
	href: string | null;
};

const LEVELS: Record<EvidenceLevel, typeof m.practice_level_said> = {
	'not-stated': m.practice_level_not_stated,
	said: m.practice_level_said,
	counted: m.practice_level_counted,
	'before-after': m.practice_level_before_after,
	compared: m.practice_level_compared,
	evaluated: m.practice_level_evaluated
};

/** How a result came to be known, in words. */
export const levelWords = (level: EvidenceLevel, locale: Locale): string =>
	LEVELS[level]({}, { locale });

/** Composes one result. */
export function claimView(claim: Claim, locale: Locale): ClaimView {
	const say = { locale };
	const { n, of, period } = claim;
	const silent = { text: m.practice_not_reported({}, say), known: false };
	const share = shareOf(claim);
	const shown = share === null ? null : number(Math.round(share), locale);
	return {
		measure: read(claim.measure, locale),
		share: shown === null ? null : `${shown}%`,
		numbers:
			n !== null && of !== null
				? {
						text: m.practice_of({ n: number(n, locale), of: number(of, locale) }, say),
						known: true
					}
				: silent,
		period: period
			? {
					text:
						period.from === period.to
							? partialDate(period.from, locale)
							: m.practice_period_words(
									{ from: partialDate(period.from, locale), to: partialDate(period.to, locale) },
									say
								),
					known: true
				}
			: silent,
		method: claim.method && read(claim.method, locale),
		level: levelWords(claim.level, locale),
		source: read(claim.source, locale),
		href: claim.source_url
	};
}

/** One result in one line: "Babies stayed: 80%, out of how many not reported". */
export function claimLine(claim: Claim, locale: Locale): { measure: Reading; text: string } {
	const { n, of } = claim;
	const measure = read(claim.measure, locale);
	const exact = shareOf(claim);
	if (exact === null) return { measure, text: m.practice_not_reported({}, { locale }) };
	const share = number(Math.round(exact), locale);
	return {
		measure,
		text:
			n !== null && of !== null
				? m.practice_of_share({ n: number(n, locale), of: number(of, locale), share }, { locale })
				: m.practice_share_only({ share }, { locale })
	};
}
