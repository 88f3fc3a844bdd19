import { stringify } from 'csv-stringify/sync';
import { METHOD } from '$lib/coverage/method';
import { forecastByPlace } from '$lib/coverage/forecast/forecast-by-place';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { remember } from '$lib/server/application/remember';
import { forecastRows } from '$lib/views/review/forecast-rows';
import { reviewGround } from '../review-ground';

/** The forecast as CSV: UTF-8 with a byte order mark, so that spreadsheets read Welsh. */
export function GET() {
	if (!application().world()) return new Response(null, { status: 503 });
	const { covered, world, today, names } = reviewGround();
	const places = remember(world, `forecast ${today}`, () => forecastByPlace(covered, today));
	const about = {
		date: today,
		snapshot_version: world.snapshot.version,
		method: METHOD,
		demand_set: covered.inputs.demand.set,
		notes_en: m.review_csv_note({}, { locale: 'en' }),
		notes_cy: m.review_csv_note({}, { locale: 'cy' }),
		licence_en: m.trust_about_sources_ogl({}, { locale: 'en' }),
		licence_cy: m.trust_about_sources_ogl({}, { locale: 'cy' })
	};
	const rows = forecastRows(places, names).map((row) => ({ ...row, ...about }));
	// Escaping formulas: a cell that starts like one would run in a spreadsheet.
	const text = stringify(rows, { header: true, bom: true, escape_formulas: true });
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="haenau-forecast-${today}.csv"`,
			'cache-control': 'public, max-age=60'
		}
	});
}
