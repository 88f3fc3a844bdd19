import { fail, redirect } from '@sveltejs/kit';
import { placeQuery } from '$lib/domain/finder/place-query';
import {
	EMPTY_QUERY,
	asksForSomething,
	parsePoint,
	parseQuery,
	queryString
} from '$lib/domain/finder/query';
import { placeOfForm, queryOfForm, readSearchForm } from '$lib/domain/finder/search-form';
import { resolvePoint } from '$lib/domain/place/resolve-point';
import { resolvePlace } from '$lib/domain/place/resolve';
import { dayOf } from '$lib/domain/time/calendar';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { clientAddress } from '$lib/server/http/client-address';
import { searchLimit } from '$lib/server/rate-limit/search-limit';
import { finderPage } from '$lib/views/finder/finder-page';
import { placeProblem } from '$lib/views/finder/place-problem';
import { formOfQuery, needGroups } from '$lib/views/finder/search-form-view';
import { urgentView } from '$lib/views/urgent/urgent-view';
import { mapPage } from './map-page';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export function load({ url, locals, setHeaders }) {
	const { locale } = locals;
	const { environment, ...app } = application();
	const world = app.world()!;
	const query = parseQuery(url.searchParams);
	const asked = (url.searchParams.get('near') ?? '').trim();
	// An address by hand, or one that carries more of a postcode than it may: put it in order.
	if (asked !== '' && (query.near === null || (!query.at && !query.area))) {
		const resolution = resolvePlace(asked, { ...world, chosenArea: query.area ?? undefined });
		if (resolution.outcome === 'found') {
			redirect(
				303,
				`${url.pathname}${queryString({ ...query, ...placeQuery(resolution, locale) })}`
			);
		}
		if (query.near === null) redirect(303, `${url.pathname}${queryString(query)}`);
	}
	const { reference, statements } = world.snapshot;
	const start = (problem: string | null) => ({
		started: false,
		problem,
		leaveQuickly: false,
		form: formOfQuery(query, null, locale),
		needs: needGroups(reference, locale),
		urgent: urgentView([], reference, world.gazetteer, locale),
		answer: null
	});
	if (url.searchParams.has('at') && !query.area) {
		const found = query.at && resolvePoint(query.at, { ...world, areas: world.polygons });
		if (!found) return start(m.place_location_outside_wales({}, { locale }));
		const near = query.near ?? found.label[locale];
		redirect(303, `${url.pathname}${queryString({ ...query, near, area: found.area })}`);
	}
	const today = dayOf(new Date());
	const started = asksForSomething(query) || url.searchParams.has('all');
	if (!started) return start(null);
	const page = finderPage(
		query,
		{ ...world, reference, statements, index: world.finder(today) },
		{ path: url.pathname, today, locale }
	);
	if (page.sensitive) setHeaders({ 'cache-control': 'no-store' });
	const { form, urgent, ...answer } = page;
	return {
		started,
		problem: null,
		leaveQuickly: page.sensitive,
		form,
		needs: needGroups(reference, locale),
		urgent,
		answer: {
			...answer,
			map: mapPage(query, page, world, environment.basemapStyleUrl, locale)
		}
	};
}

export const actions = {
	default: async (event) => {
		const { request, locals, url } = event;
		const { locale } = locals;
		const world = application().world()!;
		const form = readSearchForm(await request.formData());
		const verdict = searchLimit(clientAddress(event), Date.now());
		if (!verdict.allow) {
			event.setHeaders({ 'retry-after': String(verdict.retryAfterSeconds) });
			return fail(429, {
				form,
				errors: [
					{
						field: 'near',
						text: m.shell_busy({ seconds: verdict.retryAfterSeconds }, { locale })
					}
				],
				choice: null
			});
		}
		await wait(verdict.pauseMs);
		const { query, problem } = queryOfForm(form);
		const errors: { field: 'near' | 'age'; text: string }[] = [];
		if (problem === 'ages') {
			errors.push({ field: 'age', text: m.find_ages_error({}, { locale }) });
		}
		if (form.at !== '') {
			const point = parsePoint(form.at);
			const found = point && resolvePoint(point, { ...world, areas: world.polygons });
			if (found && query) {
				redirect(303, `${url.pathname}${queryString({ ...query, ...placeQuery(found, locale) })}`);
			}
			if (!found) {
				errors.unshift({ field: 'near', text: m.place_location_outside_wales({}, { locale }) });
			}
			return fail(422, { form, errors, choice: null });
		}
		const { text, chosenArea } = placeOfForm(form);
		const resolution = resolvePlace(text, { ...world, chosenArea });
		// Without a place the search covers all of Wales, as long as something else is asked for.
		if (resolution.outcome === 'empty' && query && asksForSomething(query)) {
			redirect(303, `${url.pathname}${queryString(query)}`);
		}
		if (resolution.outcome !== 'found') {
			const { text: sentence, choice } = placeProblem(resolution, locale);
			errors.unshift({ field: 'near', text: sentence });
			return fail(422, { form, errors, choice });
		}
		if (!query) return fail(422, { form, errors, choice: null });
		redirect(
			303,
			`${url.pathname}${queryString({ ...EMPTY_QUERY, ...query, ...placeQuery(resolution, locale) })}`
		);
	}
};
