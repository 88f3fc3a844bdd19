import { application } from '$lib/server/application/current';
import { coverageAbout } from '$lib/views/data/coverage-about';
import { coverageGeojson } from '$lib/views/data/coverage-geojson';
import { coverageRows } from '$lib/views/data/coverage-rows';
import { coverageAsked, coverageFile } from '../coverage-asked';

/** Coverage as GeoJSON (RFC 7946): the same figures as the CSV, a polygon for each place. */
export function GET({ request, url }) {
	const world = application().world();
	if (!world) return new Response(null, { status: 503 });
	const asked = coverageAsked(world, url.searchParams);
	const { setting, query, problems } = asked;
	return coverageFile({ request, url }, asked, 'geojson', (result) => {
		const about = coverageAbout(setting, result, query, problems);
		const rows = coverageRows(setting, result, query.level);
		return JSON.stringify(coverageGeojson(setting, rows, about, world.areas.features));
	});
}
