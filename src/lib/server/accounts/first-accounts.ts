import { z } from 'zod';
import { DEMO_ACCOUNTS, demoEmail } from '../../domain/account/demo-accounts.ts';
import type { OwnerSql } from '../seed/seed.ts';
import { log } from '../log/log.ts';
import { callApi } from '../supabase/call-api.ts';
import type { Supabase } from '../supabase/supabase.ts';
import { ensureAccount, type RoleToGive } from './ensure-account.ts';

/** The organisation that the demo provider belongs to: one with services in the seed facts. */
const DEMO_ORGANIZATION =
	"select organization_id::text as id from app.service where fact_id = 'S225'";

/**
 * Accounts that are there from the start: the first administrator (FIRST_ADMIN_EMAIL) in both forms,
 * the demo accounts in the embedded form. Safe to run at every start.
 */
export async function firstAccounts(supabase: Supabase, firstAdmin: string | null): Promise<void> {
	if (supabase.sql) await demoAccounts(supabase, supabase.sql);
	if (firstAdmin === null) return;
	if (!supabase.service) {
		log.warn('FIRST_ADMIN_EMAIL is set and the service key is not: no administrator was made');
		return;
	}
	const answer = await callApi(
		supabase.service,
		'administered',
		{},
		z.object({ ok: z.literal(true), administered: z.boolean() })
	);
	// Somebody administers already: who may do so is theirs to say from then on.
	if (!answer.ok || answer.administered) return;
	await ensureAccount(supabase, firstAdmin, 'en', [{ role: 'administrator' }]);
}

async function demoAccounts(supabase: Supabase, sql: OwnerSql): Promise<void> {
	const areas = await sql<{ gss: string }>('select gss from app.area order by gss');
	const [provider] = await sql<{ id: string }>(DEMO_ORGANIZATION);
	const everywhere = (role: 'editor' | 'steward' | 'commissioner'): RoleToGive[] =>
		areas.map(({ gss }) => ({ role, gss }));
	const roles: Record<(typeof DEMO_ACCOUNTS)[number], RoleToGive[]> = {
		provider: provider ? [{ role: 'member', organization: provider.id }] : [],
		editor: everywhere('editor'),
		steward: everywhere('steward'),
		commissioner: everywhere('commissioner'),
		reviewer: [{ role: 'national_reviewer' }],
		admin: [{ role: 'administrator' }]
	};
	const there = await sql<{ email: string }>('select email from app.account');
	for (const word of DEMO_ACCOUNTS) {
		// Made once: what an administrator changes of them afterwards stays.
		if (there.some(({ email }) => email === demoEmail(word))) continue;
		await ensureAccount(supabase, demoEmail(word), 'en', roles[word]);
	}
}
