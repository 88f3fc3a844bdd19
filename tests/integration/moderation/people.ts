/** Accounts with roles, signed in as people sign in, on a database of the record. */
import { randomUUID } from 'node:crypto';
import type { Role } from '../../../src/lib/domain/account/role.ts';
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { signIn, type SignedIn } from '../embedded/fixture.ts';

type Held = { role: Role; organization?: string; gss?: string };

/** A new account that holds `roles`, signed in. */
export async function aPerson(db: EmbeddedSupabase, ...roles: Held[]): Promise<SignedIn> {
	const email = `${randomUUID()}@example.org`;
	const person = await signIn(db, email);
	await db.sql('insert into app.account (id, email) values ($1, $2)', [person.id, email]);
	for (const { role, organization = null, gss = null } of roles) {
		await db.sql(
			'insert into app.role_assignment (account_id, role, organization_id, gss) values ($1, $2, $3, $4)',
			[person.id, role, organization, gss]
		);
	}
	return person;
}
