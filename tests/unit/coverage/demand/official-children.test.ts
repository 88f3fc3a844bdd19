import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AGE_BANDS } from '../../../../src/lib/coverage/demand/age-bands.ts';
import { shareOutChildren } from '../../../../src/lib/coverage/demand/official-children.ts';
import type { NeedFigure } from '../../../../src/lib/domain/area/need.ts';

const AREAS = ['W06000001', 'W06000002'];

const figures = (bands: readonly (readonly number[])[]): NeedFigure[] =>
	AREAS.flatMap((area, a) =>
		AGE_BANDS.map(({ indicator }, band) => ({
			area,
			indicator,
			year: '2023',
			value: bands[a]![band]!,
			standing: 'published' as const,
			source: 'ONS'
		}))
	);

const bands = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 4, maxLength: 4 });
const weight = fc.double({ min: 0.01, max: 10_000, noNaN: true });
const parts = fc
	.tuple(fc.array(weight, { minLength: 1 }), fc.array(weight, { minLength: 1 }))
	.map((weights) =>
		weights.flatMap((own, a) => own.map((one) => ({ area: AREAS[a]!, weight: one })))
	);

it('keeps the children of each area and band, however they are shared out', () => {
	fc.assert(
		fc.property(fc.tuple(bands, bands), parts, (official, shared) => {
			const children = shareOutChildren(shared, figures(official), AREAS);
			AREAS.forEach((area, a) =>
				AGE_BANDS.forEach(({ from, to }, band) => {
					let sum = 0;
					shared.forEach((part, row) => {
						if (part.area !== area) return;
						for (let age = from; age <= to; age++) sum += children[row]![age]!;
					});
					const wanted = official[a]![band]!;
					expect(Math.abs(sum - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, wanted));
				})
			);
		})
	);
});

it('spreads a band evenly over its years', () => {
	const [years] = shareOutChildren(
		AREAS.map((area) => ({ area, weight: 1 })),
		figures([
			[50, 60, 50, 20],
			[0, 0, 0, 0]
		]),
		AREAS
	);
	expect(years).toEqual(new Array<number>(18).fill(10));
});
