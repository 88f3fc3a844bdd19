import { redirect } from '@sveltejs/kit';
import { queryString } from '$lib/domain/finder/query';
import { settle } from '$lib/domain/finder/settle';
import { dayOf } from '$lib/domain/time/calendar';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { embedFindView } from '$lib/views/embed/embed-find-view';
import { frameView } from '$lib/views/embed/frame-view';
import { finderPage } from '$lib/views/finder/finder-page';
import { formOfQuery, needGroups } from '$lib/views/finder/search-form-view';
import { urgentView } from '$lib/views/urgent/urgent-view';
import { actions as search } from '../../../find/+page.server';

export function load({ url, locals, setHeaders }) {
	const { locale } = locals;
	const app = application();
	const world = app.world()!;
	const picture = { ...app.keeper.picture()!.snapshot, fresh: app.keeper.picture()!.fresh };
	const { outcome, query } = settle(url.searchParams, { ...world, areas: world.polygons }, locale);
	if (outcome === 'moved') redirect(303, `${url.pathname}${queryString(query)}`);
	const { reference, statements } = world.snapshot;
	const path = `/${locale}/find`;
	const shared = {
		needs: needGroups(reference, locale),
		problem: outcome === 'outside' ? m.place_location_outside_wales({}, { locale }) : null
	};
	if (outcome === 'nothing' || outcome === 'outside') {
		return {
			...shared,
			form: formOfQuery(query, null, locale, 'embed/find'),
			answer: null,
			urgent: urgentView([], reference, world.gazetteer, locale),
			frame: frameView(picture, path, locale)
		};
	}
	const page = finderPage(
		query,
		{ ...world, reference, statements, index: world.finder(dayOf(new Date())) },
		{ path, today: dayOf(new Date()), locale }
	);
	if (page.sensitive) setHeaders({ 'cache-control': 'no-store' });
	const answer = embedFindView(query, page, locale);
	return {
		...shared,
		form: { ...page.form, then: 'embed/find' as const },
		answer,
		urgent: page.urgent,
		frame: frameView(picture, path + queryString(query), locale)
	};
}

/** The search of the finder itself: answered with an address under which this page stands. */
export const actions = search;
