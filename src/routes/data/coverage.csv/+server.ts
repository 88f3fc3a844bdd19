import { stringify } from 'csv-stringify/sync';
import { application } from '$lib/server/application/current';
import { coverageAbout } from '$lib/views/data/coverage-about';
import { coverageRows } from '$lib/views/data/coverage-rows';
import { asFile, coverageAsked } from '../coverage-asked';

/**
 * Coverage as CSV, asked like the pages of coverage: UTF-8 with a byte order mark, so that spreadsheets
 * read Welsh. What could not be used of the address is left out and said in the columns of notes.
 */
export function GET({ url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const asked = coverageAsked(world, url.searchParams);
	const { setting, query, problems, result } = asked;
	const about = coverageAbout(setting, result, query, problems);
	const rows = coverageRows(setting, result, query.level).map((row) => ({ ...row, ...about }));
	// Escaping formulas: a cell that starts like one would run in a spreadsheet.
	const text = stringify(rows, { header: true, bom: true, escape_formulas: true });
	return new Response(text, { headers: asFile(asked, 'csv', 'text/csv; charset=utf-8') });
}
