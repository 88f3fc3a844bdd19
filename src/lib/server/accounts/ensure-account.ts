import { z } from 'zod';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { Role } from '../../domain/account/role.ts';
import { callApi, DatabaseAway } from '../supabase/call-api.ts';
import type { Supabase } from '../supabase/supabase.ts';

/** A role to be given: members for an organisation, others for an area or for nothing. */
export type RoleToGive = { role: Role; organization?: string; gss?: string };

const noted = z.object({ ok: z.literal(true) });

/**
 * The id of the account with this address, made when there is none, with `roles` given to it. Only
 * for acts that were allowed beforehand: the first administrator, an invitation, a proved claim.
 * Throws when the record refuses.
 */
export async function ensureAccount(
	supabase: Pick<Supabase, 'service' | 'ensureAuthAccount'>,
	email: string,
	locale: Locale,
	roles: readonly RoleToGive[]
): Promise<string> {
	const { service } = supabase;
	if (!service) throw new DatabaseAway('no service key');
	const id = await supabase.ensureAuthAccount(email);
	const answers = [await callApi(service, 'note_account', { id, email, locale }, noted)];
	for (const { role, organization = null, gss = null } of roles) {
		answers.push(
			await callApi(service, 'give_role', { account: id, role, organization, area: gss }, noted)
		);
	}
	const refused = answers.find((answer) => !answer.ok);
	if (refused && !refused.ok) throw new Error(`No account: ${refused.constraint ?? refused.error}`);
	return id;
}
