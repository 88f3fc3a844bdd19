import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latinHypercube } from '../../../../src/lib/coverage/ranking/latin-hypercube.ts';

test('every slice of every dimension is drawn from once', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: 1, max: 60 }),
			fc.integer({ min: 1, max: 4 }),
			fc.integer(),
			(draws, dimensions, seed) => {
				const points = latinHypercube(draws, dimensions, seed);
				expect(points).toHaveLength(draws);
				for (let dimension = 0; dimension < dimensions; dimension++) {
					const slices = points.map((point) => Math.floor(point[dimension]! * draws));
					expect(slices.toSorted((a, b) => a - b)).toEqual(slices.map((_, slice) => slice));
				}
			}
		)
	);
});

test('the same seed draws the same, another seed does not', () => {
	expect(latinHypercube(20, 3, 7)).toEqual(latinHypercube(20, 3, 7));
	expect(latinHypercube(20, 3, 7)).not.toEqual(latinHypercube(20, 3, 8));
});
