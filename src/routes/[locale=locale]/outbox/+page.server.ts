import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { LOCALES } from '$lib/domain/bilingual/locale';
import { application } from '$lib/server/application/current';
import { composeMail } from '$lib/server/mail/compose';
import { callApi } from '$lib/server/supabase/call-api';
import { longTime } from '$lib/views/words/dates';

const outboxSchema = z.object({
	ok: z.literal(true),
	messages: z.array(
		z.object({
			id: z.uuid(),
			recipient: z.string(),
			locale: z.enum(LOCALES),
			template: z.string(),
			data: z.unknown(),
			created_at: z.string()
		})
	)
});

/** What the embedded form would have sent, newest first. */
export async function load({ locals, setHeaders }) {
	const { environment, supabase } = application();
	if (environment.supabase.form !== 'embedded') error(404, { message: 'not found' });
	if (!supabase?.service) error(503, { message: 'database away', code: 'busy' });
	setHeaders({ 'cache-control': 'no-store' });
	const answer = await callApi(supabase.service, 'outbox', {}, outboxSchema);
	if (!answer.ok) error(503, { message: 'database away', code: 'busy' });
	return {
		messages: answer.messages.map((message) => {
			const { subject, letters } = composeMail(message);
			return {
				id: message.id,
				to: message.recipient,
				at: longTime(message.created_at, locals.locale),
				subject,
				locale: message.locale,
				letters: letters.map(({ locale, letter }) => ({ locale, parts: letter.parts }))
			};
		})
	};
}
