import { expect, test } from 'vitest';
import { tierStateOf, type TierState } from '../../../../src/lib/coverage/scorecard/tier-state.ts';

const offer = (kinds: number, reached: number, notKnown: number) => ({
	kinds,
	reached,
	unknown: 0,
	split: { reached: 1 - notKnown, notReached: 0, notKnown }
});

test.each<[string, ReturnType<typeof offer>, TierState]>([
	['no kind is for these ages', offer(0, 0, 1), 'not-expected'],
	['over half is not known, whatever is', offer(8, 3, 0.51), 'not-known'],
	['exactly half is not known', offer(8, 3, 0.5), 'part'],
	['every kind reaches most children', offer(8, 8, 0.1), 'full'],
	['one kind of eight', offer(8, 1, 0), 'part'],
	['none of the kinds, and it is known', offer(8, 0, 0.2), 'none']
])('a tier of which %s', (_, tier, state) => {
	expect(tierStateOf(tier)).toBe(state);
});
