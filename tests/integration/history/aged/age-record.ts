/**
 * Fourteen months of a record by the tests' clock: what opens, closes, moves between tiers, is checked and
 * runs out, a gap that is disputed, a place that is withheld late, and new numbers of children. What was
 * done is told as it was done, so that history can be held against it.
 */
import { tmpdir } from 'node:os';
import type { DatedSnapshot } from '../../../../src/lib/domain/history/dated-snapshot.ts';
import { historyOf, type History } from '../../../../src/lib/domain/history/history.ts';
import type { Service } from '../../../../src/lib/domain/service/service.ts';
import { applyChanges } from '../../../../src/lib/domain/snapshot/change.ts';
import type { Snapshot } from '../../../../src/lib/domain/snapshot/snapshot.ts';
import { addMonths } from '../../../../src/lib/domain/assurance/assurance.ts';
import type { JobContext } from '../../../../src/lib/server/jobs/job.ts';
import {
	takeMonthlySnapshot,
	workOutFigures
} from '../../../../src/lib/server/jobs/take-snapshots.ts';
import { fetchChanges } from '../../../../src/lib/server/snapshot/fetch-changes.ts';
import { clientFor } from '../../embedded/fixture.ts';
import { actingAs } from '../../record/acting-as.ts';
import type { EmbeddedSupabase } from '../../../../src/lib/server/embedded/open.ts';

/** The day of the first snapshot; the others follow month by month. */
export const START = '2026-12-01';
export const MONTHS = 14;

/** What was done, by the ids of services. */
export type Story = {
	opened: string[];
	closed: { id: string; now: 'ended' | 'out of scope' | 'merged' | 'removed' }[];
	reTiered: { id: string; before: string[]; after: string[] }[];
	/** Checked at the start, and again later. */
	checkedAtStart: string[];
	checkedAgain: { id: string; on: string }[];
	withheld: { id: string; town: string };
	/** Said to hold nothing, challenged, and taken back; and challenged and still open. */
	disputed: { area: string; tier: string; group: string; declaredOn: string; endedOn: string };
	stillOpen: string;
};

export type AgedRecord = {
	story: Story;
	history: History;
	snapshot: Snapshot;
	/** What was published on the day of each snapshot, as a reader had it that day. */
	published: readonly (readonly Service[])[];
	/** The snapshots in the order of their months. */
	months: readonly DatedSnapshot[];
};

/** Lives through the months. Changes the database's clock for good. */
export async function ageRecord(db: EmbeddedSupabase): Promise<AgedRecord> {
	const { sql } = db;
	const context: JobContext = {
		client: clientFor(db, db.secretKey),
		mail: { keepsData: false, send: async () => {}, close: async () => {} },
		dataDir: tmpdir(),
		origin: 'https://haenau.example',
		changed: async () => {}
	};
	let picture: Snapshot | null = null;
	const follow = async (): Promise<Snapshot> => {
		const since = picture?.version ?? 0;
		const { version, changedAt, items } = await fetchChanges(
			clientFor(db, db.publishableKey),
			since
		);
		picture = applyChanges(picture, items, { version, changedAt, takenAt: changedAt });
		return picture;
	};
	const itIs = async (day: string): Promise<Date> => {
		await sql(
			`create or replace function app.clock() returns timestamptz language sql stable set search_path = ''
			as $$ select timestamptz '${day} 09:00Z' $$`
		);
		return new Date(`${day}T09:00:00Z`);
	};
	const ids = async (where: string, limit: number): Promise<string[]> =>
		(
			await sql<{ id: string }>(
				`select s.id::text from app.service s where s.published and s.in_scope and s.status = 'active'
				and ${where} order by s.fact_id limit ${limit}`
			)
		).map(({ id }) => id);
	const list = (of: readonly string[]): string => of.map((id) => `'${id}'`).join(', ');
	const inOrder = { universal: 0, primary: 1, secondary: 2, targeted: 3 } as Record<string, number>;

	await itIs(START);
	const spread = await ids('true', 1000);
	const every = (n: number, from: number) => spread.filter((_, at) => at % n === from);
	const opening = every(60, 1);
	const closing = every(80, 2);
	const moving = every(150, 3);
	const checked = every(3, 0);
	const story: Story = {
		opened: opening,
		closed: [],
		reTiered: [],
		checkedAtStart: checked,
		checkedAgain: [],
		withheld: { id: '', town: '' },
		disputed: { area: '', tier: '', group: '', declaredOn: '', endedOn: '' },
		stillOpen: ''
	};

	// As it stands on the first day: some wait to be published, some were checked, some lose their money.
	await sql(`update app.service set published = false where id in (${list(opening)})`);
	await sql(
		`insert into app.assurance (id, service_id, checked_on, role)
		select gen_random_uuid(), id, '${START}', 'provider' from app.service where id in (${list(checked)})`
	);
	for (const [n, ends] of ['2027-03-31', '2028-03-31', '2028-06-30'].entries()) {
		await sql(
			`insert into app.funding (id, service_id, source, ends_on)
			select gen_random_uuid(), id, 'A grant', '${ends}' from app.service where id in (${list(every(7, n))})`
		);
	}
	const [gap] = await sql<{ area: string; tier: string; group: string }>(
		`select a.gss as area, p.tier_id as tier, p.group_id as group from app.area a cross join app.expected_pair p
		where not exists (
			select from app.service s join app.service_area x on x.service_id = s.id and x.gss = a.gss
				join app.service_category c on c.service_id = s.id join app.category k on k.id = c.category_id
			where k.group_id = p.group_id)
		order by a.gss, p.tier_id, p.group_id limit 1`
	);
	const actors = {
		steward: await actingAs(db, 'aged-steward', { role: 'steward', gss: gap!.area }),
		editor: await actingAs(
			db,
			'aged-editor',
			...(await sql<{ gss: string }>('select gss from app.area')).map(({ gss }) => ({
				role: 'editor',
				gss
			}))
		),
		reviewer: await actingAs(db, 'aged-reviewer', { role: 'national_reviewer' })
	};
	const did = async (answer: PromiseLike<{ data: unknown }>): Promise<Record<string, string>> => {
		const { data } = await answer;
		if (!(data as { ok?: boolean } | null)?.ok) throw new Error(JSON.stringify(data));
		return data as Record<string, string>;
	};
	let challenge = '';

	const happens: Record<number, (day: string) => Promise<void>> = {
		2: async () => {
			await sql(
				`update app.service set published = true where id in (${list(opening.slice(0, 3))})`
			);
		},
		3: async () => {
			for (const id of moving) {
				const [row] = await sql<{ tiers: string[] }>(
					`select array_agg(distinct tier_id) as tiers from app.tier_placement where service_id = '${id}'`
				);
				const after = row!.tiers.includes('targeted') ? 'secondary' : 'targeted';
				await sql(`delete from app.tier_placement where service_id = '${id}'`);
				await sql(
					`insert into app.tier_placement (service_id, tier_id, proposed_by, definition_version)
					values ('${id}', '${after}', 'editor', 1)`
				);
				story.reTiered.push({
					id,
					before: row!.tiers.toSorted((one, other) => inOrder[one]! - inOrder[other]!),
					after: [after]
				});
			}
		},
		4: async () => {
			const [ended, left, outside, removed] = closing;
			await sql(`update app.service set status = 'inactive' where id = '${ended}'`);
			await sql(`update app.service set status = 'defunct' where id = '${left}'`);
			await sql(`update app.service set in_scope = false where id = '${outside}'`);
			await sql(`update app.service set published = false where id = '${removed}'`);
			story.closed.push(
				{ id: ended!, now: 'ended' },
				{ id: left!, now: 'ended' },
				{ id: outside!, now: 'out of scope' },
				{ id: removed!, now: 'removed' }
			);
		},
		5: async (day) => {
			story.disputed = { ...gap!, declaredOn: day, endedOn: '' };
			await sql(
				`insert into app.declaration (gss, tier_id, group_id, says, as_at, evidence)
				values ('${gap!.area}', '${gap!.tier}', '${gap!.group}', 'none', '${day}', 'A review of the offer')`
			);
		},
		6: async () => {
			const evidence = { en: 'A team began in May', cy: null, cy_state: 'missing' };
			const { area, tier, group: category_group } = gap!;
			const asked = { area, region: null, tier, category_group, evidence };
			const made = await did(
				actors.steward.rpc('challenge_gap', { ...asked, claim: 'declaration-wrong' })
			);
			challenge = made.id!;
		},
		7: async (day) => {
			const answer = { en: 'The declaration is taken back', cy: null, cy_state: 'missing' };
			await did(
				actors.reviewer.rpc('answer_challenge', { challenge, outcome: 'declaration-ended', answer })
			);
			story.disputed.endedOn = day;
			const { area, tier, group: category_group } = gap!;
			const again = await did(
				actors.steward.rpc('challenge_gap', {
					area,
					region: null,
					tier,
					category_group,
					claim: 'there-is-help',
					evidence: { en: 'It is running now', cy: null, cy_state: 'missing' }
				})
			);
			story.stillOpen = again.id!;
		},
		8: async (day) => {
			await sql(`update app.service set published = true where id in (${list(opening.slice(3))})`);
			for (const id of checked.filter((_, at) => at % 9 === 0)) {
				await did(actors.editor.rpc('confirm_service', { service: id, version: 1 }));
				story.checkedAgain.push({ id, on: day });
			}
		},
		11: async () => {
			await sql(`update app.need_figure set value = round(value * 1.05) where value is not null`);
		}
	};

	const published: Service[][] = [];
	for (let month = 0; month <= MONTHS; month++) {
		const now = await itIs(addMonths(START, month));
		await happens[month]?.(addMonths(START, month));
		await takeMonthlySnapshot.run(context, now);
		published.push(structuredClone([...(await follow()).services.values()]));
	}
	await workOutFigures.run(context, new Date());

	// After the last of them was published: a place turns out to be one that must not be known.
	const [hidden] = await sql<{ id: string; location: string; town: string }>(
		`select s.id::text, l.id::text as location, l.town from app.service s
		join app.service_at_location sl on sl.service_id = s.id join app.location l on l.id = sl.location_id
		where s.published and s.status = 'active' and l.town is not null
			and not exists (select from app.area a where a.name ->> 'en' = l.town or a.name ->> 'cy' = l.town)
			and (select count(*) from app.service_at_location o where o.service_id = s.id) = 1
		order by s.fact_id limit 1`
	);
	story.withheld = hidden!;
	await sql(`delete from app.service_at_location where service_id = '${hidden!.id}'`);
	await sql(`delete from app.location where id = '${hidden!.location}'`);
	await sql(`update app.service set location_withheld = true where id = '${hidden!.id}'`);
	await workOutFigures.run(context, new Date());

	const snapshot = await follow();
	const history = historyOf(snapshot.datedSnapshots, snapshot.datedDocuments);
	return { story, history, snapshot, published, months: history.snapshots };
}
