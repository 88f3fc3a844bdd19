import { error } from '@sveltejs/kit';
import { WALES } from '$lib/coverage/matrix';
import { readCoverageQuery } from '$lib/coverage/query/read-query';
import { dayOf } from '$lib/domain/time/calendar';
import { parseAreas } from '$lib/map/area-feature';
import { drawReach } from '$lib/map/reach-drawing';
import { application } from '$lib/server/application/current';
import { areaPage } from '$lib/views/coverage/area/area-page';
import { areaPlace } from '$lib/views/coverage/area/area-place';
import { areaRecord } from '$lib/views/coverage/area/area-record';
import { coverageResult } from '$lib/views/coverage/coverage-result';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';

export function load({ params, locals, url }) {
	const { locale } = locals;
	const world = application().world()!;
	const today = dayOf(new Date());
	const setting = coverageSetting(world.snapshot, world.coverage(today), today);
	const { names, inputs } = setting;
	const place = areaPlace(params.area, names);
	if (!place) error(404, { message: 'no such area', code: 'not-found' });
	const { query, problems } = readCoverageQuery(url.searchParams, {
		kinds: inputs.kinds,
		places: new Set([
			WALES,
			...names.areas.map(({ gss }) => gss),
			...names.regions.map(({ code }) => code)
		])
	});
	const result = coverageResult(setting, query);
	const record = areaRecord(place, world.snapshot);
	const view = areaPage(place, setting, result, record, query, locale);
	const { map, ...reach } = view.reach;
	const drawing = drawReach(parseAreas(world.areas), place.members, map, reach.unreached.named, {
		locale,
		width: 620,
		height: 640
	});
	return { page: { ...view, reach }, drawing, problems };
}
