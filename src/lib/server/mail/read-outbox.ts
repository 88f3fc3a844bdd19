import { z } from 'zod';
import { LOCALES, type Locale } from '../../domain/bilingual/locale.ts';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import { composeMail, type Composed } from './compose.ts';

const outboxSchema = z.object({
	ok: z.literal(true),
	messages: z.array(
		z.object({
			id: z.uuid(),
			recipient: z.string(),
			locale: z.enum(LOCALES),
			template: z.string(),
			data: z.record(z.string(), z.unknown()),
			created_at: z.string()
		})
	)
});

/** A message on the outbox page; without letters when this version does not know its template. */
export type OutboxMessage = {
	id: string;
	recipient: string;
	locale: Locale;
	at: string;
	letters: Composed['letters'];
};

/** The newest messages, with what they say. Throws `DatabaseAway`. */
export async function readOutbox(client: ApiClient): Promise<OutboxMessage[]> {
	const answer = await callApi(client, 'outbox', {}, outboxSchema);
	if (!answer.ok) return [];
	return answer.messages.map(({ id, recipient, locale, template, data, created_at }) => ({
		id,
		recipient,
		locale,
		at: created_at,
		letters: lettersOf({ template, data, locale })
	}));
}

function lettersOf(message: Parameters<typeof composeMail>[0]): Composed['letters'] {
	try {
		return composeMail(message).letters;
	} catch {
		return [];
	}
}
