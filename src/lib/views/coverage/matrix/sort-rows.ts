import { offersByTier, type AreaRow } from '../../../coverage/matrix.ts';
import type { CoverageQuery } from '../../../coverage/query/coverage-query.ts';
import type { Locale } from '../../../domain/bilingual/locale.ts';
import type { CoverageResult } from '../coverage-result.ts';
import { placeName, type PreparedSetting } from '../coverage-setting.ts';
import { childrenIn } from '../national/rows-of-level.ts';

/**
 * Council areas in the order asked for: by name; most children first; or where least of a tier is
 * reached first. What is equal stands by name.
 */
export function sortedRows(
	setting: PreparedSetting,
	{ matrix, coverage, view }: CoverageResult,
	{ sort, ages }: Pick<CoverageQuery, 'sort' | 'ages'>,
	locale: Locale
): AreaRow[] {
	const name = ({ code }: AreaRow) => placeName(code, setting.names, locale);
	const key = (row: AreaRow): number => {
		if (sort === 'name') return 0;
		if (sort === 'children') return -childrenIn(row.code, setting, ages);
		return offersByTier(coverage, row, view)[sort].split.reached;
	};
	return matrix.areas
		.map((row) => ({ row, key: key(row), name: name(row) }))
		.toSorted((a, b) => a.key - b.key || a.name.localeCompare(b.name, locale))
		.map(({ row }) => row);
}
