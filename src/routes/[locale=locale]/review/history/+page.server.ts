import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { trendsOf } from '../trends';
import { m } from '$lib/i18n/paraglide/messages.js';
import { WALES } from '$lib/coverage/matrix';
import { application } from '$lib/server/application/current';
import { requireRole } from '$lib/server/session/guards';
import { callApi } from '$lib/server/supabase/call-api';
import { placeName } from '$lib/views/coverage/coverage-setting';
import { snapshotLines } from '$lib/views/review/history-view';
import { reviewGround } from '../review-ground';
import { viewHrefs, viewOf } from '../score-setting';

const REVIEWERS = ['national_reviewer', 'administrator'] as const;
const MOST_LETTERS = 120;

export function load({ url, params, locals }) {
	const { locale } = params;
	const ground = reviewGround();
	const { world, names, scorecard } = ground;
	const asked = url.searchParams.get('place');
	const row = scorecard.regions.find(({ code }) => code === asked) ?? scorecard.wales;
	const view = viewOf(url.searchParams);
	return {
		view,
		hrefs: viewHrefs(url),
		snapshots: snapshotLines(
			world.history.snapshots,
			({ id }) => world.datedDemand.get(id)!,
			locale
		),
		trends: trendsOf(ground, row.members, view, locale),
		place: { code: row.code, name: placeName(row.code, names, locale) },
		places: [scorecard.wales, ...scorecard.regions].map(({ code }) => ({
			value: code,
			label: placeName(code, names, locale)
		})),
		wales: WALES,
		taken: url.searchParams.has('taken'),
		mayTake:
			locals.session?.roles.some(({ role }) => REVIEWERS.some((one) => one === role)) ?? false
	};
}

export const actions = {
	default: async (event) => {
		const { client } = requireRole(event, ...REVIEWERS);
		const { locale } = event.locals;
		const form = await event.request.formData();
		const given = (name: string): string =>
			String(form.get(name) ?? '')
				.trim()
				.slice(0, 300);
		const title = { en: given('title-en'), cy: given('title-cy') };
		const errors: { field: string; text: string }[] = [];
		const wrong = (field: string, text: string) => errors.push({ field, text });
		if (title.en === '') wrong('title-en', m.review_take_no_title({}, { locale }));
		if (title.en.length > MOST_LETTERS) wrong('title-en', m.review_take_long({}, { locale }));
		if (title.cy.length > MOST_LETTERS) wrong('title-cy', m.review_take_long({}, { locale }));
		if (errors.length > 0) return fail(422, { title, errors });
		const answer = await callApi(
			client,
			'take_snapshot',
			{
				title: {
					en: title.en,
					cy: title.cy || null,
					cy_state: title.cy === '' ? 'missing' : 'human'
				}
			},
			z.object({ ok: z.literal(true), taken: z.uuid() })
		);
		if (!answer.ok) {
			if (answer.error === 'not_allowed')
				error(403, { message: 'not allowed', code: 'not-allowed' });
			const text =
				answer.error === 'too_many'
					? m.review_take_many({}, { locale })
					: m.errors_unexpected({}, { locale });
			return fail(409, { title, errors: [{ field: 'title-en', text }] });
		}
		await application().keeper.refresh();
		redirect(303, `/${locale}/review/history?taken`);
	}
};
