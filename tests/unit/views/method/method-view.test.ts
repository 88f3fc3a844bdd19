import { describe, expect, it } from 'vitest';
import {
	CELL_CERTAINTIES,
	COVERAGE_STATES,
	RECORD_STATES
} from '../../../../src/lib/coverage/cells/state.ts';
import {
	LIMITS,
	REACH_METRES,
	ROBUSTNESS,
	SINGLE_PROVIDER_CATEGORIES
} from '../../../../src/lib/domain/assumptions/assumptions.ts';
import { toGrid } from '../../../../src/lib/domain/place/grid.ts';
import { isLive, tiersOf } from '../../../../src/lib/domain/service/service.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { methodView } from '../../../../src/lib/views/method/method-view.ts';
import { workedExample } from '../../../../src/lib/views/method/worked-example.ts';
import type { Block } from '../../../../src/lib/views/prose/prose.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';
import { seedCoverage, seedSetting } from '../data/seed-coverage.ts';

const snapshot = {
	version: 5,
	changedAt: '2026-11-21T10:00:00Z',
	takenAt: '2026-11-21T10:00:00Z',
	services: new Map(seedServices.map((service) => [service.id, service])),
	statements: new Map(seedStatements.map((statement) => [statement.id, statement])),
	reference: seedReference
};

const defaultData = { files: [], missing: [], precise: false, difference: null };

const LOCALES = ['en', 'cy'] as const;
const sectionsIn = (locale: 'en' | 'cy') =>
	methodView(snapshot, seedSetting, defaultData, locale).prose.sections;

const tablesOf = (blocks: readonly Block[]) =>
	blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : []));
const section = (locale: 'en' | 'cy', id: string) =>
	sectionsIn(locale).find((one) => one.id === id)!.blocks;

describe('the method page', () => {
	it.each(LOCALES)(
		'names sources in words, and no notes of whoever collected them (%s)',
		(locale) => {
			const said = JSON.stringify(section(locale, 'sources'));
			expect(said).toContain('StatsWales');
			expect(said).toContain('ONS mid-year population estimates');
			for (const note of ['COMPUTED', 'DERIVED', 'cla_best_number', 'pop_0_17']) {
				expect(said).not.toContain(note);
			}
			expect(said.includes('(inferred)')).toBe(locale === 'en');
			const live = seedServices.filter(isLive).length;
			expect(live).toBeLessThan(seedServices.length);
			expect(said).toContain(` ${live} `);
		}
	);

	it('has a place for every definition that other pages point to, the same in both languages', () => {
		const anchors = LOCALES.map((locale) =>
			sectionsIn(locale).flatMap(({ id, blocks }) => [
				id,
				...blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []))
			])
		);
		expect(anchors[0]).toEqual(anchors[1]);
		expect(new Set(anchors[0]).size).toBe(anchors[0]!.length);
		expect(anchors[0]).toEqual(
			expect.arrayContaining([
				...'split site-reach choice nearest access welsh equity at-risk lapse'
					.split(' ')
					.map((measure) => `measure-${measure}`),
				...`coverage demand distance states full-offer ranking robustness what-if best-sites
					rounding assumptions example sources`.split(/\s+/)
			])
		);
	});

	it.each(LOCALES)('names every state of the kernel once (%s)', (locale) => {
		const [record, certainty, states] = tablesOf(section(locale, 'states'));
		expect(record).toHaveLength(RECORD_STATES.length);
		expect(certainty).toHaveLength(CELL_CERTAINTIES.length);
		expect(states).toHaveLength(COVERAGE_STATES.length);
		for (const rows of [record!, certainty!, states!]) {
			expect(new Set(rows.map(([word]) => word![0])).size).toBe(rows.length);
		}
	});

	it('shows the expected pairs of the facts, their ages, and where a phone call counts', () => {
		const [rows] = tablesOf(section('en', 'kinds'));
		const cells = rows!.flatMap(([, , ...tiers]) => tiers.map(([word]) => word));
		expect(cells).toHaveLength(44);
		expect(cells.filter((word) => word !== 'not expected')).toHaveLength(31);
		const phone = seedReference.category_groups.flatMap((group) =>
			group.remote_counts_for_tiers.filter((tier) => group.expected_tiers.includes(tier))
		);
		expect(cells.filter((word) => word === 'expected; phone or online counts')).toHaveLength(
			phone.length
		);
	});

	it.each(LOCALES)('prints the assumptions that the kernel uses (%s)', (locale) => {
		const text = JSON.stringify(section(locale, 'assumptions'));
		for (const tier of TIERS) {
			const { urban, rural } = REACH_METRES[tier];
			expect(text).toContain(`${urban / 1000} km, ${rural / 1000} km`);
		}
		expect(text).toContain(String(LIMITS.reachKm.most));
		for (const id of SINGLE_PROVIDER_CATEGORIES) {
			const { name } = seedReference.categories.find((category) => category.id === id)!;
			expect(text).toContain((locale === 'cy' && name.cy) || name.en);
		}
		const ranking = JSON.stringify(section(locale, 'ranking'));
		for (const part of [ROBUSTNESS.draws, ROBUSTNESS.seed, ROBUSTNESS.top]) {
			expect(ranking).toContain(String(part));
		}
	});
});

describe('the worked example', () => {
	const { result } = seedCoverage();
	const { cell, points } = workedExample(result)!;
	const kind = result.coverage.kinds[cell.k]!;
	const gss = seedReference.areas[cell.a]!.gss;
	const group = seedReference.category_groups.find(({ id }) => id === kind.group)!;

	/** Children of an age in the example's area who live at a settlement, from the facts alone. */
	function childrenAt(weight: number, age: number): number {
		const settlements = seedReference.settlements.filter((one) => one.gss === gss);
		const all = settlements.reduce((sum, one) => sum + one.weight, 0);
		const [indicator, years] =
			age <= 4
				? ['pop_0_4', 5]
				: age <= 10
					? ['pop_5_10', 6]
					: age <= 15
						? ['pop_11_15', 5]
						: ['pop_16_17', 2];
		const total = seedReference.need.find(
			(figure) => figure.area === gss && figure.indicator === indicator
		)!;
		return ((total.value! / Number(years)) * weight) / all;
	}

	/** The cell with plain loops: no column, no bit, nothing of the kernel. */
	function byHand(): { children: number; reached: number } {
		const services = seedServices.filter(
			(service) =>
				isLive(service) &&
				service.areas.includes(gss) &&
				tiersOf(service).includes(kind.tier) &&
				service.categories.some(
					(id) => seedReference.categories.find((one) => one.id === id)!.group === kind.group
				)
		);
		const sum = { children: 0, reached: 0 };
		for (const settlement of seedReference.settlements.filter((one) => one.gss === gss)) {
			const at = toGrid(settlement.point.lon, settlement.point.lat);
			const limit =
				settlement.weight < 10_000 ? REACH_METRES[kind.tier].rural : REACH_METRES[kind.tier].urban;
			for (let age = group.minimum_age; age <= Math.min(17, group.maximum_age); age++) {
				const children = childrenAt(settlement.weight, age);
				sum.children += children;
				const reaches = services.some(
					({ eligibility, locations }) =>
						(eligibility.age_of === 'parent' ||
							((eligibility.minimum_age ?? 0) <= age && age <= (eligibility.maximum_age ?? 17))) &&
						locations.some(
							({ easting, northing }) =>
								(easting - Math.round(at.x)) ** 2 + (northing - Math.round(at.y)) ** 2 <= limit ** 2
						)
				);
				if (reaches) sum.reached += children;
			}
		}
		return sum;
	}

	it('comes out the same with plain loops over the facts', () => {
		const hand = byHand();
		expect(hand.reached).toBeGreaterThan(0);
		expect(hand.reached).toBeLessThan(hand.children);
		expect(cell.sums.children).toBeCloseTo(hand.children, 6);
		expect(cell.sums.reached).toBeCloseTo(hand.reached, 6);
		expect(points.reduce((sum, one) => sum + one.reached, 0)).toBeCloseTo(hand.reached, 6);
	});

	it.each(LOCALES)('is printed point by point with its sum, rounded to ten (%s)', (locale) => {
		const blocks = section(locale, 'example');
		const [rows] = tablesOf(blocks);
		expect(rows).toHaveLength(points.length + 1);
		const numbers = rows!.map((row) =>
			row.slice(-2).map(([text]) => Number(String(text).replace(',', '')))
		);
		for (const [children, reached] of numbers) {
			expect(children! % 10).toBe(0);
			expect(reached! <= children!).toBe(true);
		}
		expect(numbers.at(-1)).toEqual([
			Math.round(cell.sums.children / 10) * 10,
			Math.round(cell.sums.reached / 10) * 10
		]);
		const share = Math.round((100 * cell.sums.reached) / cell.sums.children);
		expect(JSON.stringify(blocks)).toContain(`${share}%`);
	});
});
