import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeForLog, withoutPostcodes } from '../../../../src/lib/server/embedded/redact.ts';

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const digit = fc.constantFrom(...'0123456789');
/** Area letters, district and the two halves of the unit, kept apart so that each can be looked for. */
const postcode = fc.record({
	outward: fc.oneof(
		fc.tuple(letter, digit).map((parts) => parts.join('')),
		fc.tuple(letter, letter, digit).map((parts) => parts.join('')),
		fc.tuple(letter, letter, digit, digit).map((parts) => parts.join('')),
		fc.tuple(letter, letter, digit, letter).map((parts) => parts.join(''))
	),
	gap: fc.constantFrom('', ' ', '  ', '-', '+', '.', '%20'),
	inward: fc.oneof(
		fc.constant(''),
		digit,
		fc.tuple(digit, letter).map((parts) => parts.join('')),
		fc.tuple(digit, letter, letter).map((parts) => parts.join(''))
	)
});

test('no postcode, whole or begun, survives in a sentence', () => {
	fc.assert(
		fc.property(postcode, ({ outward, gap, inward }) => {
			const text = withoutPostcodes(`the value (${outward}${gap}${inward}) is not an integer`);
			expect(text).not.toContain(outward);
			if (inward.length === 3) expect(text).not.toContain(inward);
		})
	);
});

test('codes and ordinary words stay readable', () => {
	for (const text of ['22P02', '42501', 'PGRST202', 'duplicate key value', 'relation app.note']) {
		expect(withoutPostcodes(text)).toBe(text);
	}
});

test('an error is told by its class and code, never by its message', () => {
	const error = Object.assign(new TypeError('at LL57 1TF'), { code: '22P02', detail: 'LL57 1TF' });
	expect(describeForLog([error])).toBe('TypeError 22P02');
	expect(describeForLog([new Error('at LL57 1TF')])).toBe('Error');
	expect(describeForLog([{ code: 'LL57 1TF', query: 'x' }])).toBe('Object');
	expect(describeForLog([null, undefined, 7])).toBe('object undefined number');
});

test('of a text only the first words are told', () => {
	const printed = `Failed to execute query: insert into t values ('LL57 1TF')`;
	expect(describeForLog([printed])).toBe('Failed to execute query');
	expect(describeForLog(['near LL57 1TF\nDETAIL Jane'])).toBe('near [withheld]');
	expect(describeForLog(['x'.repeat(500)]).length).toBe(80);
});
