import { tmpdir } from 'node:os';
import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { coverRecord } from '../../../src/lib/coverage/figures/cover-record.ts';
import { figuresOf } from '../../../src/lib/coverage/figures/figures-of.ts';
import { historyOf, type History } from '../../../src/lib/domain/history/history.ts';
import { linesOf, type DatedSnapshot } from '../../../src/lib/domain/history/dated-snapshot.ts';
import { applyChanges } from '../../../src/lib/domain/snapshot/change.ts';
import type { Snapshot } from '../../../src/lib/domain/snapshot/snapshot.ts';
import type { JobContext } from '../../../src/lib/server/jobs/job.ts';
import {
	takeMonthlySnapshot,
	workOutFigures
} from '../../../src/lib/server/jobs/take-snapshots.ts';
import { fetchChanges } from '../../../src/lib/server/snapshot/fetch-changes.ts';
import { clientFor } from '../embedded/fixture.ts';
import { actingAs } from '../record/acting-as.ts';
import type { Record } from '../record/describe-record.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const TITLE = { en: 'Before the winter', cy: 'Cyn y gaeaf', cy_state: 'human' };

/** What the record promises about dated snapshots of itself. */
export function historyPromises(record: Record): void {
	let context: JobContext;
	let picture: Snapshot | null = null;
	beforeAll(() => {
		const db = record();
		context = {
			client: clientFor(db, db.secretKey),
			mail: { keepsData: false, send: async () => {}, close: async () => {} },
			dataDir: tmpdir(),
			origin: 'http://localhost',
			changed: async () => {}
		};
	});
	/** History as a server has it that follows the published picture. */
	const seen = async (): Promise<History> => {
		const db = record();
		const { version, changedAt, items } = await fetchChanges(
			clientFor(db, db.publishableKey),
			picture?.version ?? 0
		);
		picture = applyChanges(picture, items, { version, changedAt, takenAt: changedAt });
		return historyOf(picture.datedSnapshots, picture.datedDocuments);
	};
	const newest = async (): Promise<DatedSnapshot> => (await seen()).snapshots.at(-1)!;
	const take = async (title: unknown = TITLE): Promise<unknown> => {
		const reviewer = await actingAs(record(), 'history-reviewer', { role: 'national_reviewer' });
		return (await reviewer.rpc('take_snapshot', { title })).data;
	};

	test('the job takes the snapshot of a month once, and works its figures out', async () => {
		const now = new Date('2026-09-22T10:00:00Z');
		expect(await takeMonthlySnapshot.run(context, now)).toEqual({ snapshots: 1 });
		expect(await takeMonthlySnapshot.run(context, now)).toEqual({ snapshots: 0 });
		expect(await workOutFigures.run(context, now)).toEqual({ snapshots: 1 });
		expect(await workOutFigures.run(context, now)).toEqual({ snapshots: 0 });
		const { snapshots } = await seen();
		expect(snapshots).toHaveLength(1);
		expect(snapshots[0]).toMatchObject({ taken_on: '2026-09-22', reason: 'monthly', method: 1 });
		expect(Object.keys(snapshots[0]!.entries.service)).toHaveLength(picture!.services.size);
	});

	test('two servers that take the same month at once take it once', async () => {
		const now = new Date('2026-10-01T00:00:10Z');
		const done = await Promise.all([1, 2, 3].map(() => takeMonthlySnapshot.run(context, now)));
		expect(done.reduce((sum, { snapshots }) => sum + snapshots!, 0)).toBe(1);
		await workOutFigures.run(context, now);
	});

	test('every hash is that of what it stands for', async () => {
		const snapshot = await newest();
		expect(sha256(linesOf(snapshot).join('\n'))).toBe(snapshot.hash);
		for (const hash of Object.values(snapshot.entries).flatMap((of) => Object.values(of))) {
			expect(sha256(picture!.datedDocuments.get(hash)!)).toBe(hash);
		}
	});

	test('it holds the record as it was published that day', async () => {
		const history = await seen();
		const dated = history.record(history.snapshots.at(-1)!.id)!;
		expect(dated.unreadable).toEqual([]);
		expect(dated.services).toEqual(picture!.services);
		expect(dated.statements).toEqual(picture!.statements);
		const { outward_codes: _o, front_doors: _f, ...rest } = picture!.reference;
		expect(dated.reference).toEqual(rest);
	});

	test('an old one gives the same figures again, from what is stored', async () => {
		const history = await seen();
		for (const { id, figures } of history.snapshots) {
			const { services, statements, reference, takenOn } = history.record(id)!;
			const stored = { services: services.values(), statements: statements.values(), reference };
			const { inputs, matrix } = coverRecord(stored, takenOn);
			expect(figuresOf(matrix, inputs.kinds)).toEqual(figures);
		}
	});

	test('one on demand has a title, is the reviewer’s to take, and shares what did not change', async () => {
		const before = await newest();
		const [service] = await record().sql<{ id: string }>(
			`update app.service set description = '{"en": "Changed", "cy": null, "cy_state": "missing"}'
			where fact_id is not null and id in (
				select id from app.service where published order by id limit 1
			) returning id::text`
		);
		expect(await take()).toMatchObject({ ok: true });
		const after = await newest();
		expect(after).toMatchObject({ reason: 'asked', title: TITLE, figures: null });
		const changed = Object.entries(after.entries.service).filter(
			([id, hash]) => before.entries.service[id] !== hash
		);
		expect(changed.map(([id]) => id)).toEqual([service!.id]);
		const commissioner = await actingAs(record(), 'history-commissioner', {
			role: 'commissioner',
			gss: 'W06000023'
		});
		const refused = await commissioner.rpc('take_snapshot', { title: TITLE });
		expect(refused.data).toEqual({ ok: false, error: 'not_allowed' });
		expect(await take({ en: ' ', cy: null, cy_state: 'missing' })).toMatchObject({
			error: 'title'
		});
	});

	test('a service that left the record is not in the next, and stays in the last', async () => {
		const before = await newest();
		const [gone] = await record().sql<{ id: string }>(
			`update app.service set published = false
			where id = (select id from app.service where published order by id desc limit 1) returning id::text`
		);
		await take();
		const history = await seen();
		expect(history.snapshots.at(-1)!.entries.service[gone!.id]).toBeUndefined();
		expect(history.record(before.id)!.services.has(gone!.id)).toBe(true);
	});

	test('a place that becomes withheld later is in no snapshot any more, and that is recorded', async () => {
		const [known] = await record().sql<{ id: string; location: string; town: string }>(
			`select s.id::text, l.id::text as location, l.town from app.service s
			join app.service_at_location sl on sl.service_id = s.id join app.location l on l.id = sl.location_id
			where s.published and s.status = 'active' and l.town is not null
				and not exists (select from app.area a where a.name ->> 'en' = l.town or a.name ->> 'cy' = l.town)
				and (select count(*) from app.service_at_location o where o.service_id = s.id) = 1
			order by s.fact_id limit 1`
		);
		const before = await seen();
		const held = before.snapshots.filter(({ entries }) => entries.service[known!.id]);
		expect(held.length).toBeGreaterThan(2);
		expect(before.record(held[0]!.id)!.services.get(known!.id)!.locations).toHaveLength(1);
		const old = held.map(({ entries }) => entries.service[known!.id]!);

		await record().sql(`delete from app.service_at_location where service_id = '${known!.id}'`);
		await record().sql(`delete from app.location where id = '${known!.location}'`);
		await record().sql(`update app.service set location_withheld = true where id = '${known!.id}'`);

		const after = await seen();
		for (const { id, hash, figures, redactions } of held) {
			const now = after.snapshots.find((one) => one.id === id)!;
			const service = after.record(id)!.services.get(known!.id)!;
			expect(service).toMatchObject({ location_withheld: true, locations: [] });
			expect(JSON.stringify(service)).not.toContain(known!.town);
			expect(now.hash).not.toBe(hash);
			expect(now.hash).toBe(sha256(linesOf(now).join('\n')));
			expect(now.redactions).toHaveLength(redactions.length + 1);
			expect(now.redactions.at(-1)).toMatchObject({
				reason: 'location withheld',
				hash_before: hash,
				hash_after: now.hash
			});
			expect(now.figures).toBeNull();
			expect(figures).toBeDefined();
		}
		for (const hash of old) expect(picture!.datedDocuments.has(hash)).toBe(false);
		const [left] = await record().sql<{ count: string }>(
			`select count(*) from app.dated_document where document::text like '%${known!.location}%'`
		);
		expect(Number(left!.count)).toBe(0);
		// What is left gives figures again, which are those of what is left.
		await workOutFigures.run(context, new Date());
		const worked = await seen();
		for (const { id, figures } of worked.snapshots) {
			const { services, statements, reference, takenOn } = worked.record(id)!;
			const stored = { services: services.values(), statements: statements.values(), reference };
			const { inputs, matrix } = coverRecord(stored, takenOn);
			expect(figures).toEqual(figuresOf(matrix, inputs.kinds));
		}
	});

	test('nothing of it is changed or taken away', async () => {
		for (const statement of [
			`update app.dated_snapshot set taken_on = '2020-01-01'`,
			`update app.dated_snapshot set figures = null, method = null where figures is not null`,
			`delete from app.dated_snapshot`,
			`update app.dated_entry set entity_id = 'x'`,
			`delete from app.dated_entry`,
			`update app.dated_document set document = '{}'`,
			`delete from app.dated_document`,
			`truncate app.dated_document cascade`
		]) {
			await expect(record().sql(statement)).rejects.toThrow(/only ever added to/);
		}
	});
}
