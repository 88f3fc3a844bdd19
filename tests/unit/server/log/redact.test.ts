import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../../src/lib/server/log/redact.ts';

const outward = fc.constantFrom('LL57', 'CF40', 'CF3', 'NP1', 'SA62', 'W1A', 'EC1A', 'M1');
const inward = fc.constantFrom('1TF', '9AA', '2QP', '0XY');
const between = fc.constantFrom('', ' ', '  ', '\t', '\u00a0', '%20', '%20%20', '+', '-');
const cased = (text: string) =>
	fc.constantFrom(text, text.toLowerCase(), text[0] + text.slice(1).toLowerCase());

describe('redact', () => {
	it('takes every shape of a full postcode out, wherever it stands', () => {
		const written = fc
			.tuple(outward, between, inward)
			.chain(([out, space, rest]) => cased(`${out}${space}${rest}`));
		const around = fc.constantFrom(
			['', ''],
			['near=', '&age=7'],
			['"', '"'],
			['(', ')'],
			['failed: ', '.'],
			['/find?near=', ''],
			['a\n', '\nb']
		);
		fc.assert(
			fc.property(written, around, (postcode, [before, after]) => {
				expect(redact(`${before}${postcode}${after}`)).toBe(`${before}[postcode]${after}`);
			}),
			{ numRuns: 500 }
		);
	});

	it('takes several out of one text', () => {
		expect(redact('LL57 1TF, then cf401nt')).toBe('[postcode], then [postcode]');
	});

	it('takes e-mail addresses out', () => {
		expect(redact('sent to some.one+tag@mail.example.org.')).toBe('sent to [address].');
		expect(redact('<a@b.cymru>, "c@d.example"')).toBe('<[address]>, "[address]"');
	});

	it('cuts coordinates to what an address may hold', () => {
		expect(redact('at 53.227654,-4.128765')).toBe('at 53.22,-4.12');
		expect(redact('{"lat":51.4816,"lon":-3.1791}')).toBe('{"lat":51.48,"lon":-3.17}');
	});

	it('leaves outward codes, ids, times and ordinary words alone', () => {
		for (const text of [
			'LL57',
			'CF40 and Tonypandy',
			'S280',
			'W06000002',
			'request 3f2a9c1d took 12 ms',
			'53.22,-4.13'
		]) {
			expect(redact(text)).toBe(text);
		}
	});

	it('never throws, and what it gives has nothing left to take out', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const once = redact(text);
				expect(redact(once)).toBe(once);
			})
		);
	});
});
