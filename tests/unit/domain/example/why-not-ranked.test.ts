import { expect, test } from 'vitest';
import { whyNotRanked } from '../../../../src/lib/domain/example/why-not-ranked.ts';
import { aClaim, said } from './an-example.ts';

test('it counts what makes results unlike', () => {
	const bare = { n: null, of: null, period: null, method: null } as const;
	expect(
		whyNotRanked([
			aClaim(),
			aClaim({ measure: said('Children who stayed at HOME.') }),
			aClaim({ measure: said('Felt less isolated'), percent: 100, ...bare, level: 'said' }),
			aClaim({ measure: said('Babies stayed'), percent: 80, ...bare, level: 'not-stated' })
		])
	).toEqual({
		claims: 4,
		measures: 3,
		withoutNumbers: 2,
		withoutPeriod: 2,
		withoutMethod: 2,
		levels: 3
	});
	expect(whyNotRanked([])).toMatchObject({ claims: 0, measures: 0 });
});

test('a measure that is only said in Welsh is a measure of its own', () => {
	const welsh = { en: null, cy: 'Arhosodd plant', cy_state: 'human' } as const;
	expect(whyNotRanked([aClaim(), aClaim({ measure: welsh })]).measures).toBe(2);
});
