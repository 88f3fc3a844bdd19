import { fail, redirect } from '@sveltejs/kit';
import { placeQuery } from '$lib/domain/finder/place-query';
import { EMPTY_QUERY, asksForSomething, parsePoint, queryString } from '$lib/domain/finder/query';
import {
	keptPlace,
	placeOfForm,
	queryOfForm,
	readSearchForm
} from '$lib/domain/finder/search-form';
import { settle } from '$lib/domain/finder/settle';
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
	const { outcome, query } = settle(url.searchParams, { ...world, areas: world.polygons }, locale);
	if (outcome === 'moved') redirect(303, `${url.pathname}${queryString(query)}`);
	const { reference, statements } = world.snapshot;
	const needs = needGroups(reference, locale);
	if (outcome !== 'asked') {
		return {
			problem: outcome === 'outside' ? m.place_location_outside_wales({}, { locale }) : null,
			leaveQuickly: false,
			form: formOfQuery(query, null, locale),
			needs,
			urgent: urgentView([], reference, world.gazetteer, locale),
			answer: null
		};
	}
	const today = dayOf(new Date());
	const page = finderPage(
		query,
		{ ...world, reference, statements, index: world.finder(today) },
		{ path: url.pathname, today, locale }
	);
	if (page.sensitive) setHeaders({ 'cache-control': 'no-store' });
	const { form, urgent, ...answer } = page;
	return {
		problem: null,
		leaveQuickly: page.sensitive,
		form,
		needs,
		urgent,
		answer: {
			...answer,
			map: mapPage(query, page, world, environment.basemapStyleUrl, locale)
		}
	};
}

export const actions = {
	default: async (event) => {
		const { request, locals } = event;
		const { locale } = locals;
		const world = application().world()!;
		const form = readSearchForm(await request.formData());
		const path = `/${locale}/${form.then}`;
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
				redirect(303, `${path}${queryString({ ...query, ...placeQuery(found, locale) })}`);
			}
			if (!found) {
				errors.unshift({ field: 'near', text: m.place_location_outside_wales({}, { locale }) });
			}
			return fail(422, { form, errors, choice: null });
		}
		const kept = keptPlace(form);
		if (kept) {
			// Its text is the page's own: an age that is not understood says nothing of the place.
			if (!query) return fail(422, { form, errors, choice: null });
			redirect(303, `${path}${queryString({ ...query, ...kept })}`);
		}
		const { text, chosenArea } = placeOfForm(form);
		const resolution = resolvePlace(text, { ...world, chosenArea });
		// Without a place the search covers all of Wales, as long as something else is asked for.
		if (form.near === '' && query && asksForSomething(query)) {
			redirect(303, `${path}${queryString(query)}`);
		}
		if (resolution.outcome !== 'found') {
			const { text: sentence, choice } = placeProblem(resolution, locale);
			errors.unshift({ field: 'near', text: sentence });
			return fail(422, { form, errors, choice });
		}
		if (!query) return fail(422, { form, errors, choice: null });
		redirect(
			303,
			`${path}${queryString({ ...EMPTY_QUERY, ...query, ...placeQuery(resolution, locale) })}`
		);
	}
};
