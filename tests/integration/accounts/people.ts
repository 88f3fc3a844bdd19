/** Somebody with roles, signed in to a record under test, and the server beside them. */
import type { Supabase } from '../../../src/lib/server/supabase/supabase.ts';
import { ensureAccount, removeAccount } from '../../../src/lib/server/embedded/account.ts';
import { clientFor, signIn, type SignedIn } from '../embedded/fixture.ts';
import type { RecordDatabase } from '../record/record-database.ts';

export type RoleHeld = { role: string; organization?: string; gss?: string };

/** The parts of the server's own Supabase that accounts need, over a record under test. */
export function serverOver({
	db
}: RecordDatabase): Pick<
	Supabase,
	'service' | 'ensureAuthAccount' | 'issueSignInToken' | 'removeAuthAccount'
> {
	return {
		service: clientFor(db, db.secretKey),
		ensureAuthAccount: (email) => ensureAccount(db.sql, email),
		issueSignInToken: db.issueSignInToken,
		removeAuthAccount: (id) => removeAccount(db.sql, id)
	};
}

/** An account with roles, signed in. */
export async function person(
	{ db }: RecordDatabase,
	email: string,
	...roles: RoleHeld[]
): Promise<SignedIn> {
	const signed = await signIn(db, email);
	await db.sql('insert into app.account (id, email) values ($1, $2) on conflict (id) do nothing', [
		signed.id,
		email
	]);
	for (const { role, organization = null, gss = null } of roles) {
		await db.sql(
			'insert into app.role_assignment (account_id, role, organization_id, gss) values ($1, $2, $3, $4)',
			[signed.id, role, organization, gss]
		);
	}
	return signed;
}
