/** A data folder in which something waits in every queue, made before the server starts. */
import { openEmbedded } from '../../../src/lib/server/embedded/open.ts';
import { seed } from '../../../src/lib/server/seed/seed.ts';
import { migrationsDir, seedDir } from '../record/record-database.ts';

export type Furnished = {
	proposals: string[];
	service: string;
	organization: string;
	/** A list of that organisation that waits for an editor. */
	batch: string;
};

/** The seed with a proposal, a report, a claim and a list from a file, all in the words of `say`. */
export async function furnish(dataDir: string, say: (what: string) => string): Promise<Furnished> {
	const db = await openEmbedded({ dataDir, migrationsDir });
	try {
		await seed(db.sql, seedDir);
		const services = await db.sql<{ id: string; organization: string; area: string }>(
			`select s.id::text as id, s.organization_id::text as organization, min(a.gss) as area
			from app.service s join app.service_area a on a.service_id = s.id
			where s.published and s.in_scope and s.status = 'active' and not s.location_withheld
			group by s.id order by s.fact_id limit 4`
		);
		const named = (what: string) =>
			JSON.stringify({
				name: { en: say(`${what}-en`), cy: say(`${what}-cy`), cy_state: 'draft' },
				description: { en: say(`${what}-does`), cy: null, cy_state: 'missing' }
			});
		const proposals: string[] = [];
		for (const [at, { id, organization }] of services.entries()) {
			const [{ proposal }] = (await db.sql<{ proposal: string }>(
				`insert into app.proposal (reference, service_id, organization_id, kind, document, base_version, state, own, submitted_at)
				select app.new_reference(), case when $4 then gen_random_uuid() else $1::uuid end, $2,
					case when $4 then 'new' else 'edit' end, app.offer_of($1::uuid) || $3::text::jsonb,
					case when $4 then 0 else app.current_version($1::uuid) end, 'submitted', 'provider', now() returning id::text as proposal`,
				[id, organization, named(`proposal-${at}`), at % 2 === 0]
			)) as [{ proposal: string }];
			proposals.push(proposal);
			await db.sql(
				`insert into app.error_report (id, reference, service_id, reason, opening, comment)
				values (gen_random_uuid(), $1, $2, 'other', $3, $4)`,
				[
					`FURNISHED-${at}`,
					id,
					say(`report-opening-${at}`).slice(0, 200) || 'x',
					say(`report-comment-${at}`).slice(0, 300) || 'x'
				]
			);
			await db.sql(
				`insert into app.claim (organization_id, email, locale, note, proved, state, asked_at)
				values ($1, $2, 'en', $3, false, 'waiting', now())`,
				[organization, `claim-${at}@elsewhere.example`, say(`claim-${at}`).slice(0, 500)]
			);
		}
		const [first] = services;
		const [batch] = await db.sql<{ id: string }>(
			`insert into app.import_batch (organization_id, own, file_name, state, total, created, areas, confirmed_at)
			values ($1, 'provider', $2, 'confirmed', 1, 1, array[$3], now()) returning id::text`,
			[first!.organization, say('file').slice(0, 100), first!.area]
		);
		await db.sql(
			`insert into app.import_row (batch_id, number, line, cells, outcome, offer)
			values ($1, 1, 2, jsonb_build_object('name_en', $2::text), 'created', app.offer_of($3::uuid) || $4::text::jsonb)`,
			[batch!.id, say('row'), first!.id, named('row')]
		);
		return { proposals, service: first!.id, organization: first!.organization, batch: batch!.id };
	} finally {
		await db.close();
	}
}
