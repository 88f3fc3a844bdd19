import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildWorld } from '../../../src/lib/server/application/world.ts';
import { keepSnapshot, type Keeper } from '../../../src/lib/server/snapshot/keeper.ts';
import { clientFor, temporaryFolder } from '../embedded/fixture.ts';
import { openEmbeddedRecord, type RecordDatabase } from './record-database.ts';

let opened: RecordDatabase;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const keepers: Keeper[] = [];
beforeEach(async () => {
	opened = await openEmbeddedRecord();
	folder = await temporaryFolder();
});
afterEach(async () => {
	for (const keeper of keepers.splice(0)) keeper.stop();
	await opened.close();
	await folder.remove();
});

const NOON = new Date('2026-11-21T12:00:00Z');

/** A keeper that looks when it is told to: the timer never comes due in a test. */
async function keep(database: RecordDatabase | null): Promise<Keeper> {
	const keeper = await keepSnapshot({
		client: database && clientFor(database.db, database.db.publishableKey),
		folder: folder.path,
		pollSeconds: 3_600,
		now: () => NOON,
		build: (snapshot) => buildWorld(snapshot, folder.path)
	});
	keepers.push(keeper);
	return keeper;
}

test('a change of the record is in the picture after the next look', async () => {
	const keeper = await keep(opened);
	const before = keeper.picture()!;
	expect([before.fresh, before.snapshot.services.size]).toEqual([true, 444]);
	const [id] = before.snapshot.services.keys();
	await opened.db.sql('update app.service set published = false where id = $1', [id]);
	await keeper.refresh();
	const after = keeper.picture()!;
	expect(after.snapshot.services.has(id!)).toBe(false);
	expect(after.snapshot.version).toBeGreaterThan(before.snapshot.version);
	// A page that was being made from the older picture still has it whole.
	expect(before.snapshot.services.has(id!)).toBe(true);
});

test('with the database away the picture stays, and says that it may be old', async () => {
	const keeper = await keep(opened);
	const { snapshot } = keeper.picture()!;
	await opened.db.close();
	await keeper.refresh();
	expect(keeper.picture()).toMatchObject({ fresh: false, confirmedAt: NOON.toISOString() });
	expect(keeper.picture()!.snapshot).toBe(snapshot);
});

test('a start without a database shows the picture kept on disk', async () => {
	const { snapshot } = (await keep(opened)).picture()!;
	const restarted = (await keep(null)).picture()!;
	expect(restarted).toMatchObject({ fresh: false, confirmedAt: null });
	// Nothing but the picture itself is held in memory and kept on disk.
	const parts = [
		...['annualReports', 'challenges', 'changedAt', 'datedDocuments', 'datedSnapshots', 'examples'],
		...['feedback', 'findings', 'reference', 'serviceHistories', 'services', 'statements'],
		...['takenAt', 'version']
	];
	expect(Object.keys(snapshot).sort()).toEqual(parts);
	expect(restarted.snapshot).toEqual(snapshot);
	expect(restarted.world.finder('2026-11-21')).toBeDefined();
});

test('a first start without a database has no picture, and a damaged copy is none', async () => {
	expect((await keep(null)).picture()).toBeNull();
	await writeFile(join(folder.path, 'snapshot.json.gz'), 'half a file');
	expect((await keep(null)).picture()).toBeNull();
});

test('a picture of another database is thrown away, not added to', async () => {
	const keeper = await keep(opened);
	const { version } = keeper.picture()!.snapshot;
	await opened.db.sql('update app.publication_state set version = version + 50');
	await opened.db.sql('update app.service set status = status');
	await keeper.refresh();
	expect(keeper.picture()!.snapshot.version).toBeGreaterThan(version + 50);
	const other = await openEmbeddedRecord();
	const later = (await keep(other)).picture()!;
	expect(later).toMatchObject({ fresh: true, snapshot: { version } });
	await other.close();
});
