import { offersByTier, type RegionRow } from '../../../coverage/matrix.ts';
import type { Split } from '../../../coverage/cells/split.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { areaHref } from '../coverage-address.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { placeName, tierName, type PreparedSetting } from '../coverage-setting.ts';
import { percent, shortSplit, wholeSplit } from './figures.ts';

/** One region, or Wales, at the tier. */
export type RegionLine = {
	code: string;
	name: string;
	/** Null for Wales: this page is its own. */
	href: string | null;
	split: Split;
	words: string;
	/** All three shares, for those who do not see the bar. */
	label: string;
	/** The council area with the least, or that the region is one. */
	least: string;
};

export type RegionsView = { title: string; note: string; lines: RegionLine[] };

/** The tier region by region, in the order of the facts: regions are not ranked. */
export function regionsView(
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): RegionsView {
	const { matrix, coverage, view } = result;
	const tier = tierName(query.tier, setting.names, locale);
	const line = (row: RegionRow, href: string | null): RegionLine => {
		const { split } = offersByTier(coverage, row, view)[query.tier];
		return {
			code: row.code,
			name: placeName(row.code, setting.names, locale),
			href,
			split,
			words: shortSplit(split, locale),
			label: wholeSplit(split, locale),
			least: leastWords(row, setting, result, query, locale)
		};
	};
	const { kinds } = offersByTier(coverage, matrix.wales, view)[query.tier];
	return {
		title: m.coverage_regions_title({ tier }, { locale }),
		note: m.coverage_regions_note({ count: kinds }, { locale }),
		lines: [
			...matrix.regions.map((row) => line(row, areaHref(row.code, query, locale))),
			line(matrix.wales, null)
		]
	};
}

function leastWords(
	row: RegionRow,
	setting: PreparedSetting,
	{ matrix, coverage, view }: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): string {
	if (row.members.length === 1) return m.coverage_one_area({}, { locale });
	const members = matrix.areas
		.filter(({ code }) => row.members.includes(code))
		.map((area) => ({ area, split: offersByTier(coverage, area, view)[query.tier].split }));
	const shares = new Set(members.map(({ split }) => percent(split.reached)));
	const [share] = shares;
	if (shares.size === 1) return m.coverage_least_same({ share: share! }, { locale });
	const worst = members.reduce((least, one) =>
		one.split.reached < least.split.reached ? one : least
	);
	const least = view === 'record' ? m.coverage_least : m.coverage_least_confirmed;
	return least(
		{
			area: placeName(worst.area.code, setting.names, locale),
			share: percent(worst.split.reached)
		},
		{ locale }
	);
}
