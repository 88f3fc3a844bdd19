import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readUnmetForm, unmetNeedOfForm } from '$lib/domain/unmet-need/unmet-form';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { checkPost, tokenAgain } from '$lib/server/forms/check-post';
import { issueFormToken } from '$lib/server/forms/form-token';
import { createOnce } from '$lib/server/forms/once';
import { clientAddress } from '$lib/server/http/client-address';
import { unmetLimit } from '$lib/server/rate-limit/form-limit';
import { callApi } from '$lib/server/supabase/call-api';
import { againWords, type Again } from '$lib/views/report/post-problem-words';
import type { FormError } from '$lib/views/report/report-form-view';
import { unmetErrors, unmetFormView } from '$lib/views/unmet-need/unmet-form-view';
import { urgentView } from '$lib/views/urgent/urgent-view';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const ABOUT = 'unmet-need';
const once = createOnce();

export function load({ url, locals: { locale }, setHeaders }) {
	const { signingKey, ...app } = application();
	const { snapshot, gazetteer } = app.world()!;
	setHeaders({ 'cache-control': 'no-store' });
	const fields = readUnmetForm(url.searchParams);
	return {
		view: unmetFormView(snapshot.reference, locale),
		fields,
		token: issueFormToken(signingKey, ABOUT, Date.now()),
		sent: url.searchParams.has('sent'),
		urgent: urgentView(fields.area ? [fields.area] : [], snapshot.reference, gazetteer, locale)
	};
}

export const actions = {
	default: async (event) => {
		const { request, locals } = event;
		const { locale } = locals;
		const data = await request.formData();
		const form = readUnmetForm(data);
		const again = (status: number, errors: FormError[]) =>
			fail(status, {
				form,
				errors,
				token: tokenAgain(data, ABOUT, application().signingKey, Date.now())
			});
		const whole = (problem: Again) => [{ field: 'send', text: againWords(problem, locale) }];

		const now = Date.now();
		const verdict = unmetLimit(clientAddress(event), now);
		if (!verdict.allow) {
			const { retryAfterSeconds: seconds } = verdict;
			event.setHeaders({ 'retry-after': String(seconds) });
			const text = m.report_problem_busy({ seconds }, { locale });
			return again(429, [{ field: 'send', text }]);
		}
		await wait(verdict.pauseMs);
		const { supabase, signingKey, ...app } = application();
		const { areas, category_groups } = app.world()!.snapshot.reference;
		const read = unmetNeedOfForm(form, {
			areas: new Set(areas.map(({ gss }) => gss)),
			groups: new Set(category_groups.map(({ id }) => id))
		});
		if ('missing' in read) return again(422, unmetErrors(read.missing, locale));
		const post = checkPost(data, ABOUT, signingKey, now);
		if ('problem' in post) return again(422, whole(post.problem));
		if (!supabase) return again(503, whole('away'));
		const there = `/${locale}/unmet-need?sent&area=${read.need.area}`;
		// Sent twice, it counts once.
		if (!once.take(post.act, now)) redirect(303, there);
		const { area: gss, age: age_band, tier, group: category_group } = read.need;
		const answer = await callApi(
			supabase.anonymous,
			'count_unmet_need',
			{ gss, age_band, tier, category_group },
			z.object({ ok: z.literal(true) })
		).catch(() => null);
		if (answer?.ok) redirect(303, there);
		once.giveBack(post.act);
		if (answer?.error === 'full') {
			return again(429, [{ field: 'send', text: m.unmet_problem_full({}, { locale }) }]);
		}
		return again(503, whole('away'));
	}
};
