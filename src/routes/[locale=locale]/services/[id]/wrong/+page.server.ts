import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { readReportForm, reportOfForm } from '$lib/domain/report/error-report';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { checkPost, tokenAgain } from '$lib/server/forms/check-post';
import { issueFormToken } from '$lib/server/forms/form-token';
import { clientAddress } from '$lib/server/http/client-address';
import { reportLimit } from '$lib/server/rate-limit/form-limit';
import { callApi } from '$lib/server/supabase/call-api';
import { againWords, type Again } from '$lib/views/report/post-problem-words';
import { reportErrors, reportFormView, type FormError } from '$lib/views/report/report-form-view';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The reference that a sent report is answered with. */
const REFERENCE = /^R-[2-9A-HJKMNP-TV-Z]{6}$/;

function serviceOf(id: string) {
	const service = application().world()!.snapshot.services.get(id);
	if (!service) error(404, { message: 'no such service', code: 'not-found' });
	return service;
}

export function load({ params, locals: { locale }, url, setHeaders }) {
	const { services, reference } = application().world()!.snapshot;
	const move = reference.moves.find(({ id }) => id === params.id);
	if (move && !services.has(params.id)) redirect(301, `/${locale}/services/${move.into}/wrong`);
	const service = serviceOf(params.id);
	// Each form is a sending of its own.
	setHeaders({ 'cache-control': 'no-store' });
	const view = reportFormView(service, null, locale);
	const sent = url.searchParams.get('sent') ?? '';
	return {
		view,
		token: issueFormToken(application().signingKey, `report ${service.id}`, Date.now()),
		sent: REFERENCE.test(sent) ? sent : null,
		leaveQuickly: view.sensitive
	};
}

export const actions = {
	default: async (event) => {
		const { params, locals, request } = event;
		const { locale } = locals;
		const service = serviceOf(params.id);
		const data = await request.formData();
		const form = readReportForm(data);
		const again = (status: number, errors: FormError[]) =>
			fail(status, {
				form,
				errors,
				token: tokenAgain(data, `report ${service.id}`, application().signingKey, Date.now())
			});
		const whole = (problem: Again) => [{ field: 'send', text: againWords(problem, locale) }];

		const verdict = reportLimit(clientAddress(event), Date.now());
		if (!verdict.allow) {
			const { retryAfterSeconds: seconds } = verdict;
			event.setHeaders({ 'retry-after': String(seconds) });
			const text = m.report_problem_busy({ seconds }, { locale });
			return again(429, [{ field: 'send', text }]);
		}
		await wait(verdict.pauseMs);
		const read = reportOfForm(form, { withheld: service.location_withheld });
		if ('problems' in read) return again(422, reportErrors(read.problems, locale));
		const { supabase, signingKey } = application();
		const post = checkPost(data, `report ${service.id}`, signingKey, Date.now());
		if ('problem' in post) return again(422, whole(post.problem));
		if (!supabase) return again(503, whole('away'));
		const answer = await callApi(
			supabase.anonymous,
			'report_error',
			{ act: post.act, service: service.id, ...read.report },
			z.object({ ok: z.literal(true), reference: z.string() })
		).catch(() => null);
		if (answer === null) return again(503, whole('away'));
		if (answer.ok) {
			redirect(303, `/${locale}/services/${service.id}/wrong?sent=${answer.reference}`);
		}
		const full = answer.error === 'full_service' || answer.error === 'full';
		return again(full ? 429 : 503, whole(full ? (answer.error as Again) : 'away'));
	}
};
