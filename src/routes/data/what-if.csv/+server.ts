import { stringify } from 'csv-stringify/sync';
import { application } from '$lib/server/application/current';
import { coverageAbout } from '$lib/views/data/coverage-about';
import { WHAT_IF_COLUMNS, whatIfRows } from '$lib/views/data/what-if-rows';
import { whatIfWithin } from '$lib/views/data/what-if-within';
import { asFile, coverageAsked } from '../coverage-asked';

/**
 * What a scenario does, as CSV: asked like the pages of coverage, with `in` for each council area or
 * region that counts. Without a change it is a row of headings only.
 */
export function GET({ url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const asked = coverageAsked(world, url.searchParams);
	const { setting, query, problems, result } = asked;
	const { within, geography, unknown } = whatIfWithin(url.searchParams, setting.names);
	const about = coverageAbout(setting, result, query, [...problems, ...unknown]);
	const rows = whatIfRows(setting, result, query, within).map((row) => ({ ...row, ...about }));
	const text = stringify(rows, {
		header: true,
		bom: true,
		// A cell that starts like a formula would run in a spreadsheet.
		escape_formulas: true,
		columns: [...WHAT_IF_COLUMNS, ...Object.keys(about)]
	});
	return new Response(text, {
		headers: asFile(asked, 'csv', 'text/csv; charset=utf-8', { whatIf: geography })
	});
}
