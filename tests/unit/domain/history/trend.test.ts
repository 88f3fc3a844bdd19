import { describe, expect, test } from 'vitest';
import { trendOf, tierFigures } from '../../../../src/lib/domain/history/trend.ts';
import { FIGURES, figuresAt } from '../../../../src/lib/domain/history/figures.ts';
import { coverRecord } from '../../../../src/lib/coverage/figures/cover-record.ts';
import { figuresOf } from '../../../../src/lib/coverage/figures/figures-of.ts';
import { TIERS } from '../../../../src/lib/domain/tier/tier.ts';
import { seedReference, seedServices, seedStatements } from '../seed-record.ts';

const services = seedServices.map((service, at) =>
	at % 3 === 0
		? { ...service, assurance: { checked_on: '2026-10-01', role: 'editor' as const } }
		: service
);
const figuresOn = (day: string) => {
	const { inputs, matrix } = coverRecord(
		{ services, statements: seedStatements, reference: seedReference },
		day
	);
	return figuresOf(matrix, inputs.kinds);
};
const figures = figuresOn('2026-11-22');

describe('a trend', () => {
	test.each(TIERS)('%s: every number is the sum of its cells', (tier) => {
		for (const { members } of seedReference.regions) {
			const found = tierFigures(figures, members, tier);
			const kinds = figures.kinds.filter((kind) => kind.split(':')[0] === tier);
			for (const name of FIGURES) {
				let sum = 0;
				for (const kind of kinds) {
					for (const area of members) sum += figuresAt(figures, kind, area)![name];
				}
				expect(found[name]).toBeCloseTo(sum, 6);
			}
			expect(found.cells).toBe(kinds.length * members.length);
			expect(found.reached + found.notReached + found.notKnown).toBeCloseTo(found.children, 4);
		}
	});

	test('goes in the order of the snapshots, with a hole where figures are not worked out yet', () => {
		const trend = trendOf(
			[
				{ id: 'a', taken_on: '2026-11-22', method: 1, figures },
				{ id: 'b', taken_on: '2026-12-01', method: null, figures: null },
				{ id: 'c', taken_on: '2028-01-01', method: 1, figures: figuresOn('2028-01-01') }
			],
			['W06000002'],
			'targeted'
		);
		expect(trend.map(({ on }) => on)).toEqual(['2026-11-22', '2026-12-01', '2028-01-01']);
		expect(trend[1]).toEqual({
			snapshot: 'b',
			on: '2026-12-01',
			method: null,
			demand: '',
			figures: null
		});
		// A check of October 2026 has run out by then.
		expect(trend[0]!.figures!.confirmed).toBeGreaterThan(0);
		expect(trend[2]!.figures!.confirmed).toBe(0);
	});

	test('an area the figures do not know counts nowhere', () => {
		expect(tierFigures(figures, ['W00000000'], 'universal')).toMatchObject({
			children: 0,
			cells: 0
		});
	});
});
