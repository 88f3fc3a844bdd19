import { redirect } from '@sveltejs/kit';
import { readCoverageQuery } from '$lib/coverage/query/read-query';
import { tidyForm } from '$lib/coverage/query/tidy-form';
import { dayOf } from '$lib/domain/time/calendar';
import { application } from '$lib/server/application/current';
import { knownCodes } from '$lib/views/coverage/known-codes';
import { coverageSetting } from '$lib/views/coverage/setting-of-snapshot';
import { nationalView } from '$lib/views/coverage/national/national-view';
import { nationalDrawing } from './national-page';

export function load({ url, locals }) {
	const { locale } = locals;
	const tidy = tidyForm(url.searchParams);
	if (tidy) redirect(303, `${url.pathname}${tidy.size > 0 ? `?${tidy}` : ''}`);
	const world = application().world()!;
	const today = dayOf(new Date());
	const setting = coverageSetting(world.snapshot, world.coverage(today), today);
	const { query, problems } = readCoverageQuery(url.searchParams, knownCodes(setting));
	return {
		view: nationalView(setting, query, problems, locale),
		drawing: nationalDrawing(world, setting.names, query.level, locale)
	};
}
