import { read } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { tierShape, type TierId, type TierShape } from '../../domain/tier/tier.ts';
import type { TierDefinition, TierRecord } from '../../domain/tier/tier-record.ts';
import { longDate } from './dates.ts';

/** A tier as a badge shows it: colour, shape and word. */
export type TierMark = { tier: TierId; shape: TierShape; word: string };

/** What a tier is, in a few plain words; the dated working definition says it in full. */
export const tierPhrase = (tier: TierId, locale: Locale): string =>
	({
		universal: m.tier_phrase_universal,
		primary: m.tier_phrase_primary,
		secondary: m.tier_phrase_secondary,
		targeted: m.tier_phrase_targeted
	})[tier]({}, { locale });

/** What a wording is, which one and since when: "Working definition 2, 22 November 2026". */
export const wordingLabel = (
	{ standing, version, valid_from }: Pick<TierDefinition, 'standing' | 'version' | 'valid_from'>,
	locale: Locale
): string =>
	(standing === 'working' ? m.tiers_wording_working : m.tiers_wording_official)(
		{ version, date: longDate(valid_from, locale) },
		{ locale }
	);

/** Makes the badges of the four tiers in a language. */
export function tierMarks(
	tiers: readonly TierRecord[],
	locale: Locale
): (tier: TierId) => TierMark {
	const words = new Map(tiers.map((tier) => [tier.id, read(tier.name, locale).text]));
	return (tier) => ({ tier, shape: tierShape(tier), word: words.get(tier) ?? tier });
}
