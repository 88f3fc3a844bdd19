import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startsWithOneTypo } from '../../../../src/lib/domain/place/one-typo.ts';

it.each([
	['bangor', 'bangr', 'missing'],
	['bangor', 'banggor', 'too many'],
	['bangor', 'bengor', 'wrong'],
	['bangor', 'bagnor', 'swapped'],
	['aberystwyth', 'aberistw', 'beginning with a wrong one'],
	['bangor', 'ang', 'first missing']
])('%s is found by %s (%s)', (key, query) => {
	expect(startsWithOneTypo(key, query)).toBe(true);
});

it.each([
	['bangor', 'bnagro'],
	['rhyl', 'barry'],
	['bangor', 'xxngor']
])('%s is not found by %s', (key, query) => {
	expect(startsWithOneTypo(key, query)).toBe(false);
});

it('forgives any single slip', () => {
	const word = fc.stringMatching(/^[a-z]{4,12}$/);
	fc.assert(
		fc.property(word, fc.nat(), fc.stringMatching(/^[a-z]$/), (key, at, letter) => {
			const spot = at % key.length;
			const [before, after] = [key.slice(0, spot), key.slice(spot + 1)];
			expect(startsWithOneTypo(key, before + letter + after)).toBe(true);
			expect(startsWithOneTypo(key, before + after)).toBe(true);
			expect(startsWithOneTypo(key, before + letter + key.slice(spot))).toBe(true);
			expect(startsWithOneTypo(key, before + after.slice(0, 1) + key[spot] + after.slice(1))).toBe(
				true
			);
		})
	);
});
