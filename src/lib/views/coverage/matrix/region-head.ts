import { offersByTier, WALES, type RegionRow } from '../../../coverage/matrix.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS, type TierId } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import type { SplitView } from '../area/split-words.ts';
import { meanView } from '../area/split-words.ts';
import { areaHref } from '../coverage-address.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { placeName, type PreparedSetting } from '../coverage-setting.ts';
import { percent } from '../national/figures.ts';

/** A region, or Wales, over the kinds of each tier. */
export type RegionHead = {
	code: string;
	name: string;
	href: string;
	cells: {
		tier: TierId;
		/** "25%", and "reached, 37% not known". */
		share: string;
		words: string;
		/** All three shares, for those who do not see the bar. */
		split: SplitView;
		/** "Least on record: Conwy"; null in a region of one area, or where all are alike. */
		least: string | null;
	}[];
};

/** The row of a region or of Wales: mean shares of its children, and where least is on record. */
export function regionHead(
	row: RegionRow,
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): RegionHead {
	const { coverage, view } = result;
	const offers = offersByTier(coverage, row, view);
	return {
		code: row.code,
		name: placeName(row.code, setting.names, locale),
		href: areaHref(row.code, query, locale),
		cells: TIERS.map((tier) => {
			const { split, kinds } = offers[tier];
			return {
				tier,
				share: kinds === 0 ? '' : `${percent(split.reached)}%`,
				words:
					kinds === 0
						? m.matrix_no_kinds({}, { locale })
						: m.matrix_mean({ unknown: percent(split.notKnown) }, { locale }),
				split: meanView(split, locale),
				least: kinds === 0 ? null : leastWords(row, tier, setting, result, locale)
			};
		})
	};
}

function leastWords(
	{ code, members }: RegionRow,
	tier: TierId,
	{ names }: PreparedSetting,
	{ matrix, coverage, view }: CoverageResult,
	locale: Locale
): string | null {
	if (code === WALES || members.length === 1) return null;
	const shares = matrix.areas
		.filter((area) => members.includes(area.code))
		.map((area) => ({
			code: area.code,
			share: offersByTier(coverage, area, view)[tier].split.reached
		}));
	const least = shares.reduce((worst, one) => (one.share < worst.share ? one : worst));
	// Where whole per cents are alike, naming one of them would say more than is known.
	if (shares.every(({ share }) => percent(share) === percent(least.share))) return null;
	const say = view === 'record' ? m.matrix_least : m.matrix_least_confirmed;
	return say({ area: placeName(least.code, names, locale) }, { locale });
}
