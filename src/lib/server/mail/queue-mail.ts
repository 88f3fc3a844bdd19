import { z } from 'zod';
import type { ApiClient } from '../supabase/supabase.ts';
import { TEMPLATES, type Mail } from './mail.ts';

const answerSchema = z.discriminatedUnion('ok', [
	z.object({ ok: z.literal(true), id: z.uuid() }),
	z.object({ ok: z.literal(false), error: z.string() })
]);

/**
 * Puts a message in the queue; the jobs send it within seconds. `client` has the service key. Returns
 * the message's id. Throws when the data does not fit the template, the address is none, or the
 * database is away: nothing is queued then.
 */
export async function queueMail(client: ApiClient, mail: Mail): Promise<string> {
	const { data, error } = await client.rpc('queue_mail', {
		recipient: mail.to,
		locale: mail.locale,
		template: mail.template,
		data: TEMPLATES[mail.template].data.parse(mail.data)
	});
	if (error) throw new Error(`api.queue_mail failed: ${error.code || 'no answer'}`);
	const answer = answerSchema.parse(data);
	if (!answer.ok) throw new Error(`api.queue_mail refused: ${answer.error}`);
	return answer.id;
}
