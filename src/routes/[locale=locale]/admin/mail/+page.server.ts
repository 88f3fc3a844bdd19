import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { requireRole } from '$lib/server/session/guards';
import { callApi } from '$lib/server/supabase/call-api';
import { failedMailView } from '$lib/views/mail/failed-mail-view';

const answerSchema = z.object({
	ok: z.literal(true),
	waiting: z.int(),
	messages: z.array(
		z.object({
			id: z.uuid(),
			recipient: z.string(),
			template: z.string(),
			state: z.enum(['queued', 'failed']),
			problem: z.string().nullable(),
			created_at: z.string(),
			next_attempt_at: z.string().nullable()
		})
	)
});

export async function load(event) {
	const { client } = requireRole(event, 'administrator');
	const answer = await callApi(client, 'failed_mail', {}, answerSchema);
	if (!answer.ok) return { waiting: 0, messages: [], again: false };
	return {
		waiting: answer.waiting,
		messages: failedMailView(answer.messages, event.locals.locale),
		again: event.url.searchParams.has('again')
	};
}

export const actions = {
	async default(event) {
		const { client } = requireRole(event, 'administrator');
		const message = z.uuid().safeParse((await event.request.formData()).get('message'));
		if (!message.success) return fail(400, { gone: true });
		const args = { message: message.data };
		const answer = await callApi(client, 'send_again', args, z.object({ ok: z.literal(true) }));
		if (!answer.ok) return fail(409, { gone: true });
		redirect(303, `/${event.locals.locale}/admin/mail?again`);
	}
};
