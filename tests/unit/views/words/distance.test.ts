import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceWords } from '../../../../src/lib/views/words/distance.ts';

it('every distance is "about", in whole kilometres', () => {
	expect(distanceWords(12_345, 0, 'en')).toBe('about 12 km');
	expect(distanceWords(12_345, 0, 'cy')).toBe('tua 12 km');
	expect(distanceWords(999, 0, 'en')).toBe('about 1 km or less');
	expect(distanceWords(0, 0, 'cy')).toBe('tua 1 km neu lai');
	expect(distanceWords(1_000, 0, 'en')).toBe('about 1 km');
});

it('from a postcode district it is an upper bound: the family may live anywhere in it', () => {
	expect(distanceWords(0, 4_000, 'en')).toBe('within about 4 km');
	const metres = fc.double({ min: 0, max: 200_000, noNaN: true });
	fc.assert(
		fc.property(metres, fc.integer({ min: 1, max: 30_000 }), (distance, rough) => {
			const words = distanceWords(distance, rough, 'en');
			const [, km] = /^within about (\d+) km$/.exec(words)!;
			// Wherever in the district the family lives, it is no farther than is said.
			expect(Number(km) * 1000).toBeGreaterThanOrEqual(distance + rough);
		})
	);
});

it('never says a distance more finely than a kilometre', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 300_000, noNaN: true }), fc.boolean(), (metres, rough) => {
			for (const locale of ['en', 'cy'] as const) {
				expect(distanceWords(metres, rough ? 3_000 : 0, locale)).toMatch(
					/^\D+ \d+ km( or less| neu lai)?$/
				);
			}
		})
	);
});
