import { describe, expect, test } from 'vitest';
import { dayNumber } from '../../../../src/lib/coverage/day-number.ts';
import { demandFromSettlements } from '../../../../src/lib/coverage/demand/from-settlements.ts';
import { compareCoverage } from '../../../../src/lib/coverage/figures/compare-coverage.ts';
import { coverRecord } from '../../../../src/lib/coverage/figures/cover-record.ts';
import { figuresOf } from '../../../../src/lib/coverage/figures/figures-of.ts';
import { changesByTier } from '../../../../src/lib/coverage/figures/sum-changes.ts';
import { expectedKinds } from '../../../../src/lib/coverage/kinds/kind.ts';
import { offerRows } from '../../../../src/lib/coverage/offers/from-services.ts';
import { NO_FILTERS, USUAL_ASSUMPTIONS } from '../../../../src/lib/coverage/question.ts';
import { scorecardOf } from '../../../../src/lib/coverage/scorecard/scorecard.ts';
import { addMonths } from '../../../../src/lib/domain/assurance/assurance.ts';
import { compareRecords } from '../../../../src/lib/domain/history/compare-records.ts';
import { trendOf } from '../../../../src/lib/domain/history/trend.ts';
import { isLive, type Service } from '../../../../src/lib/domain/service/service.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';
import { oracleCell } from '../oracle/oracle-cell.ts';
import type { World } from '../oracle/world.ts';

/**
 * A record that ages for 14 months: services open (month 3), end (5), move to another tier (7), are
 * checked again (10); a gap is declared (2) and the declaration ends after it was challenged (6); and in
 * month 12 places become withheld, which takes them out of every month before too.
 */
const START = '2026-11-22';
const MONTHS = [0, 6, 14];
const dayOfMonth = (month: number) => addMonths(START, month);
const live = seedServices.filter(isLive);
const at = (service: Service): number => live.indexOf(service);
const WITHHELD = live.filter(({ locations }) => locations.length > 0).slice(100, 110);
const DISPUTED = { area: 'W06000023', tier: 'secondary' as const, group: 'family_support' };

function serviceIn(service: Service, month: number): Service | null {
	const n = at(service);
	if (n % 11 === 3 && month < 3) return null;
	let one: Service = service;
	if (n % 3 === 0) one = { ...one, assurance: { checked_on: '2026-10-01', role: 'provider' } };
	if (n % 9 === 0 && month >= 10) {
		one = { ...one, assurance: { checked_on: dayOfMonth(10), role: 'editor' } };
	}
	if (n % 13 === 5 && month >= 5) one = { ...one, status: 'defunct' };
	if (n % 17 === 7 && month >= 7) {
		one = { ...one, tiers: [{ ...one.tiers[0]!, tier: 'targeted', proposed_by: 'editor' }] };
	}
	return WITHHELD.includes(service) ? { ...one, location_withheld: true, locations: [] } : one;
}

const recordIn = (month: number) => ({
	services: live.flatMap((service) => serviceIn(service, month) ?? []),
	statements: [...seedStatements],
	reference: {
		...seedReference,
		declarations:
			month >= 2 && month < 6
				? [
						{
							...DISPUTED,
							says: 'none' as const,
							as_at: dayOfMonth(2),
							expires_on: dayOfMonth(14),
							evidence: 'Asked every team',
							evidence_url: null
						}
					]
				: []
	}
});

const areas = seedReference.areas.map(({ gss }) => gss);
const kinds = expectedKinds(seedReference.category_groups, seedReference.categories);
const demand = demandFromSettlements(seedReference.settlements, seedReference.need, areas);

/** The month as plain objects, for loops that share no arithmetic with the kernel. */
function worldOf(month: number): World {
	const { services, reference } = recordIn(month);
	return {
		points: demand.ids.map((id, i) => ({
			id,
			name: demand.names[i]!,
			x: demand.x[i]!,
			y: demand.y[i]!,
			children: [...demand.children.subarray(i * 18, i * 18 + 18)],
			area: areas[demand.area[i]!]!,
			fifth: null,
			rural: demand.rural[i] === 1
		})),
		areas,
		regions: seedReference.regions,
		categories: seedReference.categories.map(({ id }) => id),
		kinds,
		rows: offerRows(services, areas, dayOfMonth(month)),
		question: {
			filters: NO_FILTERS,
			assumptions: USUAL_ASSUMPTIONS,
			today: dayNumber(dayOfMonth(month))
		},
		declarations: reference.declarations.map(({ area, tier, group, expires_on }) => ({
			area,
			kind: `${tier}:${group}`,
			until: dayNumber(expires_on) - 1
		})),
		minutes: null
	};
}

const months = MONTHS.map((month) => {
	const record = recordIn(month);
	const day = dayOfMonth(month);
	const covered = coverRecord(record, day);
	const world = worldOf(month);
	const cells = kinds.flatMap((kind) =>
		areas.map((area) => ({ kind, area, cell: oracleCell(world, kind, area) }))
	);
	return {
		month,
		day,
		record,
		covered,
		figures: figuresOf(covered.matrix, covered.inputs.kinds),
		/** The naive sum over the cells of a tier of some areas. */
		naively: (
			members: readonly string[],
			tier: string,
			of: (cell: (typeof cells)[number]['cell']) => number
		) => {
			let sum = 0;
			for (const { kind, area, cell } of cells) {
				if (kind.tier === tier && members.includes(area)) sum += of(cell);
			}
			return sum;
		}
	};
});
const [first, middle, last] = months as [
	(typeof months)[0],
	(typeof months)[0],
	(typeof months)[0]
];
const places = [
	...seedReference.regions.map(({ code, members }) => ({ code, members })),
	{ code: 'Wales', members: areas }
];

describe('a record aged over 14 months', () => {
	test.each(TIERS)('%s: trends are what the oracle counts, before rounding', (tier) => {
		for (const { members } of places) {
			const trend = trendOf(
				months.map(({ day, figures }) => ({ id: day, taken_on: day, method: 1, figures })),
				members,
				tier
			);
			trend.forEach(({ figures }, m) => {
				const { naively } = months[m]!;
				const sum = (of: Parameters<typeof naively>[2]) => naively(members, tier, of);
				expect(figures!.reached).toBeCloseTo(
					sum(({ split }) => split.reached),
					4
				);
				expect(figures!.notKnown).toBeCloseTo(
					sum(({ split }) => split.notKnown),
					4
				);
				expect(figures!.confirmedReached).toBeCloseTo(
					sum(({ confirmedSplit }) => confirmedSplit.reached),
					4
				);
				expect(figures!.recorded).toBe(sum(({ certainty }) => (certainty === 'not-known' ? 0 : 1)));
			});
		}
	});

	test.each(TIERS)('%s: the scorecard of the last day is what the oracle counts', (tier) => {
		const { regions } = scorecardOf(last.covered, last.day);
		for (const { members, scores } of regions) {
			const score = scores.find((one) => one.tier === tier)!;
			const sum = (of: Parameters<typeof last.naively>[2]) => last.naively(members, tier, of);
			expect(score.split.record.reached).toBeCloseTo(
				sum(({ split }) => split.reached),
				4
			);
			expect(score.split.record.notReached).toBeCloseTo(
				sum(({ split }) => split.notReached),
				4
			);
			expect(score.split.confirmed.notKnown).toBeCloseTo(
				sum(({ confirmedSplit }) => confirmedSplit.notKnown),
				4
			);
			expect(score.confirmed).toBe(
				sum(({ certainty }) => (certainty === 'confirmed' || certainty === 'declared-none' ? 1 : 0))
			);
		}
	});

	test('the comparison of its ends is the difference of what the oracle counts', () => {
		const changes = compareCoverage(first, last);
		for (const { members } of places) {
			const byTier = changesByTier(changes, members);
			for (const tier of TIERS) {
				const { record, time, method } = byTier[tier];
				const reached = (month: typeof first) =>
					month.naively(members, tier, ({ split }) => split.reached);
				const confirmed = (month: typeof first) =>
					month.naively(members, tier, ({ confirmedSplit }) => confirmedSplit.reached);
				expect(record.reached + time.reached + method.reached).toBeCloseTo(
					reached(last) - reached(first),
					4
				);
				expect(record.confirmedReached + time.confirmedReached).toBeCloseTo(
					confirmed(last) - confirmed(first),
					4
				);
				expect(Math.abs(method.reached)).toBeLessThan(1e-6);
				// Nobody can confirm by letting time pass.
				expect(time.confirmedReached).toBeLessThanOrEqual(1e-6);
			}
		}
	});

	test('what opened, ended, moved, was checked and ran out is what was done to it', () => {
		const dated = ({ record, day }: typeof first) => ({
			takenOn: day,
			services: new Map(record.services.map((service) => [service.id, service])),
			reference: { moves: [] }
		});
		const found = compareRecords(dated(first), dated(last));
		const ids = (is: (n: number) => boolean) =>
			live
				.filter((service) => is(at(service)))
				.map(({ id }) => id)
				.sort();
		const ended = (n: number) => n % 13 === 5;
		const opened = (n: number) => n % 11 === 3;
		expect(found.opened.map(({ id }) => id).sort()).toEqual(ids((n) => opened(n) && !ended(n)));
		expect(found.closed.map(({ service }) => service.id).sort()).toEqual(
			ids((n) => ended(n) && !opened(n))
		);
		const had = (n: number) => first.record.services.some(({ id }) => id === live[n]!.id);
		expect(found.reTiered.map(({ service }) => service.id).sort()).toEqual(
			ids(
				(n) =>
					n % 17 === 7 &&
					!ended(n) &&
					had(n) &&
					live[n]!.tiers.map(({ tier }) => tier).join() !== 'targeted'
			)
		);
		expect(
			found.outOfDate.every(({ checkedOn, service }) => {
				const n = live.findIndex(({ id }) => id === service.id);
				return checkedOn === '2026-10-01' && n % 3 === 0 && n % 9 !== 0;
			})
		).toBe(true);
		expect(found.outOfDate.length).toBeGreaterThan(0);
	});

	test('the disputed gap is one while it stands declared, and not known before and after', () => {
		const state = ({ covered }: typeof first) => {
			const k = kinds.findIndex(({ id }) => id === `${DISPUTED.tier}:${DISPUTED.group}`);
			return covered.matrix.areas.find(({ code }) => code === DISPUTED.area)!.cells[k]!.state;
		};
		const declared = recordIn(4);
		const covered = coverRecord(declared, dayOfMonth(4));
		expect(state({ covered } as typeof first)).toBe('confirmed-gap');
		expect([state(first), state(middle), state(last)]).toEqual([
			'not-known',
			'not-known',
			'not-known'
		]);
	});

	test('a place withheld late reaches nobody from a place in any month', () => {
		for (const { covered } of months) {
			const { ids, siteStart } = covered.inputs.offers;
			for (const { id } of WITHHELD) {
				const s = ids.indexOf(id);
				if (s >= 0) expect(siteStart[s + 1]).toBe(siteStart[s]);
			}
		}
	});
});
