import { USUAL_QUERY, type CoverageQuery } from '../../coverage/query/coverage-query.ts';
import { coverageParameters } from '../../coverage/query/write-query.ts';

/** What an export is of: parameters that only arrange a page do not change its figures. */
const ONLY_ON_PAGES: Partial<CoverageQuery> = {
	level: USUAL_QUERY.level,
	open: [],
	sort: USUAL_QUERY.sort,
	compare: [],
	scenario: '',
	sites: null,
	siteKind: null,
	within: null,
	need: USUAL_QUERY.need,
	view: null,
	changes: [],
	tier: USUAL_QUERY.tier
};

/**
 * Name of a file of coverage: what it is of, when, and what was asked, such as
 * `haenau-coverage-authority-2026-11-22-v5-ages-0-4.csv`. Letters, digits, full stops and dashes only.
 * @param whatIf of which places, where the file is of what a scenario does
 */
export function coverageFileName(
	query: CoverageQuery,
	{ today, version }: { today: string; version: number },
	format: 'csv' | 'geojson' | 'svg',
	whatIf: string | null = null
): string {
	const onMap = format === 'svg' ? {} : { kind: null };
	const asked = [...coverageParameters({ ...query, ...ONLY_ON_PAGES, ...onMap })].map(
		([name, value]) => (value === '1' ? name : `${name}-${value}`)
	);
	const parts = [
		'haenau-coverage',
		whatIf ?? query.level,
		...(format === 'svg' ? [query.tier] : []),
		today,
		`v${version}`,
		...asked,
		...(query.changes.length > 0 || whatIf !== null ? ['what-if'] : [])
	];
	return `${parts.join('-').replace(/[^\w.-]/g, '-')}.${format}`;
}
