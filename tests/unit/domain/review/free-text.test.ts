import { expect, test } from 'vitest';
import { isWebAddress, unfitIn } from '../../../../src/lib/domain/review/free-text.ts';

test.each([
	['Asked every team in Gwynedd', null],
	['Reference F-AB23CD, table 4 of 2026', null],
	['They live at LL57 1UF', 'postcode'],
	['ll571uf', 'postcode'],
	['Write to someone@example.org', 'e-mail'],
	['5 @ 3 pounds', null]
])('%j: %s', (text, unfit) => {
	expect(unfitIn(text)).toBe(unfit);
});

test.each([
	['https://example.org/minutes', true],
	['http://example.org', true],
	['www.example.org', false],
	['javascript:alert(1)', false],
	['https://nowhere', false],
	['https://example.org/a b', false],
	[`https://example.org/${'a'.repeat(500)}`, false]
])('%j is an address: %s', (text, is) => {
	expect(isWebAddress(text)).toBe(is);
});
