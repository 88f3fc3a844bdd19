import { error, redirect } from '@sveltejs/kit';
import { dayOf } from '$lib/domain/time/calendar';
import { parseAreas } from '$lib/map/area-feature';
import { drawReach } from '$lib/map/reach-drawing';
import { application } from '$lib/server/application/current';
import { areaPage } from '$lib/views/coverage/area/area-page';
import { areaPlace } from '$lib/views/coverage/area/area-place';
import { areaRecord } from '$lib/views/coverage/area/area-record';
import { coverageResult } from '$lib/views/coverage/coverage-result';
import { readAddress } from '$lib/views/coverage/read-address';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';

export function load({ params, locals, url }) {
	const { locale } = locals;
	const world = application().world()!;
	const today = dayOf(new Date());
	const setting = coverageSetting(world.snapshot, world.coverage(today), today);
	const place = areaPlace(params.area, setting.names);
	if (!place) error(404, { message: 'no such area', code: 'not-found' });
	const here = { path: url.pathname, within: place.members };
	const asked = readAddress(url.searchParams, setting, here, locale);
	if ('to' in asked) redirect(303, asked.to);
	const result = coverageResult(setting, asked.query);
	const record = areaRecord(place, world.snapshot);
	const view = areaPage(place, setting, result, record, asked, locale);
	const { map, ...reach } = view.reach;
	const drawing = drawReach(parseAreas(world.areas), place.members, map, reach.unreached.named, {
		locale,
		width: 620,
		height: 640
	});
	return { page: { ...view, reach }, drawing };
}
