import { expect, test } from 'vitest';
import { signedChildren } from '../../../../src/lib/views/review/signed.ts';

test.each([
	[0, '0'],
	[1e-9, '0'],
	[1234, '+1,230'],
	[-1234, '−1,230'],
	[3, 'up by fewer than 10'],
	[-3, 'down by fewer than 10'],
	[-5, '−10']
])('a change of %d children is %s', (children, words) => {
	expect(signedChildren(children, 'en')).toBe(words);
});

test('in Welsh too', () => {
	expect(signedChildren(1234, 'cy')).toBe('+1,230');
	expect(signedChildren(-2, 'cy')).toBe('i lawr llai na 10');
});
