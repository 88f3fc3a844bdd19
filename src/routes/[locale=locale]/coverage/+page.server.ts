import { redirect } from '@sveltejs/kit';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { readAddress } from '$lib/views/coverage/read-address';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';
import { nationalView } from '$lib/views/coverage/national/national-view';
import { nationalDrawing } from './national-page';

export function load({ url, locals }) {
	const { locale } = locals;
	const world = application().world()!;
	const today = dayOf(new Date());
	const setting = coverageSetting(world.snapshot, world.coverage(today), today);
	const place = { path: url.pathname, within: [] };
	const asked = readAddress(url.searchParams, setting, place, locale);
	if ('to' in asked) redirect(303, asked.to);
	return {
		view: nationalView(setting, asked, locale),
		drawing: nationalDrawing(world, setting.names, asked.query.level, locale)
	};
}
