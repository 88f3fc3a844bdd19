import fc from 'fast-check';
import { expect, it } from 'vitest';
import { childrenAt, areaSums, pointSums } from '../../../../src/lib/coverage/demand/child-sums.ts';
import { toDemand, type DemandPoint } from '../../../../src/lib/coverage/demand/demand.ts';

const AREAS = ['W06000003', 'W06000001', 'W06000002'];

const aPoint = (changes: Partial<DemandPoint>): DemandPoint => ({
	id: 'a',
	name: { en: 'A place', cy: 'Lle' },
	x: 1,
	y: 2,
	children: Array.from({ length: 18 }, (_, age) => age),
	area: 'W06000001',
	fifth: null,
	rural: false,
	...changes
});

it('lays points side by side by area, in the order of the areas, then by code', () => {
	const demand = toDemand(
		'settlements',
		[
			aPoint({ id: 'b', x: 10, fifth: 5 }),
			aPoint({ id: 'c', area: 'W06000003', rural: true }),
			aPoint({ id: 'a', x: 20 })
		],
		AREAS
	);
	expect(demand.ids).toEqual(['c', 'a', 'b']);
	expect([...demand.areaStart]).toEqual([0, 1, 3, 3]);
	expect([...demand.area]).toEqual([0, 1, 1]);
	expect([...demand.x]).toEqual([1, 20, 10]);
	expect([...demand.fifth]).toEqual([0, 0, 5]);
	expect([...demand.rural]).toEqual([1, 0, 0]);
	expect(demand.children[18 + 7]).toBe(7);
});

it('holds no points too', () => {
	expect([...toDemand('settlements', [], AREAS).areaStart]).toEqual([0, 0, 0, 0]);
});

it('refuses a point outside the areas, and more areas than bits', () => {
	const lost = [aPoint({ id: 'lost', area: 'E06000001' })];
	expect(() => toDemand('settlements', lost, AREAS)).toThrow(/lost.*E06000001/);
	const many = Array.from({ length: 32 }, (_, n) => `W${n}`);
	expect(() => toDemand('settlements', [], many)).toThrow(/31/);
});

it('adds up the children of any set of ages, by point and by area', () => {
	const children = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 18, maxLength: 18 });
	const points = fc.array(fc.tuple(children, fc.constantFrom(...AREAS)), { maxLength: 6 });
	fc.assert(
		fc.property(points, fc.integer({ min: 0, max: 2 ** 18 - 1 }), (given, ages) => {
			const demand = toDemand(
				'settlements',
				given.map(([own, area], n) => aPoint({ id: `${n}`, children: own, area })),
				AREAS
			);
			const sum = (own: readonly number[]) =>
				own.reduce((all, one, age) => all + ((ages >> age) & 1) * one, 0);
			demand.ids.forEach((id, i) =>
				expect(childrenAt(pointSums(demand), i, ages)).toBe(sum(given[Number(id)]![0]))
			);
			AREAS.forEach((area, a) => {
				const own = given.filter(([, of]) => of === area).map(([one]) => sum(one));
				expect(childrenAt(areaSums(demand), a, ages)).toBe(own.reduce((all, one) => all + one, 0));
			});
		})
	);
});
