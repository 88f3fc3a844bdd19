import { expect, test } from 'vitest';
import { etagOf, isHeld } from '../../../../src/lib/server/http/conditional.ts';

const answer = { etag: '"abc"', lastModified: new Date('2026-11-22T10:00:00.700Z') };
const held = (headers: Record<string, string>) => isHeld(new Headers(headers), answer);

test('a tag differs with everything an answer is made from', () => {
	expect(etagOf('a', 1)).toBe(etagOf('a', 1));
	expect(etagOf('a', 1)).toMatch(/^"[0-9a-f]{24}"$/);
	expect(new Set([etagOf('a', 1), etagOf('a', 2), etagOf('a1'), etagOf('a', '1')]).size).toBe(4);
});

test('whoever names the tag has the answer, in a list, weak or as a star', () => {
	for (const tag of ['"abc"', 'W/"abc"', '"x", "abc"', '*']) {
		expect(held({ 'if-none-match': tag })).toBe(true);
	}
	for (const tag of ['"ab"', 'abc', '', '"abc']) expect(held({ 'if-none-match': tag })).toBe(false);
});

test('a date counts to the second, and only without a tag', () => {
	expect(held({ 'if-modified-since': 'Sun, 22 Nov 2026 10:00:00 GMT' })).toBe(true);
	expect(held({ 'if-modified-since': 'Sun, 22 Nov 2026 09:59:59 GMT' })).toBe(false);
	expect(held({ 'if-modified-since': 'yesterday' })).toBe(false);
	expect(held({})).toBe(false);
	expect(
		held({ 'if-none-match': '"old"', 'if-modified-since': 'Sun, 22 Nov 2026 10:00:00 GMT' })
	).toBe(false);
});
