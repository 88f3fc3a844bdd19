import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Snapshot } from '../../../../src/lib/domain/snapshot/snapshot.ts';
import { keepOnDisk, readFromDisk } from '../../../../src/lib/server/snapshot/disk.ts';
import { aPlace } from '../../domain/a-service.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

const FILE = 'snapshot.json.gz';
let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'haenau-disk-'));
});
afterEach(() => rm(folder, { recursive: true }));

const snapshot: Snapshot = {
	version: 7,
	changedAt: '2026-11-21T10:00:00Z',
	takenAt: '2026-11-21T10:00:05.000Z',
	services: new Map(seedServices.map((service) => [service.id, service])),
	statements: new Map(seedStatements.map((statement) => [statement.id, statement])),
	reference: seedReference,
	findings: new Map(),
	annualReports: new Map(),
	feedback: new Map(),
	challenges: new Map(),
	examples: new Map(),
	serviceHistories: new Map(),
	datedSnapshots: new Map(),
	datedDocuments: new Map([['0'.repeat(64), '{"a": 1}']])
};

it('comes back from disk exactly as it was kept', async () => {
	await keepOnDisk(folder, snapshot);
	expect(await readFromDisk(folder)).toEqual(snapshot);
	// Written beside and then renamed: no half of a picture is ever there.
	expect(await readdir(folder)).toEqual([FILE]);
});

it('is replaced by the next picture', async () => {
	await keepOnDisk(folder, snapshot);
	await keepOnDisk(folder, { ...snapshot, version: 8 });
	expect((await readFromDisk(folder))?.version).toBe(8);
});

it('is no picture when there is none, or when it is broken', async () => {
	expect(await readFromDisk(folder)).toBeNull();
	await writeFile(join(folder, FILE), 'not gzip');
	expect(await readFromDisk(folder)).toBeNull();
	await writeFile(join(folder, FILE), gzipSync('{"version":1}'));
	expect(await readFromDisk(folder)).toBeNull();
	await keepOnDisk(folder, snapshot);
	const whole = await readFile(join(folder, FILE));
	await writeFile(join(folder, FILE), whole.subarray(0, whole.length / 2));
	expect(await readFromDisk(folder)).toBeNull();
});

it('is refused when it would show a withheld place', async () => {
	await keepOnDisk(folder, snapshot);
	const kept = JSON.parse(gunzipSync(await readFile(join(folder, FILE))).toString()) as {
		services: { location_withheld: boolean; locations: unknown[] }[];
	};
	kept.services.find((service) => service.location_withheld)!.locations.push(aPlace());
	await writeFile(join(folder, FILE), gzipSync(JSON.stringify(kept)));
	expect(await readFromDisk(folder)).toBeNull();
});
