import fc from 'fast-check';
import { expect, it } from 'vitest';
import { postcodeKey } from '../../../../src/lib/server/places/postcode-key.ts';

const half = (outward: string, inward: string) => postcodeKey(outward, inward) ?? NaN;

it('sorts like the padded text and never confuses two postcodes', () => {
	const outward = fc.stringMatching(/^[A-Z]{1,2}[0-9]{1,2}$/);
	const inward = fc.stringMatching(/^[0-9][A-Z]{2}$/);
	fc.assert(
		fc.property(outward, inward, outward, inward, (a, b, c, d) => {
			const [one, two] = [a.padEnd(4) + b, c.padEnd(4) + d];
			expect(Math.sign(half(a, b) - half(c, d))).toBe(one < two ? -1 : one > two ? 1 : 0);
		})
	);
});

it('has no number for other signs', () => {
	expect(postcodeKey('ll57', '1tf')).toBeNull();
	expect(postcodeKey('LÊ57', '1TF')).toBeNull();
});
