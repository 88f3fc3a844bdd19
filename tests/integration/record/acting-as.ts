import { signIn, type ApiClient } from '../embedded/fixture.ts';
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';

/** A role as the record assigns it. */
export type Assigned = { role: string; organization?: string; gss?: string };

/** A client signed in with an account of its own that holds the roles. */
export async function actingAs(
	db: EmbeddedSupabase,
	name: string,
	...roles: Assigned[]
): Promise<ApiClient> {
	const email = `${name}@example.org`;
	const { id, client } = await signIn(db, email);
	await db.sql(
		`insert into app.account (id, email) values ($1, $2) on conflict on constraint account_pkey do nothing`,
		[id, email]
	);
	for (const { role, organization = null, gss = null } of roles) {
		await db.sql(
			`insert into app.role_assignment (account_id, role, organization_id, gss) values ($1, $2, $3, $4)
			on conflict on constraint role_once do nothing`,
			[id, role, organization, gss]
		);
	}
	return client;
}
