import { z } from 'zod';
import { callApi } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';
import { claimLinkPath } from './claim-link.ts';
import { newLinkToken } from './link-token.ts';

const waitingSchema = z.object({ ok: z.literal(true), claims: z.array(z.uuid()) });
const sentSchema = z.object({ ok: z.literal(true), sent: z.boolean() });

/** Sends the links of claims that editors approved. `service` has the service key. */
export async function sendClaimLinks(service: ApiClient, now: Date): Promise<number> {
	const waiting = await callApi(service, 'claims_to_link', {}, waitingSchema);
	let sent = 0;
	for (const claim of waiting.ok ? waiting.claims : []) {
		const { token, hash } = newLinkToken();
		const args = { claim, token_hash: hash, path: claimLinkPath(token), at: now.toISOString() };
		const answer = await callApi(service, 'link_claim', args, sentSchema);
		if (answer.ok && answer.sent) sent += 1;
	}
	return sent;
}
