import { expect, it } from 'vitest';
import { allowFraming, isFramed } from '../../../../src/lib/server/http/frame-policy.ts';

const answer = () =>
	new Headers({
		'content-security-policy': "default-src 'self'; frame-ancestors 'none'; form-action 'self'",
		'x-frame-options': 'DENY'
	});

it('changes nothing while no site is named', () => {
	const headers = answer();
	allowFraming(headers, []);
	expect([...headers]).toEqual([...answer()]);
});

it('names the sites, and no other directive changes', () => {
	const headers = answer();
	allowFraming(headers, ['https://a.example', 'https://b.example']);
	expect(headers.get('content-security-policy')).toBe(
		"default-src 'self'; frame-ancestors 'self' https://a.example https://b.example; form-action 'self'"
	);
	expect(headers.get('x-frame-options')).toBeNull();
});

it.each([
	['/[locale=locale]/embed/(frame)/find', true],
	['/[locale=locale]/embed/(frame)/coverage', true],
	['/[locale=locale]/embed', false],
	['/[locale=locale]/find', false],
	[null, false]
])('%s: %s', (route, framed) => {
	expect(isFramed(route)).toBe(framed);
});
