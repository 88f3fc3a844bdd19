import { z } from 'zod';
import { bilingualSchema } from '../../domain/bilingual/bilingual-schema.ts';
import { LOCALES } from '../../domain/bilingual/locale.ts';
import { ensureAccount } from '../accounts/ensure-account.ts';
import { callApi, DatabaseAway } from '../supabase/call-api.ts';
import type { Supabase } from '../supabase/supabase.ts';
import { hashOfToken } from './link-token.ts';

const claimSchema = z.object({
	ok: z.literal(true),
	claim: z.object({
		email: z.string(),
		locale: z.enum(LOCALES),
		name: bilingualSchema,
		organization_id: z.uuid().nullable()
	})
});
export type LinkedClaim = z.infer<typeof claimSchema>['claim'];

/** What the link with `token` is about; null when it no longer works. Looking does not use it up. */
export async function claimOfLink(
	supabase: Pick<Supabase, 'service'>,
	token: string,
	now: Date
): Promise<LinkedClaim | null> {
	if (!supabase.service) throw new DatabaseAway('no service key');
	const args = { token_hash: hashOfToken(token), at: now.toISOString() };
	const answer = await callApi(supabase.service, 'claim_of_link', args, claimSchema);
	return answer.ok ? answer.claim : null;
}

/**
 * Uses the link: its holder gets an account and is a member of the organisation. Returns the address
 * of the account, which the link has proved; null when the link no longer works.
 */
export async function confirmClaim(
	supabase: Pick<Supabase, 'service' | 'ensureAuthAccount'>,
	token: string,
	now: Date
): Promise<string | null> {
	const claim = await claimOfLink(supabase, token, now);
	if (!claim) return null;
	const account = await ensureAccount(supabase, claim.email, claim.locale, []);
	const args = { token_hash: hashOfToken(token), account, at: now.toISOString() };
	const confirmed = z.object({ ok: z.literal(true), organization: z.uuid() });
	const answer = await callApi(supabase.service!, 'confirm_claim', args, confirmed);
	return answer.ok ? claim.email : null;
}
