import { z } from 'zod';
import { bilingualSchema } from '../../domain/bilingual/bilingual-schema.ts';
import { roleAssignmentSchema, type Role } from '../../domain/account/role.ts';
import type { RoleWish } from '../../domain/account/role-wish.ts';
import { LOCALES } from '../../domain/bilingual/locale.ts';
import { callApi, type Refusal } from '../supabase/call-api.ts';
import type { ApiClient, Supabase } from '../supabase/supabase.ts';

const lineSchema = z.object({
	id: z.uuid(),
	email: z.string(),
	locale: z.enum(LOCALES),
	created_on: z.iso.date(),
	roles: z.array(roleAssignmentSchema.extend({ organization: bilingualSchema.nullable() }))
});
/** An account as an administrator sees it. */
export type AccountLine = z.infer<typeof lineSchema>;

const done = z.object({ ok: z.literal(true) });
const listSchema = done.extend({ total: z.int(), accounts: z.array(lineSchema) });
const organizationsSchema = done.extend({
	organizations: z.array(z.object({ id: z.uuid(), name: bilingualSchema }))
});

/** Accounts by address, fifty a page; those with `role` where one is named. */
export const accounts = (client: ApiClient, role: Role | null, page: number) =>
	callApi(client, 'accounts', { role, page }, listSchema);

/** One account; `gone` when there is none with this id. */
export const account = async (client: ApiClient, id: string) =>
	z.uuid().safeParse(id).success
		? callApi(client, 'account', { account: id }, done.extend({ account: lineSchema }))
		: ({ ok: false, error: 'gone' } satisfies Refusal);

/** Every organisation of the record, with those that have nothing public yet. */
export const everyOrganization = (client: ApiClient) =>
	callApi(client, 'every_organization', {}, organizationsSchema);

export const assignRole = (client: ApiClient, id: string, wish: RoleWish) =>
	callApi(client, 'assign_role', { account: id, ...wish }, done.extend({ given: z.int() }));

export const removeRole = (client: ApiClient, assignment: string) =>
	callApi(client, 'remove_role', { assignment }, done);

/**
 * Erases an account, everywhere: the record says first whether it may go, then the account at the
 * sign-in service goes, then what the record holds of it. Cut off in between, it can be done again.
 */
export async function eraseAccount(
	supabase: Pick<Supabase, 'removeAuthAccount'>,
	client: ApiClient,
	id: string
): Promise<{ ok: true } | Refusal> {
	if (!z.uuid().safeParse(id).success) return { ok: false, error: 'gone' };
	const may = await callApi(client, 'erase_account', { account: id, only_ask: true }, done);
	if (!may.ok) return may;
	await supabase.removeAuthAccount(id);
	return callApi(client, 'erase_account', { account: id }, done);
}
