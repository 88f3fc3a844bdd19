import { expect, test } from 'vitest';
import { trendOf } from '../../../../src/lib/domain/history/trend.ts';
import { trendView } from '../../../../src/lib/views/review/trend-view.ts';
import { dealtOut, names, reviewed } from './a-review.ts';

const first = reviewed(dealtOut, '2026-11-01').figures;
const last = reviewed(dealtOut, '2028-01-01').figures;
const points = trendOf(
	[
		{ id: 'a', taken_on: '2026-11-01', method: 1, figures: first },
		{ id: 'b', taken_on: '2026-12-01', method: null, figures: null },
		{ id: 'c', taken_on: '2028-01-01', method: 2, figures: last }
	],
	['W06000002', 'W06000001'],
	'secondary'
);

test.each(['en', 'cy'] as const)(
	'says from where to where it went, and by which method (%s)',
	(locale) => {
		const trend = trendView(points, 'secondary', 'confirmed', names, locale);
		expect(trend.sentence).toContain('2026');
		expect(trend.sentence).toContain('2028');
		expect(trend.points.map(({ shares }) => shares === null)).toEqual([false, true, false]);
		for (const { shares } of trend.points) {
			if (shares) expect(shares.reached + shares.notReached + shares.notKnown).toBeCloseTo(1, 9);
		}
		// Checks of 2026 have run out by 2028.
		expect(trend.points[2]!.shares!.reached).toBe(0);
		expect(trend.points[0]!.method).toBeNull();
	}
);

test('a change of method is marked where it happened, beside a snapshot still being worked out too', () => {
	const done = [points[0]!, points[2]!];
	expect(trendView(done, 'secondary', 'record', names, 'en').points[1]!.method).toContain('2');
	expect(trendView(points, 'secondary', 'record', names, 'en').points[2]!.method).toContain('2');
});

test('with nothing worked out, or one day only, it says so', () => {
	expect(trendView([points[1]!], 'secondary', 'record', names, 'en').sentence).toMatch(
		/worked out/
	);
	expect(trendView([points[0]!], 'secondary', 'record', names, 'en').sentence).toMatch(/earlier/);
	expect(trendView([], 'secondary', 'record', names, 'en').points).toEqual([]);
});
