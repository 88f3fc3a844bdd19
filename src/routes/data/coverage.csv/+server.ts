import { application } from '$lib/server/application/current';
import { coverageAbout } from '$lib/views/data/coverage-about';
import { coverageRows } from '$lib/views/data/coverage-rows';
import { csvText } from '$lib/server/http/csv-text';
import { ABOUT_COLUMNS, COVERAGE_COLUMNS } from '$lib/views/data/dictionary/coverage-columns';
import { coverageAsked, coverageFile } from '../coverage-asked';

/**
 * Coverage as CSV, asked like the pages of coverage. What could not be used of the address is left out
 * and said in the columns of notes.
 */
export function GET({ request, url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const asked = coverageAsked(world, url.searchParams);
	const { setting, query, problems } = asked;
	return coverageFile({ request, url }, asked, 'csv', (result) => {
		const about = coverageAbout(setting, result, query, problems);
		const rows = coverageRows(setting, result, query.level).map((row) => ({ ...row, ...about }));
		return csvText({ ...COVERAGE_COLUMNS, ...ABOUT_COLUMNS }, rows);
	});
}
