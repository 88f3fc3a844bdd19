import type { Locale } from '../domain/bilingual/locale.ts';
import { inTierOrder, TIERS, type TierId } from '../domain/tier/tier.ts';
import { m } from '../i18n/paraglide/messages.js';
import { totalOf, type TierCounts } from './cluster-ring.ts';

/** The name of a tier. */
export function tierWord(tier: TierId, locale: Locale): string {
	const words = {
		universal: m.map_tier_universal,
		primary: m.map_tier_primary,
		secondary: m.map_tier_secondary,
		targeted: m.map_tier_targeted
	} as const satisfies Record<TierId, unknown>;
	return words[tier]({}, { locale });
}

/** The tiers of one service, lead tier or not, in the order of the Framework. */
export const tierWords = (tiers: readonly TierId[], locale: Locale): string =>
	list(
		inTierOrder(tiers).map((tier) => tierWord(tier, locale)),
		locale
	);

/** "Services together: 12 (Universal 8, Primary 4)". The form needs no plural in either language. */
export function clusterWords(counts: TierCounts, locale: Locale): string {
	const parts = TIERS.filter((tier) => counts[tier] > 0).map(
		(tier) => `${tierWord(tier, locale)} ${counts[tier]}`
	);
	return m.map_cluster({ count: totalOf(counts), tiers: parts.join(', ') }, { locale });
}

const english = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * Names joined: "A, B and C". In Welsh by commas alone, because "a" changes the first letter of the
 * name after it (Casnewydd, a Chasnewydd) and a name is data.
 */
export const list = (names: readonly string[], locale: Locale): string =>
	locale === 'en' ? english.format(names) : names.join(', ');

/**
 * The text alternative of a drawing: which areas it shows, how many services are marked on it, and
 * that the list says the same.
 */
export function drawingWords(
	of: { areas: readonly string[]; marks: number; origin: string | null },
	locale: Locale
): string {
	const sentences = [
		of.areas.length > 0
			? m.map_alt_areas({ areas: list(of.areas, locale) }, { locale })
			: m.map_alt_wales({}, { locale }),
		of.origin === null ? '' : m.map_alt_origin({ place: of.origin }, { locale }),
		of.marks > 0 ? m.map_alt_marks({ count: of.marks }, { locale }) : ''
	];
	return sentences.filter(Boolean).join(' ');
}
