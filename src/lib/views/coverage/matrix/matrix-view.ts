import { offersByTier } from '../../../coverage/matrix.ts';
import type { CoverageQuery, MatrixSort } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import { TIERS, tierShape, type TierId, type TierShape } from '../../../domain/tier/tier.ts';
import { m } from '../../../i18n/paraglide/messages.js';
import { coverageHref } from '../coverage-address.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { tierName, type PreparedSetting } from '../coverage-setting.ts';
import { matrixRow, type MatrixRow } from './matrix-row.ts';
import { openedCategories } from './opened-categories.ts';
import { openedRow } from './opened-row.ts';
import { regionHead, type RegionHead } from './region-head.ts';
import { sortedRows } from './sort-rows.ts';

/** A column that can be sorted by. */
export type SortLink = { label: string; href: string; order: 'ascending' | 'descending' | null };

export type MatrixTier = SortLink & {
	tier: TierId;
	shape: TierShape;
	/** "10 kinds expected" */
	expected: string;
	/** The tier that is looked at: the one shown where there is little room. */
	current: boolean;
	/** The page that looks at this tier. */
	choose: string;
};

/** Rows that stand together: those of a region, or all of them where they are sorted. */
export type MatrixGroup = { region: RegionHead | null; rows: MatrixRow[] };

/** 22 council areas by four tiers. */
export type MatrixView = {
	caption: string;
	/** What the order means; null for the usual order. */
	order: string | null;
	name: SortLink;
	children: SortLink;
	tiers: MatrixTier[];
	groups: MatrixGroup[];
	wales: RegionHead;
};

/** The matrix for a query: by region while it is in the order of names, else over all of Wales. */
export function matrixView(
	setting: PreparedSetting,
	result: CoverageResult,
	query: CoverageQuery,
	locale: Locale
): MatrixView {
	const { matrix, coverage, view } = result;
	const categories = query.open.length > 0 ? openedCategories(setting, result) : null;
	const rows = sortedRows(setting, result, query, locale).map((row): MatrixRow => {
		const closed = matrixRow(row, setting, result, query, locale);
		if (categories === null || !query.open.includes(row.code)) return closed;
		const both = { result, categories };
		return { ...closed, opened: openedRow(row.code, closed.cells, setting, both, query, locale) };
	});
	const wales = offersByTier(coverage, matrix.wales, view);
	const sort = (by: MatrixSort, label: string): SortLink => ({
		label,
		href: `${coverageHref({ ...query, sort: by }, locale)}#matrix`,
		order: by !== query.sort ? null : by === 'children' ? 'descending' : 'ascending'
	});
	return {
		caption: (view === 'record' ? m.matrix_caption : m.matrix_caption_confirmed)({}, { locale }),
		order: orderWords(query.sort, setting, locale),
		name: sort('name', m.matrix_area({}, { locale })),
		children: sort('children', m.matrix_by_children({}, { locale })),
		tiers: TIERS.map((tier) => ({
			...sort(tier, tierName(tier, setting.names, locale)),
			tier,
			shape: tierShape(tier),
			expected: m.matrix_expected({ count: wales[tier].kinds }, { locale }),
			current: tier === query.tier,
			choose: chooseHref(tier, query, locale)
		})),
		groups:
			query.sort === 'name'
				? matrix.regions.map((region) => ({
						region: regionHead(region, setting, result, query, locale),
						rows: rows.filter(({ code }) => region.members.includes(code))
					}))
				: [{ region: null, rows }],
		wales: regionHead(matrix.wales, setting, result, query, locale)
	};
}

/** The kinds of another tier are others. */
const chooseHref = (tier: TierId, query: CoverageQuery, locale: Locale): string =>
	`${coverageHref({ ...query, tier, kind: tier === query.tier ? query.kind : null }, locale)}#matrix`;

function orderWords(sort: MatrixSort, { names }: PreparedSetting, locale: Locale): string | null {
	if (sort === 'name') return null;
	if (sort === 'children') return m.matrix_order_children({}, { locale });
	return m.matrix_order_tier({ tier: tierName(sort, names, locale) }, { locale });
}
