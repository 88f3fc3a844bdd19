import { z } from 'zod';
import { organizationSchema } from '../../domain/organization/organization.ts';
import { callApi, type Refusal } from '../supabase/call-api.ts';
import type { ApiClient } from '../supabase/supabase.ts';

const claimsSchema = z.object({
	ok: z.literal(true),
	waiting: z.array(
		z.object({
			id: z.uuid(),
			email: z.string(),
			note: z.string().nullable(),
			asked_on: z.iso.date(),
			organization: organizationSchema,
			members: z.int(),
			areas: z.array(z.string())
		})
	),
	new_organizations: z.array(
		organizationSchema.extend({
			email: z.string(),
			proved: z.boolean(),
			added_on: z.iso.date()
		})
	)
});
export type ClaimsToDecide = z.infer<typeof claimsSchema>;

/** What waits for the editor behind `client`, and organisations that were added lately. */
export const claimsToDecide = (client: ApiClient): Promise<ClaimsToDecide | Refusal> =>
	callApi(client, 'claims_to_decide', {}, claimsSchema);

/** Agrees to a claim or does not. An approved one gets its link from `sendClaimLinks`. */
export async function decideClaim(
	client: ApiClient,
	decision: { claim: string; approve: boolean; reason: string }
): Promise<{ ok: true } | Refusal> {
	if (!z.uuid().safeParse(decision.claim).success) return { ok: false, error: 'gone' };
	return callApi(client, 'decide_claim', decision, z.object({ ok: z.literal(true) }));
}
