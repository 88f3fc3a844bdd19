/** Proposals as providers leave them: inserted by the database's owner, for tests of what editors do. */
import { randomUUID } from 'node:crypto';
import { offerSchema, type Offer } from '../../../src/lib/domain/offer/offer.ts';
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';

type Db = Pick<EmbeddedSupabase, 'sql'>;

/** Gwynedd, where the tests' editor works. */
export const GWYNEDD = 'W06000002';

/** A published service with a place, in one area and with no other's placement than the record's. */
export async function aPlacedService(
	db: Db,
	gss = GWYNEDD
): Promise<{ id: string; organization: string }> {
	const [row] = await db.sql<{ id: string; organization: string }>(
		`select s.id::text, s.organization_id::text as organization from app.service s
		join app.service_at_location a on a.service_id = s.id join app.location l on l.id = a.location_id
		where s.published and not s.location_withheld and l.town not in (select name ->> 'en' from app.area)
			and not exists (select from app.proposal p where p.service_id = s.id)
			and exists (select from app.service_area x where x.service_id = s.id and x.gss = $1)
			and not exists (select from app.service_at_location o where o.location_id = l.id and o.service_id <> s.id)
		order by s.fact_id limit 1`,
		[gss]
	);
	if (!row) throw new Error('no such service in the facts');
	return row;
}

/** What the public sees of a service, as an offer. */
export async function offerOf(db: Db, service: string): Promise<Offer> {
	const [row] = await db.sql<{ offer: unknown }>('select app.offer_of($1::uuid) as offer', [
		service
	]);
	return offerSchema.parse(row?.offer);
}

/** The offer as its provider would say it: placements become the provider's own. */
export const saidByProvider = (offer: Offer): Offer => ({
	...offer,
	tiers: [...new Map(offer.tiers.map((placed) => [placed.tier, placed])).values()].map(
		(placed) => ({
			...placed,
			proposed_by: 'provider' as const,
			reviewed_by: null,
			reviewed_on: null
		})
	)
});

/** A submitted proposal; gives its id. */
export async function submitted(
	db: Db,
	proposal: {
		offer: Offer;
		service?: string;
		kind?: 'new' | 'edit' | 'import';
		by?: string;
		at?: string;
		batch?: string;
	}
): Promise<{ id: string; service: string; reference: string }> {
	const { offer, kind = 'edit', by = null, batch = null } = proposal;
	const service = proposal.service ?? randomUUID();
	const [row] = await db.sql<{ id: string; reference: string }>(
		`insert into app.proposal (reference, service_id, organization_id, kind, document, base_version, state,
			created_by, submitted_by, submitted_at, batch_id)
		values (app.new_reference(), $1::uuid, $2::uuid, $3, $4::jsonb, app.current_version($1::uuid), 'submitted',
			$5::uuid, $5::uuid, coalesce($6::timestamptz, now()), $7::uuid)
		returning id::text, reference`,
		[service, offer.organization.id, kind, JSON.stringify(offer), by, proposal.at ?? null, batch]
	);
	return { ...row!, service };
}
