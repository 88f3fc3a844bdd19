import { offersByTier } from '../../../coverage/matrix.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS, type TierId } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { CoverageResult } from '../coverage-result.ts';
import { placeName, tierName, type CoverageNames } from '../coverage-setting.ts';
import { addressOf } from './address.ts';
import type { AreaPlace } from './area-place.ts';
import { percent } from './children-words.ts';

/** The authorities of a region or of Wales. */
export type MembersView = {
	tiers: { tier: TierId; name: string }[];
	areas: {
		name: string;
		href: string;
		/** Mean share reached, and kinds that reach most children, by tier. */
		tiers: { share: string; reached: number; kinds: number }[];
	}[];
	/** By tier, the authority with the smallest share reached; nothing where all are alike. */
	least: string[];
};

/** Sets the authorities of a place side by side; null for a single one. */
export function membersView(
	place: AreaPlace,
	{ coverage, matrix, view }: CoverageResult,
	query: CoverageQuery,
	names: CoverageNames,
	locale: Locale
): MembersView | null {
	if (place.level === 'authority') return null;
	const rows = matrix.areas
		.filter(({ code }) => place.members.includes(code))
		.map((row) => ({
			name: placeName(row.code, names, locale),
			href: addressOf(row.code, query, locale),
			offers: offersByTier(coverage, row, view)
		}));
	return {
		tiers: TIERS.map((tier) => ({ tier, name: tierName(tier, names, locale) })),
		areas: rows.map(({ name, href, offers }) => ({
			name,
			href,
			tiers: TIERS.map((tier) => ({
				share: percent(offers[tier].split.reached, locale),
				reached: offers[tier].reached,
				kinds: offers[tier].kinds
			}))
		})),
		least: TIERS.flatMap((tier) => {
			const shares = rows.map(({ offers }) => offers[tier].split.reached);
			const least = Math.min(...shares);
			if (rows.every(({ offers }) => offers[tier].kinds === 0)) return [];
			if (shares.every((share) => share === least)) return [];
			return [
				m.area_least(
					{
						tier: tierName(tier, names, locale),
						area: rows[shares.indexOf(least)]!.name,
						share: percent(least, locale)
					},
					{ locale }
				)
			];
		})
	};
}
