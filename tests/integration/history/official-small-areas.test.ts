import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareCoverage } from '../../../src/lib/coverage/figures/compare-coverage.ts';
import { FIGURES } from '../../../src/lib/domain/history/figures.ts';
import { applyChanges } from '../../../src/lib/domain/snapshot/change.ts';
import type { Snapshot } from '../../../src/lib/domain/snapshot/snapshot.ts';
import { buildWorld, type World } from '../../../src/lib/server/application/world.ts';
import { fetchDatedRecord } from '../../../src/lib/server/history/fetch-dated-record.ts';
import type { JobContext } from '../../../src/lib/server/jobs/job.ts';
import {
	takeMonthlySnapshot,
	workOutFigures
} from '../../../src/lib/server/jobs/take-snapshots.ts';
import { fetchChanges } from '../../../src/lib/server/snapshot/fetch-changes.ts';
import { seedReference } from '../../unit/domain/seed-record.ts';
import { clientFor } from '../embedded/fixture.ts';
import { openEmbeddedRecord, type RecordDatabase } from '../record/record-database.ts';

/** Small areas made up around the settlements, 2 km east of them: no official file is needed. */
const smallAreas = JSON.stringify({
	kind: 'small-areas',
	children_column: 'made up',
	rows: seedReference.settlements.map(({ gss, weight, point }, at) => ({
		code: `W01${String(at).padStart(6, '0')}`,
		name: { en: `Area ${at}`, cy: `Ardal ${at}` },
		local: null,
		area: gss,
		lon: point.lon + 0.03,
		lat: point.lat,
		children: Math.round(weight) + 1,
		aged_0_15: null,
		bands: null
	}))
});
const deprivation = JSON.stringify({
	kind: 'deprivation',
	rows: seedReference.settlements.map((_, at) => ({
		code: `W01${String(at).padStart(6, '0')}`,
		rank: at + 1,
		decile: 1 + (at % 10),
		fifth: 1 + (at % 5)
	}))
});
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('official small areas come into use', () => {
	let opened: RecordDatabase;
	let dataDir: string;
	let context: JobContext;
	let picture: Snapshot | null = null;

	beforeAll(async () => {
		opened = await openEmbeddedRecord();
		dataDir = await mkdtemp(join(tmpdir(), 'haenau-official-'));
		context = {
			client: clientFor(opened.db, opened.db.secretKey),
			mail: { keepsData: false, send: async () => {}, close: async () => {} },
			dataDir,
			origin: 'http://localhost',
			changed: async () => {}
		};
	});
	afterAll(async () => {
		await opened?.close();
		await rm(dataDir, { recursive: true, force: true });
	});

	const world = async (): Promise<World> => {
		const client = clientFor(opened.db, opened.db.publishableKey);
		const { version, changedAt, items } = await fetchChanges(client, picture?.version ?? 0);
		picture = applyChanges(picture, items, { version, changedAt, takenAt: changedAt });
		return buildWorld(picture, dataDir);
	};
	/** A machine with too much to do passes the database's deadline: the job is run again, as a timer would. */
	const take = async (at: string): Promise<void> => {
		const once = () =>
			takeMonthlySnapshot.run(context, new Date(at)).then(
				() => true,
				() => false
			);
		for (let left = 5; left > 0 && !(await once()); left--);
	};
	const write = async (): Promise<void> => {
		await mkdir(join(dataDir, 'reference', 'small-areas'), { recursive: true });
		await writeFile(join(dataDir, 'reference', 'small-areas', 'one.json'), smallAreas);
		await writeFile(join(dataDir, 'reference', 'small-areas', 'two.json'), deprivation);
	};

	test('before them, the estimate stands for where children live', async () => {
		await take('2026-09-22T10:00:00Z');
		expect(await workOutFigures.run(context, new Date())).toEqual({ snapshots: 1 });
		const { smallAreas: none, coverage, datedDemand, history } = await world();
		expect(none).toBeNull();
		expect(coverage('2026-09-22').inputs.demand.set).toBe('settlements');
		expect(datedDemand.get(history.snapshots[0]!.id)).toMatchObject({
			smallAreas: null,
			missing: null
		});
	});

	test('a record that names files which are not at hand gets no figures, and pages say so', async () => {
		const version = (kind: string, path: string, text: string) => ({
			kind,
			path: `small-areas/${path}`,
			sha256: sha256(text),
			source: 'A test',
			licence: 'none',
			vintage: '2021',
			rows: seedReference.settlements.length,
			before: null
		});
		const { data } = await context.client.rpc('switch_reference', {
			versions: [
				version('small-areas', 'one.json', smallAreas),
				version('deprivation', 'two.json', deprivation)
			]
		});
		expect(data).toMatchObject({ ok: true, switched: ['small-areas', 'deprivation'] });
		await take('2026-10-01T10:00:00Z');
		expect(await workOutFigures.run(context, new Date())).toEqual({ snapshots: 0 });
		const { smallAreas: none, missingFiles, coverage, datedDemand, history } = await world();
		expect(none).toBeNull();
		expect(missingFiles.map(({ kind }) => kind)).toEqual(['small-areas', 'deprivation']);
		expect(coverage('2026-10-01').inputs.demand.set).toBe('settlements');
		expect(datedDemand.get(history.snapshots[1]!.id)!.missing).toHaveLength(2);
		expect(history.snapshots[1]!.figures).toBeNull();
	});

	test('once they are, every figure stands on them: children have moved, their number has not', async () => {
		await write();
		expect(await workOutFigures.run(context, new Date())).toEqual({ snapshots: 1 });
		const { smallAreas: loaded, missingFiles, coverage, history } = await world();
		expect(missingFiles).toEqual([]);
		expect(loaded!.areas).toHaveLength(seedReference.settlements.length);
		const { demand, places } = coverage('2026-10-01').inputs;
		expect(demand.set).toBe('small-areas');
		expect(demand.files).toEqual([
			{ kind: 'small-areas', vintage: '2021' },
			{ kind: 'deprivation', vintage: '2021' }
		]);
		expect([...demand.fifth].every((fifth) => fifth > 0)).toBe(true);
		expect(places!.names).toHaveLength(seedReference.settlements.length);
		const [before, after] = history.snapshots.map(({ figures }) => figures!.columns);
		after!.children.forEach((children, at) =>
			expect(children).toBeCloseTo(before!.children[at]!, 6)
		);
		expect(after!.reached).not.toEqual(before!.reached);
	});

	test('nothing is said to have really changed', async () => {
		const { history, datedDemand } = await world();
		const dated = await Promise.all(
			history.snapshots.map(async ({ id, figures }) => {
				const { record } = await fetchDatedRecord(context.client, id);
				return {
					day: record.takenOn,
					figures: figures!,
					record: {
						services: [...record.services.values()],
						statements: [...record.statements.values()],
						reference: record.reference,
						smallAreas: datedDemand.get(id)!.smallAreas
					}
				};
			})
		);
		const changes = compareCoverage(dated[0]!, dated[1]!);
		for (const { record } of changes) for (const name of FIGURES) expect(record[name]).toBe(0);
		const moved = changes.filter(({ method }) => Math.abs(method.reached) > 5);
		expect(moved.length).toBeGreaterThan(20);
		for (const { before, after, method, time } of changes) {
			expect(method.reached + time.reached).toBeCloseTo(after.reached - before.reached, 6);
		}
	});
});
