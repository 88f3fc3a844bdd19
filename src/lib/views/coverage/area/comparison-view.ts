import { offersByTier, WALES } from '../../../coverage/matrix.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS, tierShape, type TierId, type TierShape } from '../../../domain/tier/tier.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { placeName, tierName, type CoverageNames } from '../coverage-setting.ts';
import { areaPlace, type AreaPlace } from './area-place.ts';
import { rowOfPlace } from './place-kind.ts';
import { meanView, type SplitView } from './split-words.ts';

/** The four tiers of a place beside those of its region and of Wales. */
export type ComparisonView = {
	/** Names of the columns: the place itself first. */
	places: { code: string; name: string }[];
	tiers: {
		tier: TierId;
		shape: TierShape;
		name: string;
		/** Mean shares over the kinds and the count of kinds, one for each place. */
		offers: { split: SplitView; reached: number; kinds: number }[];
	}[];
};

/** Compares a place with what it is part of; null for Wales, which is part of nothing here. */
export function comparisonView(
	place: AreaPlace,
	result: CoverageResult,
	names: CoverageNames,
	locale: Locale
): ComparisonView | null {
	if (place.level === 'wales') return null;
	const places = [place.code, ...(place.region ? [place.region] : []), WALES].map((code) =>
		areaPlace(code, names)!
	);
	const rows = places.map((one) =>
		offersByTier(result.coverage, rowOfPlace(one, result), result.view)
	);
	return {
		places: places.map(({ code }) => ({ code, name: placeName(code, names, locale) })),
		tiers: TIERS.map((tier) => ({
			tier,
			shape: tierShape(tier),
			name: tierName(tier, names, locale),
			offers: rows.map((row) => ({
				split: meanView(row[tier].split, locale),
				reached: row[tier].reached,
				kinds: row[tier].kinds
			}))
		}))
	};
}
