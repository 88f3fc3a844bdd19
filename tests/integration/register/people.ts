/** People of the register, signed in with sessions of their own on a record with the facts in it. */
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { clientFor, signIn, type ApiClient } from '../embedded/fixture.ts';

export type Person = { id: string; client: ApiClient };

export type People = {
	/** Two members of the organisation that runs the services. */
	member: Person;
	colleague: Person;
	/** A member of another organisation. */
	stranger: Person;
	/** An editor of an area that the service serves, and of one that it does not serve. */
	editor: Person;
	elsewhere: Person;
	organization: string;
	otherOrganization: string;
	/** A published service of the organisation, and one of its areas. */
	service: string;
	area: string;
};

/** Makes the people, with the roles the functions look for. */
export async function people(db: EmbeddedSupabase): Promise<People> {
	const [found] = await db.sql<{ service: string; organization: string; area: string }>(
		`select s.id::text as service, s.organization_id::text as organization, min(a.gss) as area
		from app.service s join app.service_area a on a.service_id = s.id
		where s.published and not s.location_withheld
			and exists (select from app.service_at_location l where l.service_id = s.id)
		group by s.id having count(*) = 1 order by s.id limit 1`
	);
	const { service, organization, area } = found!;
	const [other] = await db.sql<{ id: string }>(
		'select id::text from app.organization where id <> $1 order by id limit 1',
		[organization]
	);
	const [away] = await db.sql<{ gss: string }>(
		'select gss from app.area where gss <> $1 order by gss limit 1',
		[area]
	);
	const server = clientFor(db, db.secretKey);
	const person = async (word: string, role: Record<string, string>): Promise<Person> => {
		const email = `${word}@example.org`;
		const { id, client } = await signIn(db, email);
		await server.rpc('note_account', { id, email });
		await server.rpc('give_role', { account: id, ...role });
		return { id, client };
	};
	return {
		member: await person('member', { role: 'member', organization }),
		colleague: await person('colleague', { role: 'member', organization }),
		stranger: await person('stranger', { role: 'member', organization: other!.id }),
		editor: await person('editor', { role: 'editor', area }),
		elsewhere: await person('elsewhere', { role: 'editor', area: away!.gss }),
		organization,
		otherOrganization: other!.id,
		service,
		area
	};
}
