import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayNumber } from '../../../../src/lib/coverage/day-number.ts';
import { compareCoverage } from '../../../../src/lib/coverage/figures/compare-coverage.ts';
import { coverRecord } from '../../../../src/lib/coverage/figures/cover-record.ts';
import {
	FALLS,
	FORECAST_MONTHS,
	forecast
} from '../../../../src/lib/coverage/forecast/forecast.ts';
import { scoreRow } from '../../../../src/lib/coverage/scorecard/score.ts';
import { addMonths } from '../../../../src/lib/domain/assurance/assurance.ts';
import { compareRecords } from '../../../../src/lib/domain/history/compare-records.ts';
import type { DatedRecord } from '../../../../src/lib/domain/history/dated-record.ts';
import { FIGURES, type Figure } from '../../../../src/lib/domain/history/figures.ts';
import type { OfferRow } from '../../../../src/lib/coverage/offers/offers.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import {
	oracleFalls,
	oracleFallsOff,
	oracleWelsh
} from '../../../unit/coverage/oracle/oracle-measures.ts';
import { oracleOffer, oracleRegion } from '../../../unit/coverage/oracle/oracle-region.ts';
import { oracleCell, type OracleCell } from '../../../unit/coverage/oracle/oracle-cell.ts';
import { expectSame } from '../../../unit/coverage/oracle/same.ts';
import { openEmbeddedRecord, type RecordDatabase } from '../../record/record-database.ts';
import { ageRecord, MONTHS, START, type AgedRecord } from './age-record.ts';
import { cellsOf, coverageRecordOf, worldOf } from './world-of.ts';

const FIGURE_OF: Record<Figure, (cell: OracleCell) => number> = {
	children: ({ sums }) => sums.children,
	reached: ({ split }) => split.reached,
	notReached: ({ split }) => split.notReached,
	notKnown: ({ split }) => split.notKnown,
	confirmedReached: ({ confirmedSplit }) => confirmedSplit.reached,
	confirmedNotReached: ({ confirmedSplit }) => confirmedSplit.notReached,
	confirmedNotKnown: ({ confirmedSplit }) => confirmedSplit.notKnown
};

describe('a record fourteen months later', () => {
	let opened: RecordDatabase;
	let aged: AgedRecord;
	beforeAll(async () => {
		opened = await openEmbeddedRecord();
		aged = await ageRecord(opened.db);
	});
	afterAll(() => opened?.close());

	const recordOf = (month: number): DatedRecord => aged.history.record(aged.months[month]!.id)!;
	const first = () => recordOf(0);
	const last = () => recordOf(MONTHS);
	const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id).toSorted();
	const worldAt = (record: DatedRecord, day = record.takenOn, reference = record.reference) =>
		worldOf(record.services.values(), reference, day);

	test('a snapshot a month, each with its figures, none unreadable', () => {
		expect(aged.months.map(({ taken_on }) => taken_on)).toEqual(
			Array.from({ length: MONTHS + 1 }, (_, month) => addMonths(START, month))
		);
		for (const [month, { figures, reason }] of aged.months.entries()) {
			expect(reason).toBe('monthly');
			expect(figures).not.toBeNull();
			expect(recordOf(month).unreadable).toEqual([]);
		}
	});

	test('each holds what was published on its day, but for the place that is withheld since', () => {
		for (const [month, published] of aged.published.entries()) {
			const { services } = recordOf(month);
			expect([...services.keys()].toSorted()).toEqual(ids(published));
			for (const service of published) {
				const kept = services.get(service.id)!;
				if (service.id === aged.story.withheld.id) {
					expect(kept).toMatchObject({ location_withheld: true, locations: [] });
					expect(JSON.stringify(kept)).not.toContain(aged.story.withheld.town);
				} else expect(kept).toEqual(service);
			}
		}
		for (const { redactions } of aged.months) {
			expect(redactions.map(({ reason }) => reason)).toEqual(['location withheld']);
		}
	});

	test.each([0, 5, 9, MONTHS])('the figures of month %i are those of the oracle', (month) => {
		const { figures } = aged.months[month]!;
		for (const { kind, area, cell } of cellsOf(worldAt(recordOf(month)))) {
			const at =
				figures!.kinds.indexOf(kind) * figures!.areas.length + figures!.areas.indexOf(area);
			for (const name of FIGURES) {
				expectSame(figures!.columns[name][at], FIGURE_OF[name](cell), `${kind} ${area} ${name}`);
			}
			expect(figures!.record[at]).toBe(cell.record);
			expect(figures!.certainty[at]).toBe(cell.certainty);
			expect(figures!.state[at]).toBe(cell.state);
		}
	});

	test('what opened, closed, moved, was checked and ran out is what was done', () => {
		const { story } = aged;
		const changes = compareRecords(first(), last());
		expect(ids(changes.opened)).toEqual(story.opened.toSorted());
		expect(
			changes.closed.map(({ service, now }) => ({ id: service.id, now })).toSorted(byId)
		).toEqual(story.closed.toSorted(byId));
		const gone = new Set(ids(story.closed));
		expect(
			changes.reTiered
				.map(({ service, before, after }) => ({ id: service.id, before, after }))
				.toSorted(byId)
		).toEqual(story.reTiered.filter(({ id }) => !gone.has(id)).toSorted(byId));
		const again = new Map(story.checkedAgain.map(({ id, on }) => [id, on]));
		expect(
			changes.reChecked.map(({ service, after }) => [service.id, after] as const).toSorted()
		).toEqual([...again].filter(([id]) => !gone.has(id)).toSorted());
		// A check holds for six months on the targeted tier and for a year elsewhere: fourteen months later
		// those of the first day have run out; those made again in the eighth month hold to this day.
		const outOfDate = story.checkedAtStart.filter(
			(id) => !gone.has(id) && !again.has(id) && !story.opened.includes(id)
		);
		expect(changes.outOfDate.map(({ service }) => service.id).toSorted()).toEqual(
			outOfDate.toSorted()
		);
		expect(outOfDate.length).toBeGreaterThan(50);
	});

	test('a disputed gap is a gap for as long as it was declared, and no longer', () => {
		const { area, tier, group, declaredOn, endedOn } = aged.story.disputed;
		const states = aged.months.map(({ taken_on, figures }) => {
			const at =
				figures!.kinds.indexOf(`${tier}:${group}`) * figures!.areas.length +
				figures!.areas.indexOf(area);
			return [taken_on, figures!.state[at]];
		});
		expect(states).toEqual(
			states.map(([day]) => [
				day,
				day! >= declaredOn && day! < endedOn ? 'confirmed-gap' : 'not-known'
			])
		);
		expect(states.filter(([, state]) => state === 'confirmed-gap')).toHaveLength(2);
		const challenges = [...aged.snapshot.challenges.values()].map(({ id, state, outcome }) => ({
			open: id === aged.story.stillOpen,
			state,
			outcome
		}));
		expect(challenges).toHaveLength(2);
		expect(challenges).toContainEqual({ open: true, state: 'open', outcome: null });
		expect(challenges).toContainEqual({
			open: false,
			state: 'answered',
			outcome: 'declaration-ended'
		});
	});

	test('why the children of each cell changed equals three recomputations', () => {
		const [before, after] = [first(), last()];
		const changes = compareCoverage(
			{ day: before.takenOn, record: coverageRecordOf(before), figures: aged.months[0]!.figures! },
			{
				day: after.takenOn,
				record: coverageRecordOf(after),
				figures: aged.months[MONTHS]!.figures!
			}
		);
		const onNewGround = { ...after.reference, declarations: before.reference.declarations };
		const [kept, then, agedOnly, now] = [
			worldAt(before),
			worldAt(before, before.takenOn, onNewGround),
			worldAt(before, after.takenOn, onNewGround),
			worldAt(after)
		].map((world) => new Map(cellsOf(world).map(({ kind, area, cell }) => [kind + area, cell])));
		let moved = { record: 0, time: 0, method: 0 };
		for (const change of changes) {
			const key = change.kind + change.area;
			for (const name of FIGURES) {
				const of = (cells: typeof kept) => FIGURE_OF[name](cells!.get(key)!);
				const expected = {
					before: of(kept),
					after: of(now),
					time: of(agedOnly) - of(then),
					record: of(now) - of(agedOnly),
					method: of(then) - of(kept)
				};
				for (const part of ['before', 'after', 'time', 'record', 'method'] as const) {
					expect(change[part][name], `${key} ${name} ${part}`).toBeCloseTo(expected[part], 5);
				}
				moved = {
					record: moved.record + Math.abs(expected.record),
					time: moved.time + Math.abs(expected.time),
					method: moved.method + Math.abs(expected.method)
				};
			}
		}
		expect(Math.min(moved.record, moved.time, moved.method)).toBeGreaterThan(1000);
	});

	test('the scorecard of a region equals the oracle', () => {
		const record = last();
		const { inputs, coverage, matrix } = coverRecord(coverageRecordOf(record), record.takenOn);
		const world = worldAt(record);
		const horizon = dayNumber('2028-03-31');
		for (const { code, members } of some(inputs.regions)) {
			const { scores } = scoreRow(coverage, matrix, code, members, horizon);
			for (const [t, tier] of TIERS.entries()) {
				const kinds = world.kinds.filter((kind) => kind.tier === tier);
				const cells = kinds.flatMap((kind) => members.map((area) => oracleCell(world, kind, area)));
				const sum = (of: (cell: OracleCell) => number) =>
					cells.reduce((total, cell) => total + of(cell), 0);
				const regional = kinds.map((kind) => oracleRegion(world, kind, members));
				const falls = kinds.map((kind) =>
					oracleFallsOff(
						world,
						kind,
						members,
						() => true,
						({ fundedUntil }) => fundedUntil !== 0 && fundedUntil <= horizon
					)
				);
				const languages = kinds.map((kind) => oracleWelsh(world, kind, members));
				const add = <T>(of: readonly T[], what: (one: T) => number) =>
					of.reduce((total, one) => total + what(one), 0);
				expectSame(
					scores[t],
					{
						tier,
						offer: {
							record: oracleOffer(regional, 'record'),
							confirmed: oracleOffer(regional, 'confirmed')
						},
						split: {
							record: {
								reached: sum(FIGURE_OF.reached),
								notReached: sum(FIGURE_OF.notReached),
								notKnown: sum(FIGURE_OF.notKnown)
							},
							confirmed: {
								reached: sum(FIGURE_OF.confirmedReached),
								notReached: sum(FIGURE_OF.confirmedNotReached),
								notKnown: sum(FIGURE_OF.confirmedNotKnown)
							}
						},
						children: sum(FIGURE_OF.children),
						recorded: cells.filter(({ certainty }) => certainty !== 'not-known').length,
						confirmed: cells.filter(({ certainty }) =>
							['confirmed', 'declared-none'].includes(certainty)
						).length,
						welsh: {
							inWelsh: add(languages, (one) => one.inWelsh),
							notRecorded: add(languages, (one) => one.notRecorded),
							notInWelsh: add(languages, (one) => one.notInWelsh),
							nobody: add(languages, (one) => one.nobody)
						},
						reachedNow: add(falls, ({ reached }) => reached),
						fundingEnds: add(falls, ({ lost }) => lost)
					},
					`${code} ${tier}`
				);
			}
		}
	});

	test('the forecast of the eighth month equals the oracle', () => {
		const record = recordOf(8);
		const { inputs, coverage } = coverRecord(coverageRecordOf(record), record.takenOn);
		const world = worldAt(record);
		const ahead = FORECAST_MONTHS.map((months) => dayNumber(addMonths(record.takenOn, months)));
		const lost = { funding: 0, assurance: 0 };
		for (const { members } of some(inputs.regions)) {
			const areas = members.map((gss) => inputs.demand.areas.indexOf(gss));
			const falls = forecast(coverage, areas, ahead);
			for (const why of FALLS) {
				const until = why === 'funding' ? 'fundedUntil' : 'assuredUntil';
				const ends = ahead.map((day) => (row: OfferRow) => row[until] !== 0 && row[until] <= day);
				const counts = ({ certainty }: OfferRow) => why === 'funding' || certainty === 2;
				for (const tier of TIERS) {
					const of = world.kinds
						.filter((kind) => kind.tier === tier)
						.map((kind) => oracleFalls(world, kind, members, counts, ends));
					const own = falls.filter((fall) => fall.why === why && fall.tier === tier);
					expect(own.map(({ day }) => day)).toEqual(ahead);
					own.forEach((fall, at) => {
						const sum = (what: 'reached' | 'lost') =>
							of.reduce((total, kind) => total + kind[at]![what], 0);
						expect(fall.reached).toBeCloseTo(sum('reached'), 5);
						expect(fall.lost).toBeCloseTo(sum('lost'), 5);
						lost[why] += fall.lost;
					});
				}
			}
		}
		expect(Math.min(lost.funding, lost.assurance)).toBeGreaterThan(0);
	});

	test('what the first month foresaw of checks running out came about, where nobody did anything', () => {
		const record = first();
		const { inputs, coverage } = coverRecord(coverageRecordOf(record), record.takenOn);
		const everywhere = inputs.demand.areas.map((_, a) => a);
		for (const months of FORECAST_MONTHS) {
			const day = addMonths(record.takenOn, months);
			const falls = forecast(coverage, everywhere, [dayNumber(day)]);
			// It holds on the day itself: what is left is what is confirmed on the day after.
			const after = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
			const then = cellsOf(worldAt(record, after));
			for (const { tier, reached, lost } of falls.filter(({ why }) => why === 'assurance')) {
				const left = then
					.filter(({ kind }) => kind.startsWith(`${tier}:`))
					.reduce((sum, { cell }) => sum + cell.confirmedSplit.reached, 0);
				expect(reached - lost).toBeCloseTo(left, 4);
			}
		}
	});
});

/** Three of the seven: the oracle takes its time. */
const some = <T>(regions: readonly T[]): T[] => regions.filter((_, at) => at % 3 === 0);

const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
