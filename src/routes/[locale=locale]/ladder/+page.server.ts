import { redirect } from '@sveltejs/kit';
import { queryString } from '$lib/domain/finder/query';
import { settle } from '$lib/domain/finder/settle';
import { dayOf } from '$lib/domain/time/calendar';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { formOfQuery, needGroups } from '$lib/views/finder/search-form-view';
import { ladderPage } from '$lib/views/ladder/ladder-page';
import { urgentView } from '$lib/views/urgent/urgent-view';

export function load({ url, locals, setHeaders }) {
	const { locale } = locals;
	// Steps are looked at for a family in difficulty: whatever the need, they can be left at once, and
	// no copy stays in a cache.
	setHeaders({ 'cache-control': 'no-store' });
	const world = application().world()!;
	const { outcome, query } = settle(url.searchParams, { ...world, areas: world.polygons }, locale);
	if (outcome === 'moved') redirect(303, `${url.pathname}${queryString(query)}`);
	const { reference, statements } = world.snapshot;
	const needs = needGroups(reference, locale);
	if (outcome !== 'asked') {
		return {
			problem: outcome === 'outside' ? m.place_location_outside_wales({}, { locale }) : null,
			leaveQuickly: true,
			form: formOfQuery(query, null, locale, 'ladder'),
			needs,
			urgent: urgentView([], reference, world.gazetteer, locale),
			ladder: null
		};
	}
	const today = dayOf(new Date());
	const { form, urgent, ...ladder } = ladderPage(
		query,
		{ ...world, reference, statements, index: world.finder(today) },
		{ path: url.pathname, today, locale }
	);
	return { problem: null, leaveQuickly: true, form, needs, urgent, ladder };
}
