import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestSites } from '../../../../src/lib/coverage/best-sites/best-sites.ts';
import { cellAt } from '../../../../src/lib/coverage/cells/cell.ts';
import { cover } from '../../../../src/lib/coverage/coverage.ts';
import { dayNumber } from '../../../../src/lib/coverage/day-number.ts';
import { toDemand, type DemandPoint } from '../../../../src/lib/coverage/demand/demand.ts';
import { coverageInputs } from '../../../../src/lib/coverage/inputs.ts';
import type { Kind } from '../../../../src/lib/coverage/kinds/kind.ts';
import { agesBetween, ALL_AGES } from '../../../../src/lib/coverage/ages.ts';
import { toOffers } from '../../../../src/lib/coverage/offers/offers.ts';
import { NO_FILTERS, USUAL_ASSUMPTIONS } from '../../../../src/lib/coverage/question.ts';
import { prepareLand } from '../../../../src/lib/coverage/reach/ground.ts';
import { addService } from '../../../../src/lib/coverage/what-if/engine.ts';
import { applyScenario, rowOfProposal } from '../../../../src/lib/coverage/what-if/scenario.ts';
import { seedReference, seedServices, seedStatements } from '../../domain/seed-record.ts';

const TODAY = dayNumber('2026-11-22');
const question = { filters: NO_FILTERS, assumptions: USUAL_ASSUMPTIONS, today: TODAY };
const KIND: Kind = {
	id: 'primary:help',
	tier: 'primary',
	group: 'help',
	category: null,
	categories: ['help'],
	ages: ALL_AGES,
	remoteCounts: false
};
const AREAS = ['W06000001', 'W06000002'];

/** Points on a lattice of five kilometres, the urban reach of the tier, so that ties are common. */
const anyPoints = fc
	.array(
		fc.record({
			x: fc.integer({ min: 0, max: 6 }),
			y: fc.integer({ min: 0, max: 6 }),
			children: fc.integer({ min: 0, max: 9 }),
			area: fc.integer({ min: 0, max: 1 })
		}),
		{ minLength: 1, maxLength: 14 }
	)
	.map((points) =>
		points.map((point, i): DemandPoint => ({
			id: `p${String(i).padStart(2, '0')}`,
			name: { en: `${i}`, cy: `${i}` },
			x: 200_000 + point.x * 5000,
			y: 200_000 + point.y * 5000,
			children: new Array<number>(18).fill(point.children),
			area: AREAS[point.area]!,
			fifth: null,
			rural: false
		}))
	);

const coverageOf = (points: readonly DemandPoint[]) =>
	cover(
		prepareLand(toDemand('settlements', points, AREAS)),
		toOffers([], ['help']),
		[KIND],
		question
	);

const children = (points: readonly DemandPoint[]) =>
	points.reduce((sum, { children }) => sum + children[0]! * 18, 0);

/** What places reach together, by plain loops. */
const reachedBy = (places: readonly DemandPoint[], points: readonly DemandPoint[]) =>
	children(
		points.filter((point) =>
			places.some((place) => (place.x - point.x) ** 2 + (place.y - point.y) ** 2 <= 5000 ** 2)
		)
	);

describe('best sites', () => {
	test('each step takes the place that adds most, the lowest code among equals', () => {
		fc.assert(
			fc.property(anyPoints, fc.integer({ min: 1, max: 5 }), (points, count) => {
				const { steps } = bestSites(coverageOf(points), 0, count);
				const chosen: DemandPoint[] = [];
				const demand = toDemand('settlements', points, AREAS);
				for (const step of steps) {
					const gains = points.map(
						(point) => reachedBy([...chosen, point], points) - reachedBy(chosen, points)
					);
					const most = Math.max(...gains);
					const first = points.filter((_, i) => gains[i] === most).map(({ id }) => id);
					expect(demand.ids[step.point]).toBe(first.toSorted()[0]);
					expect(step.gain).toBeCloseTo(most, 6);
					chosen.push(points.find(({ id }) => id === demand.ids[step.point])!);
				}
				if (steps.length < count) expect(reachedBy(chosen, points)).toBe(children(points));
			}),
			{ numRuns: 300 }
		);
	});

	test('is never worse than 1 - 1/e of the best choice of all together', () => {
		fc.assert(
			fc.property(anyPoints, (points) => {
				const { steps } = bestSites(coverageOf(points), 0, 2);
				const found = steps.reduce((sum, { gain }) => sum + gain, 0);
				const best = Math.max(
					...points.flatMap((one) => points.map((other) => reachedBy([one, other], points)))
				);
				expect(found).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-6);
			}),
			{ numRuns: 200 }
		);
	});

	const inputs = coverageInputs(
		{ services: seedServices, statements: seedStatements, reference: seedReference },
		'2026-11-22'
	);
	const land = prepareLand(inputs.demand);
	const onRecord = cover(land, inputs.offers, inputs.kinds, question);
	const kindOf = (id: string) => inputs.kinds.findIndex((kind) => kind.id === id);
	const powys = inputs.demand.areas.indexOf('W06000023');

	test('within an area, places and children are of that area', () => {
		const k = kindOf('secondary:family_support');
		const { steps, children } = bestSites(onRecord, k, 3, [powys]);
		expect(steps).toHaveLength(3);
		for (const { point } of steps) expect(inputs.demand.area[point]).toBe(powys);
		expect(children).toBeCloseTo(23_424, 0);
	});

	test('a step is what the scenario then says it adds', () => {
		const k = kindOf('secondary:family_support');
		const [step] = bestSites(onRecord, k, 1).steps;
		const kind = inputs.kinds[k]!;
		const { coverage } = applyScenario(onRecord, [
			{
				act: 'add',
				tier: kind.tier,
				category: kind.categories[0]!,
				place: { x: inputs.demand.x[step!.point]!, y: inputs.demand.y[step!.point]!, reach: 0 },
				areas: [],
				ages: kind.ages,
				welsh: false,
				capacity: null
			}
		]);
		// Children whom a record without a place may serve count as left to reach in both.
		const reached = (one: typeof coverage) =>
			inputs.demand.areas.reduce((sum, _, a) => sum + cellAt(one, k, a).sums.inPerson, 0);
		expect(reached(coverage) - reached(onRecord)).toBeCloseTo(step!.gain, 4);
	});

	test('what only a record of an unknown fact reaches is not proposed again', () => {
		const point = (id: string, x: number): DemandPoint => ({
			id,
			name: { en: id, cy: id },
			x,
			y: 300_000,
			children: new Array<number>(18).fill(id === 'a' ? 9 : 1),
			area: AREAS[0]!,
			fifth: null,
			rural: false
		});
		const points = [point('a', 200_000), point('b', 300_000)];
		const coverage = cover(
			prepareLand(toDemand('settlements', points, AREAS)),
			toOffers([], ['help']),
			[KIND],
			{ ...question, filters: { ...NO_FILTERS, self: true } }
		);
		const row = rowOfProposal(
			{
				act: 'add',
				tier: 'primary',
				category: 'help',
				place: { x: 200_000, y: 300_000, reach: 0 },
				areas: [],
				ages: agesBetween(0, 17),
				welsh: false,
				capacity: null
			},
			coverage
		);
		addService(coverage, { ...row, certainty: 0, self: 2 });
		const { steps } = bestSites(coverage, 0, 1);
		expect(coverage.ground.demand.ids[steps[0]!.point]).toBe('b');
	});
});
