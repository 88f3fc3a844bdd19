import { readCoverageQuery } from '$lib/coverage/query/read-query';
import { dayOf } from '$lib/domain/time/calendar';
import type { World } from '$lib/server/application/world';
import { coverageResult } from '$lib/views/coverage/coverage-result';
import { knownCodes } from '$lib/views/coverage/known-codes';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';
import { coverageFileName } from '$lib/views/data/coverage-file-name';

/** What an export of coverage was asked for, and what comes of it today. */
export function coverageAsked(world: World, parameters: URLSearchParams) {
	const today = dayOf(new Date());
	const setting = coverageSetting(world.snapshot, world.coverage(today), today);
	const { query, problems } = readCoverageQuery(parameters, knownCodes(setting));
	return { setting, query, problems, result: coverageResult(setting, query) };
}

/** Headers of a file to keep, named by what is in it. */
export const asFile = (
	{ query, setting }: Pick<ReturnType<typeof coverageAsked>, 'query' | 'setting'>,
	format: 'csv' | 'geojson' | 'svg',
	type: string,
	{ whatIf = null }: { whatIf?: string | null } = {}
) => ({
	'content-type': type,
	'content-disposition': `attachment; filename="${coverageFileName(query, setting, format, whatIf)}"`,
	'cache-control': 'public, max-age=60'
});
