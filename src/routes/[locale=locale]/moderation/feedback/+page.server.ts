import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { DECLINE_REASONS } from '$lib/domain/feedback/feedback';
import { receivedFeedbackListSchema } from '$lib/domain/feedback/received-feedback';
import { application } from '$lib/server/application/current';
import { requireRole } from '$lib/server/session/guards';
import { seeChange } from '$lib/server/snapshot/see-change';
import { callApi } from '$lib/server/supabase/call-api';
import {
	decidingError,
	feedbackBoard,
	type DecidingProblem
} from '$lib/views/feedback/feedback-board';
import type { RequestEvent } from './$types';

export async function load(event) {
	const { url, locals, setHeaders } = event;
	const { client } = requireRole(event, 'editor', 'administrator');
	setHeaders({ 'cache-control': 'no-store' });
	const published = url.searchParams.has('published');
	const answer = await callApi(
		client,
		'feedback_to_read',
		{ published },
		receivedFeedbackListSchema
	);
	if (!answer.ok) error(403, { message: 'not allowed', code: 'not-allowed' });
	const done = url.searchParams.get('done');
	return {
		board: feedbackBoard(answer.feedback, published, locals.locale),
		done: done === 'published' || done === 'declined' ? done : null
	};
}

async function decide(event: RequestEvent, publish: boolean) {
	const { client } = requireRole(event, 'editor', 'administrator');
	const { locale } = event.locals;
	const data = await event.request.formData();
	const id = String(data.get('feedback') ?? '').slice(0, 100);
	const chosen = DECLINE_REASONS.find((known) => known === data.get('reason')) ?? null;
	const again = (status: number, problem: DecidingProblem) =>
		fail(status, { id, chosen, errors: [decidingError(problem, id, locale)] });
	if (!z.uuid().safeParse(id).success) return again(404, 'gone');
	if (!publish && chosen === null) return again(422, 'reason');
	const answer = await callApi(
		client,
		'decide_feedback',
		{ feedback: id, publish, reason: publish ? null : chosen },
		z.object({ ok: z.literal(true) })
	).catch(() => null);
	if (answer === null) return again(503, 'away');
	if (!answer.ok) return again(409, 'gone');
	await seeChange(application().keeper);
	const list = event.url.searchParams.has('published') ? 'published&' : '';
	redirect(303, `/${locale}/moderation/feedback?${list}done=${publish ? 'published' : 'declined'}`);
}

export const actions = {
	publish: (event) => decide(event, true),
	decline: (event) => decide(event, false)
};
