import { version as build } from '$app/environment';
import { readCoverageQuery } from '$lib/coverage/query/read-query';
import { dayOf } from '$lib/domain/time/calendar';
import type { World } from '$lib/server/application/world';
import { exportAnswer } from '$lib/server/http/export-answer';
import { coverageResult } from '$lib/views/coverage/coverage-result';
import { knownCodes } from '$lib/views/coverage/known-codes';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';
import { coverageFileName } from '$lib/views/data/coverage-file-name';

/** What an export of coverage was asked for. What comes of it is worked out when it is written. */
export function coverageAsked(world: World, parameters: URLSearchParams) {
	const today = dayOf(new Date());
	const setting = coverageSetting(world.snapshot, world.coverage(today), today);
	const { query, problems } = readCoverageQuery(parameters, knownCodes(setting));
	return { setting, query, problems, picture: world.snapshot };
}
export type CoverageAsked = ReturnType<typeof coverageAsked>;

const TYPES = {
	csv: 'text/csv; charset=utf-8',
	geojson: 'application/geo+json',
	svg: 'image/svg+xml; charset=utf-8'
};

/** Answers with a file of coverage, named by what is in it. */
export const coverageFile = (
	asker: { request: Request; url: URL },
	{ setting, query, picture }: CoverageAsked,
	format: keyof typeof TYPES,
	write: (result: ReturnType<typeof coverageResult>) => string,
	{ whatIf = null }: { whatIf?: string | null } = {}
): Response =>
	exportAnswer(asker, {
		build,
		picture,
		today: setting.today,
		type: TYPES[format],
		file: coverageFileName(query, setting, format, whatIf),
		write: () => write(coverageResult(setting, query))
	});
