/**
 * Writers that overlap on a real PostgreSQL, and a reader that asks "what changed since": no change
 * may stay unseen, in whatever order transactions end.
 */
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changesSince } from './changes.ts';
import { openPostgresRecord, type RecordDatabase } from './record-database.ts';

const WRITERS = 6;
const TRANSACTIONS = 40;

let opened: RecordDatabase;
let writers: postgres.Sql;
beforeAll(async () => {
	opened = await openPostgresRecord();
	writers = postgres(opened.url!, { max: WRITERS, onnotice: () => {} });
});
afterAll(async () => {
	await writers?.end({ timeout: 5 });
	await opened?.close();
});

test('six writers, 240 transactions, a reader that polls: the reader misses nothing', async () => {
	const ids = await opened.db.sql<{ id: string }>('select id::text from app.service order by id');
	const { version: start } = await changesSince(opened.db, 0);
	const seen = new Map<string, string | null>();
	let version = start;
	const look = async () => {
		const changes = await changesSince(opened.db, version, 9);
		for (const { entity, id, body } of changes.items) {
			if (entity === 'service') seen.set(id, body && (body as { url: string | null }).url);
		}
		version = changes.version;
	};

	let writing = true;
	const reader = (async () => {
		while (writing) await look();
	})();
	const write = async (writer: number) => {
		for (let turn = 0; turn < TRANSACTIONS; turn++) {
			const { id } = ids[(writer * 7 + turn * 13) % ids.length]!;
			await writers.begin(async (sql) => {
				// Some hold their transaction open before the change, some after it.
				if (turn % 3 === 0) await sql`select pg_sleep(0.004)`;
				await sql`update app.service set url = ${`https://example.org/`} || ${turn}::text, location_withheld = false
					where id = ${id} and not location_withheld`;
				if (turn % 3 === 1) await sql`select pg_sleep(0.004)`;
			});
		}
	};
	await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
	writing = false;
	await reader;
	await look();

	const now = await opened.db.sql<{ id: string; url: string | null }>(
		`select id::text, url from app.service where url like 'https://example.org/%' order by id`
	);
	expect(now.length).toBeGreaterThan(100);
	expect(now.filter(({ id, url }) => seen.get(id) !== url)).toEqual([]);
	expect(version).toBeLessThanOrEqual(start + WRITERS * TRANSACTIONS);
});
