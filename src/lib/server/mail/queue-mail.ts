import { z } from 'zod';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import { TEMPLATES, type Mail } from './mail.ts';

const answerSchema = z.object({ ok: z.literal(true), id: z.uuid() });

/**
 * Puts a message in the queue; the jobs send it within seconds. `client` has the service key. Returns
 * the message's id. Throws when the data does not fit the template or the address is none, and
 * `DatabaseAway`: nothing is queued then.
 */
export async function queueMail(client: ApiClient, mail: Mail): Promise<string> {
	const message = {
		recipient: mail.to,
		locale: mail.locale,
		template: mail.template,
		data: TEMPLATES[mail.template].data.parse(mail.data)
	};
	const answer = await callApi(client, 'queue_mail', message, answerSchema);
	if (!answer.ok) throw new Error(`api.queue_mail refused: ${answer.error}`);
	return answer.id;
}
