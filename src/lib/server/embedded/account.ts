/**
 * Accounts in the embedded form. Its admin API does not exist, and its sign-up is off, so whoever
 * may invite (the seed, an invitation, a claim) creates the account as the database's owner.
 */

/** A statement and its parameters, run as owner. */
type Sql = <Row>(text: string, params?: unknown[]) => Promise<Row[]>;

const createSql = `
with account as (
	insert into auth.users (id, aud, role, email, raw_app_meta_data, raw_user_meta_data)
	select gen_random_uuid(), 'authenticated', 'authenticated', $1::text,
		'{"provider": "email", "providers": ["email"]}', '{}'
	where not exists (select from auth.users where email = $1::text)
	returning id, email
)
insert into auth.identities (id, provider, provider_id, user_id, identity_data)
select gen_random_uuid(), 'email', id::text, id, jsonb_build_object('sub', id, 'email', email)
from account`;

/** The id of the account with this address, created without a password when there is none. */
export async function ensureAccount(sql: Sql, email: string): Promise<string> {
	const address = email.trim().toLowerCase();
	await sql(createSql, [address]);
	const [row] = await sql<{ id: string }>('select id from auth.users where email = $1::text', [
		address
	]);
	if (!row) throw new Error('The account was not created.');
	return row.id;
}

/** Removes an account, and with it its sessions. One that is gone already is no failure. */
export async function removeAccount(sql: Sql, id: string): Promise<void> {
	await sql('delete from auth.users where id = $1::uuid', [id]);
}
