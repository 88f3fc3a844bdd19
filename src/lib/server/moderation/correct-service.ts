import { z } from 'zod';
import type { Locale } from '../../domain/bilingual/locale.ts';
import { callApi, DatabaseAway, type Refusal } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const startedSchema = z.object({ ok: z.literal(true), id: z.uuid(), state: z.string() });

/**
 * Starts an editor's own edit of a record, or finds it, and gives its page: the form while it is being
 * written, the proposal once it was sent in.
 */
export async function correctionOfService(
	client: ApiClient,
	service: string,
	locale: Locale
): Promise<{ ok: true; href: string } | Refusal> {
	if (!z.uuid().safeParse(service).success) return { ok: false, error: 'record_not_yours' };
	try {
		const answer = await callApi(client, 'correct_service', { service }, startedSchema);
		if (!answer.ok) {
			return answer.error === 'not_found' ? { ok: false, error: 'record_not_yours' } : answer;
		}
		const writes = answer.state === 'draft' || answer.state === 'returned';
		const place = writes ? 'register/offers' : 'moderation';
		return { ok: true, href: `/${locale}/${place}/${answer.id}` };
	} catch (error) {
		if (!(error instanceof DatabaseAway)) throw error;
		return { ok: false, error: 'away' };
	}
}
