import { version as build } from '$app/environment';
import { METHOD } from '$lib/coverage/method';
import { forecastByPlace } from '$lib/coverage/forecast/forecast-by-place';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { remember } from '$lib/server/application/remember';
import { exportAnswer } from '$lib/server/http/export-answer';
import { csvText } from '$lib/server/http/csv-text';
import { FORECAST_ABOUT_COLUMNS } from '$lib/views/data/dictionary/coverage-columns';
import { FORECAST_COLUMNS } from '$lib/views/data/dictionary/outlook-columns';
import { forecastRows } from '$lib/views/review/forecast-rows';
import { reviewGround } from '../review-ground';

/** The forecast as CSV. */
export function GET({ request, url }) {
	if (!application().world()) return new Response(null, { status: 503 });
	const { covered, world, today, names } = reviewGround();
	const write = () => {
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
		return csvText({ ...FORECAST_COLUMNS, ...FORECAST_ABOUT_COLUMNS }, rows);
	};
	return exportAnswer(
		{ request, url },
		{
			build,
			picture: world.snapshot,
			today,
			type: 'text/csv; charset=utf-8',
			file: `haenau-forecast-${today}.csv`,
			write
		}
	);
}
