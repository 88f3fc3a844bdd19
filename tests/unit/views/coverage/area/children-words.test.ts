import { expect, test } from 'vitest';
import {
	childrenNumber,
	percent
} from '../../../../../src/lib/views/coverage/area/children-words.ts';
import { splitView, splitWords } from '../../../../../src/lib/views/coverage/area/split-words.ts';

test.each([
	[0, '0'],
	[0.2, 'fewer than 10'],
	[4.9, 'fewer than 10'],
	[5, '10'],
	[12_344.9, '12,340'],
	[12_345, '12,350']
])('%d children are shown as %s', (children, shown) => {
	expect(childrenNumber(children, 'en')).toBe(shown);
});

test.each([
	[0, '0%'],
	[0.001, 'under 1%'],
	[0.166, '17%'],
	[0.999, 'over 99%'],
	[1, '100%']
])('a share of %d is never rounded to none or all: %s', (share, shown) => {
	expect(percent(share, 'en')).toBe(shown);
});

test('a split in words leaves out what is nothing, and says all, none and not known as such', () => {
	const say = (reached: number, notReached: number, notKnown: number) =>
		splitWords({ reached, notReached, notKnown }, 'en');
	expect(say(1, 0, 0)).toBe('All children reached');
	expect(say(0, 1, 0)).toBe('No child reached');
	expect(say(0, 0, 1)).toBe('Not known for any child');
	expect(say(0.2, 0, 0.8)).toBe('20% reached, 80% not known');
	expect(say(0, 0.5, 0.5)).toBe('50% not reached, 50% not known');
});

test('each number of children is rounded by itself; nobody has no numbers', () => {
	expect(splitView({ reached: 14, notReached: 14, notKnown: 14 }, 'en').children).toEqual({
		reached: '10',
		notReached: '10',
		notKnown: '10'
	});
	expect(splitView({ reached: 0, notReached: 0, notKnown: 0 }, 'en').children).toBeNull();
});
