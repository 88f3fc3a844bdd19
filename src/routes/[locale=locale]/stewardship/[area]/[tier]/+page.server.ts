import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { declarationOfForm, readDeclarationForm } from '$lib/domain/declaration/declaration-form';
import { isTier } from '$lib/domain/tier/tier';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { callApi } from '$lib/server/supabase/call-api';
import {
	declarationErrors,
	declarationFormView,
	standingAgainst,
	type StandingAgainst
} from '$lib/views/declaration/declaration-form-view';
import { recordedIn } from '$lib/views/declaration/recorded-in';
import type { FormError } from '$lib/views/report/report-form-view';
import { stewardGround } from '../../steward-ground';

function tierOf(tier: string) {
	if (!isTier(tier)) error(404, { message: 'no such tier', code: 'not-found' });
	return tier;
}

export function load(event) {
	const { params, locals } = event;
	const tier = tierOf(params.tier);
	const { setting, today } = stewardGround(event, params.area);
	event.setHeaders({ 'cache-control': 'no-store' });
	const recorded = recordedIn(setting, params.area);
	return {
		view: declarationFormView(params.area, tier, recorded, setting.names, today, locals.locale)
	};
}

export const actions = {
	default: async (event) => {
		const { params, locals, request } = event;
		const { locale } = locals;
		const tier = tierOf(params.tier);
		const { client, setting, today } = stewardGround(event, params.area);
		const form = readDeclarationForm(await request.formData());
		const again = (status: number, errors: FormError[], against: StandingAgainst | null = null) =>
			fail(status, { form, errors, against });
		const kinds = recordedIn(setting, params.area).filter((one) => one.tier === tier);
		const read = declarationOfForm(form, new Set(kinds.map(({ group }) => group)), today);
		if ('problems' in read) return again(422, declarationErrors(read.problems, locale));
		const { groups, says, asAt, evidence, evidenceUrl } = read.wish;
		if (says === 'none') {
			const wished = kinds.filter(({ group }) => groups.includes(group));
			const against = standingAgainst(params.area, wished, setting.names, locale);
			if (against) return again(409, [against.error], against);
		}
		const answer = await callApi(
			client,
			'make_declaration',
			{
				area: params.area,
				tier,
				category_groups: groups,
				says,
				as_at: asAt,
				evidence,
				evidence_url: evidenceUrl
			},
			z.object({ ok: z.literal(true) })
		).catch(() => null);
		if (!answer?.ok) {
			const text = (answer === null ? m.report_problem_away : m.declare_problem_refused)(
				{},
				{ locale }
			);
			return again(answer === null ? 503 : 422, [{ field: 'send', text }]);
		}
		// Pages follow within seconds; nobody waits for them here.
		void application().keeper.refresh();
		redirect(303, `/${locale}/stewardship/${params.area}?declared`);
	}
};
