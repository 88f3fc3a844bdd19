/** What the tests of an import work with: people, a picture of the record, and files sent in. */
import { randomUUID } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import type { Role } from '../../../src/lib/domain/account/role.ts';
import { guessMapping } from '../../../src/lib/domain/import/map-columns.ts';
import { buildWorld, type World } from '../../../src/lib/server/application/world.ts';
import type { EmbeddedSupabase } from '../../../src/lib/server/embedded/open.ts';
import { readBatch } from '../../../src/lib/server/import/batch.ts';
import { readCsv } from '../../../src/lib/server/import/read-csv.ts';
import type { Scope } from '../../../src/lib/server/import/scope.ts';
import { startBatch } from '../../../src/lib/server/import/start-batch.ts';
import { fetchChanges } from '../../../src/lib/server/snapshot/fetch-changes.ts';
import { applyChanges } from '../../../src/lib/domain/snapshot/change.ts';
import type { ApiClient } from '../../../src/lib/server/supabase/supabase.ts';
import { columnNames } from '../../../src/lib/views/import/column-names.ts';
import { importVocabulary } from '../../../src/lib/views/import/vocabulary.ts';
import { clientFor, signIn } from '../embedded/fixture.ts';
import { until } from '../server/built-server.ts';

type Db = EmbeddedSupabase;
type Held = { organization?: string; gss?: string };

/** Somebody with a role, signed in as people are. */
export async function someone(db: Db, role: Role, { organization, gss }: Held = {}) {
	const email = `${role}-${randomUUID()}@haenau.example`;
	const { id, client } = await signIn(db, email);
	await serverOf(db).rpc('note_account', { id, email });
	await db.sql(
		'insert into app.role_assignment (account_id, role, organization_id, gss) values ($1, $2, $3, $4)',
		[id, role, organization ?? null, gss ?? null]
	);
	return client;
}

/** The server's own key. */
export const serverOf = (db: Db): ApiClient => clientFor(db, db.secretKey);

/** The published record as the server holds it. */
export async function pictureOf(db: Db, dataDir: string): Promise<World> {
	const anonymous = clientFor(db, db.publishableKey);
	const { version, changedAt, items } = await fetchChanges(anonymous, 0);
	const takenAt = '2026-11-22T12:00:00Z';
	return buildWorld(applyChanges(null, items, { version, changedAt, takenAt }), dataDir);
}

/** Sends rows as a file and waits until they are checked. Returns the batch. */
export async function send(
	db: Db,
	person: ApiClient,
	world: World,
	scope: Scope,
	rows: readonly { [header: string]: string | number }[]
): Promise<string> {
	const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const text = stringify(rows as object[], { header: true, columns: header });
	const read = await readCsv(text);
	if (!read.ok) throw new Error(read.problem.code);
	const started = await startBatch(
		{ person, service: serverOf(db) },
		world,
		{ name: 'list.csv', rows: read.rows, mapping: guessMapping(read.header, columnNames()), scope },
		{ today: '2026-11-22', vocabulary: importVocabulary(world.snapshot.reference) }
	);
	if ('refused' in started) throw new Error(started.refused);
	await until(async () => (await readBatch(person, started.id))?.batch.state === 'checked');
	return started.id;
}

/** Runs the job until nothing is left to do. */
export async function work(db: Db, at: Date): Promise<void> {
	for (let more = true; more;) {
		const { data, error } = await serverOf(db).rpc('run_imports', { at: at.toISOString() });
		if (error) throw new Error(error.message);
		more = data.more;
	}
}

/** Some minutes from now: the minute of an approval is over. */
export const later = (): Date => new Date(Date.now() + 5 * 60_000);
