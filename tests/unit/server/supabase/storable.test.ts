import { expect, test } from 'vitest';
import { storable } from '../../../../src/lib/server/supabase/storable.ts';
import { named, PAYLOADS } from '../../../corpus/payloads.ts';

test('what a database can hold goes through untouched, as the same object', () => {
	const args = { a: 'x', list: [1, { deep: 'ŵ 👪' }], none: null, at: 3 };
	expect(storable(args)).toBe(args);
});

test.each(PAYLOADS.map((payload) => [named(payload), payload.text]))('%s', (_named, text) => {
	const { said } = storable({ said: [{ text }] }) as { said: [{ text: string }] };
	expect(said[0].text).not.toMatch(/\0|\p{Cs}/u);
	expect(said[0].text.replace(/\ufffd/g, '')).toBe(text.replace(/\0|\p{Cs}/gu, ''));
});

test('a name may hold one too, and nothing else is lost', () => {
	expect(storable({ ['a\0b']: 'c\0', d: [true] })).toEqual({ ab: 'c', d: [true] });
});
