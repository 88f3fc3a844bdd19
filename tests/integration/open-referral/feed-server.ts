/** The built server over a record with every sort of service, which a test may change while it runs. */
import { start, until, type BuiltServer } from '../server/built-server.ts';
import { countingSupabase } from '../server/counting-supabase.ts';
import { openEmbeddedRecord, type RecordDatabase } from '../record/record-database.ts';
import { temporaryFolder } from '../embedded/fixture.ts';

export type FeedServer = {
	server: BuiltServer;
	sql: RecordDatabase['db']['sql'];
	/** Services with everything recorded, of which one is checked in date and one long ago. */
	confirmed: string;
	outOfDate: string;
	/** Waits until the server shows the record as it is now. */
	shown(): Promise<void>;
	stop(): Promise<void>;
};

const text = (en: string, cy: string) => JSON.stringify({ en, cy, cy_state: 'human' });

/** Starts it. */
export async function startFeed(): Promise<FeedServer> {
	const record = await openEmbeddedRecord();
	const { sql } = record.db;
	const rows = await sql<{ id: string }>(
		`select s.id::text from app.service s join app.service_at_location l on l.service_id = s.id
		where s.published and s.in_scope and s.status = 'active'
			and exists (select from app.service_area a where a.service_id = s.id and a.gss = 'W06000002')
		order by s.fact_id limit 2`
	);
	const [confirmed, outOfDate] = rows.map(({ id }) => id) as [string, string];
	for (const id of [confirmed, outOfDate]) await recordEverything(sql, id);
	await sql(
		`insert into app.assurance (id, service_id, checked_on, role) values
			(gen_random_uuid(), $1, current_date, 'provider'),
			(gen_random_uuid(), $2, date '2026-01-02', 'editor')`,
		[confirmed, outOfDate]
	);
	// The strictest tier: its checks hold for six months.
	await sql(`update app.tier_placement set tier_id = 'targeted' where service_id = $1`, [
		outOfDate
	]);
	const supabase = await countingSupabase(record.db);
	const folder = await temporaryFolder();
	const server = await start({
		DATA_DIR: folder.path,
		SUPABASE_URL: supabase.url,
		SUPABASE_PUBLISHABLE_KEY: record.db.publishableKey,
		SNAPSHOT_POLL_SECONDS: '1'
	});
	return {
		server,
		sql,
		confirmed,
		outOfDate,
		async shown() {
			const [now] = await sql<{ version: string }>(
				'select version::text from app.publication_state'
			);
			await until(async () => {
				const ready = (await (await server.get('/readyz')).json()) as { version: number };
				return ready.version >= Number(now!.version);
			});
		},
		async stop() {
			await server.stop();
			await supabase.stop();
			await record.close();
			await folder.remove();
		}
	};
}

/** Everything a provider can say of a service. */
async function recordEverything(sql: RecordDatabase['db']['sql'], id: string): Promise<void> {
	await sql(
		`insert into app.schedule (id, service_id, byday, opens_at, closes_at) values
			(gen_random_uuid(), $1, '{MO,TH}', '09:30', '12:00')`,
		[id]
	);
	await sql(
		`insert into app.contact (id, service_id, kind, value, label) values
			(gen_random_uuid(), $1, 'phone', '01248 700 111', $2)`,
		[id, text('Reception', 'Derbynfa')]
	);
	await sql(`insert into app.cost (service_id, free) values ($1, true)`, [id]);
	await sql(
		`insert into app.accessibility (service_id, feature, available) values ($1, 'step-free', true)`,
		[id]
	);
	await sql(
		`insert into app.capacity (service_id, unit, maximum, as_at) values ($1, 'places', 12, '2026-09-01')`,
		[id]
	);
	await sql(
		`insert into app.funding (id, service_id, source, ends_on)
		values (gen_random_uuid(), $1, 'A grant', '2027-03-31')`,
		[id]
	);
	await sql(
		`insert into app.accepting_referrals (service_id, status, as_at, waiting_weeks)
		values ($1, 'waiting list', '2026-09-01', 6)`,
		[id]
	);
	await sql(`update app.service set name = $2, description = $3 where id = $1`, [
		id,
		text(`Centre ${id}`, `Canolfan ${id}`),
		text('Groups.', 'Grwpiau.')
	]);
	await sql(
		`update app.location set address_1 = '1 High Street', postal_code = 'LL57 1AA', precision = 'address'
		where id in (select location_id from app.service_at_location where service_id = $1)`,
		[id]
	);
}
