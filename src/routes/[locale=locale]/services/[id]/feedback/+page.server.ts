import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { takesFeedback } from '$lib/domain/feedback/feedback';
import { readFeedbackForm, wordsOfForm } from '$lib/domain/feedback/feedback-form';
import { m } from '$lib/i18n/paraglide/messages.js';
import { application } from '$lib/server/application/current';
import { codeOf, hashOfCode } from '$lib/server/feedback/code';
import { checkPost, tokenAgain } from '$lib/server/forms/check-post';
import { issueFormToken } from '$lib/server/forms/form-token';
import { clientAddress } from '$lib/server/http/client-address';
import { feedbackLimit } from '$lib/server/rate-limit/form-limit';
import { callApi } from '$lib/server/supabase/call-api';
import { feedbackErrors, feedbackFormView } from '$lib/views/feedback/feedback-form-view';
import { againWords, type Again } from '$lib/views/report/post-problem-words';
import type { FormError } from '$lib/views/report/report-form-view';

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const about = (service: string) => `feedback ${service}`;

function serviceOf(id: string) {
	const service = application().world()!.snapshot.services.get(id);
	if (!service) error(404, { message: 'no such service', code: 'not-found' });
	return service;
}

export function load({ params, locals: { locale }, setHeaders }) {
	const { services, reference } = application().world()!.snapshot;
	const move = reference.moves.find(({ id }) => id === params.id);
	if (move && !services.has(params.id)) redirect(301, `/${locale}/services/${move.into}/feedback`);
	const service = serviceOf(params.id);
	// Each form is a sending of its own.
	setHeaders({ 'cache-control': 'no-store' });
	return {
		view: feedbackFormView(service, locale),
		token: issueFormToken(application().signingKey, about(service.id), Date.now())
	};
}

export const actions = {
	/**
	 * Answered with the page itself: the code it shows must be in no address. Sent again, or loaded
	 * again, it is the same sending and shows the same code.
	 */
	default: async (event) => {
		const { params, locals, request } = event;
		const { locale } = locals;
		const service = serviceOf(params.id);
		const data = await request.formData();
		const form = readFeedbackForm(data);
		const { supabase, signingKey } = application();
		const again = (status: number, errors: FormError[], names = false) =>
			fail(status, {
				code: null,
				/** Something looks like a name: whoever looked again may say so. */
				names,
				form,
				errors,
				token: tokenAgain(data, about(service.id), signingKey, Date.now())
			});
		const whole = (problem: Again) => [{ field: 'send', text: againWords(problem, locale) }];

		const verdict = feedbackLimit(clientAddress(event), Date.now());
		if (!verdict.allow) {
			const { retryAfterSeconds: seconds } = verdict;
			event.setHeaders({ 'retry-after': String(seconds) });
			return again(429, [
				{ field: 'send', text: m.feedback_problem_busy({ seconds }, { locale }) }
			]);
		}
		await wait(verdict.pauseMs);
		if (!takesFeedback(service)) {
			return again(409, [{ field: 'send', text: m.feedback_closed({}, { locale }) }]);
		}
		const read = wordsOfForm(form);
		if ('problems' in read) {
			const names = read.problems.some(
				([, problem]) => typeof problem === 'object' && problem.tells === 'name'
			);
			return again(422, feedbackErrors(read.problems, locale), names);
		}
		const post = checkPost(data, about(service.id), signingKey, Date.now());
		if ('problem' in post) return again(422, whole(post.problem));
		if (!supabase) return again(503, whole('away'));
		const code = codeOf(signingKey, post.act);
		const answer = await callApi(
			supabase.anonymous,
			'give_feedback',
			{
				act: post.act,
				service: service.id,
				code_hash: hashOfCode(code),
				locale,
				consent: form.consent,
				...read.words
			},
			z.object({ ok: z.literal(true) })
		).catch(() => null);
		if (answer === null) return again(503, whole('away'));
		if (answer.ok) return { code, names: false, form: null, errors: [], token: null };
		const full = answer.error === 'full_service' || answer.error === 'full';
		return again(full ? 429 : 503, whole(full ? (answer.error as Again) : 'away'));
	}
};
