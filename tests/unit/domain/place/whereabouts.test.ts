import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexSettlements } from '../../../../src/lib/domain/place/nearest-settlement.ts';
import {
	DIRECTIONS,
	directionOf,
	metresBetween,
	whereabouts
} from '../../../../src/lib/domain/place/whereabouts.ts';
import { seedPlaces } from './seed-places.ts';

const settlements = indexSettlements(seedPlaces.settlements);
const anywhere = fc.record({
	lon: fc.double({ min: -5.3, max: -2.6, noNaN: true }),
	lat: fc.double({ min: 51.4, max: 53.4, noNaN: true })
});

test('says the settlement, the distance and the direction', () => {
	const near = whereabouts({ lon: -4.13, lat: 53.16 }, settlements)!;
	expect([near.settlement.name.en, near.direction]).toEqual(['Deiniolen', 'n']);
	expect(near.metres).toBeGreaterThan(1500);
	expect(whereabouts({ lon: -4.1293, lat: 53.2275 }, settlements)!.direction).toBeNull();
	expect(whereabouts({ lon: -4, lat: 52 }, [])).toBeNull();
});

test('no settlement is nearer than the one that is named', () => {
	fc.assert(
		fc.property(anywhere, (point) => {
			const { metres } = whereabouts(point, settlements)!;
			for (const { point: other } of seedPlaces.settlements)
				expect(metresBetween(point, other)).toBeGreaterThanOrEqual(metres - 0.001);
		}),
		{ numRuns: 30 }
	);
});

test('there and back are opposite directions', () => {
	fc.assert(
		fc.property(anywhere, anywhere, (a, b) => {
			// Across half of Wales the width of a degree changes: a point by the line between two winds may
			// fall to either.
			const turn = DIRECTIONS.indexOf(directionOf(a, b)) - DIRECTIONS.indexOf(directionOf(b, a));
			expect([3, 4, 5]).toContain(Math.abs(turn));
		})
	);
});
