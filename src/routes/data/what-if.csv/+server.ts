import { application } from '$lib/server/application/current';
import { coverageAbout } from '$lib/views/data/coverage-about';
import { csvText } from '$lib/server/http/csv-text';
import { ABOUT_COLUMNS } from '$lib/views/data/dictionary/coverage-columns';
import { WHAT_IF_COLUMNS } from '$lib/views/data/dictionary/outlook-columns';
import { whatIfRows } from '$lib/views/data/what-if-rows';
import { whatIfWithin } from '$lib/views/data/what-if-within';
import { coverageAsked, coverageFile } from '../coverage-asked';

/**
 * What a scenario does, as CSV: asked like the pages of coverage, with `in` for each council area or
 * region that counts. Without a change it is a row of headings only.
 */
export function GET({ request, url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const asked = coverageAsked(world, url.searchParams);
	const { setting, query, problems } = asked;
	const { within, geography, unknown } = whatIfWithin(url.searchParams, setting.names);
	const write = (
		result: Parameters<typeof coverageAbout>[1] & Parameters<typeof whatIfRows>[1]
	) => {
		const about = coverageAbout(setting, result, query, [...problems, ...unknown]);
		const rows = whatIfRows(setting, result, query, within).map((row) => ({ ...row, ...about }));
		return csvText({ ...WHAT_IF_COLUMNS, ...ABOUT_COLUMNS }, rows);
	};
	return coverageFile({ request, url }, asked, 'csv', write, { whatIf: geography });
}
