import { z } from 'zod';
import type { Bilingual } from '../../domain/bilingual/bilingual.ts';
import type { Locale } from '../../domain/bilingual/locale.ts';
import type { OrganizationKind } from '../../domain/organization/organization-kind.ts';
import { callApi, DatabaseAway, type Refusal } from '../supabase/call-api.ts';
import type { Supabase } from '../supabase/supabase.ts';
import { claimLinkPath } from './claim-link.ts';
import { newLinkToken } from './link-token.ts';

/** Who asks for what: an organisation of the record, or a new one. */
export type ClaimAsked = {
	email: string;
	locale: Locale;
	/** Whether the address is at the organisation's own web domain. */
	proved: boolean;
	note: string | null;
} & (
	| { organization: string }
	| { newOrganization: { name: Bilingual; kind: OrganizationKind; website: string | null } }
);

/**
 * Writes a claim down. With a proof, or for a new organisation, a link goes out to the address;
 * otherwise an editor decides first.
 */
export async function askClaim(
	supabase: Pick<Supabase, 'service'>,
	asked: ClaimAsked,
	now: Date
): Promise<{ ok: true } | Refusal> {
	if (!supabase.service) throw new DatabaseAway('no service key');
	const { token, hash } = newLinkToken();
	return callApi(
		supabase.service,
		'ask_claim',
		{
			email: asked.email,
			locale: asked.locale,
			proved: asked.proved,
			note: asked.note,
			organization: 'organization' in asked ? asked.organization : null,
			new_organization: 'newOrganization' in asked ? asked.newOrganization : null,
			token_hash: hash,
			path: claimLinkPath(token),
			at: now.toISOString()
		},
		z.object({ ok: z.literal(true) })
	);
}
