import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesShown, linesTyped, MOST_LINES } from '../../../../src/lib/domain/offer/lines.ts';
import { questionOf } from '../../../../src/lib/domain/offer/questions.ts';
import { aDraft, GIVEN } from './a-draft.ts';

test('a form shows what is recorded and one line to fill, and all that was typed', () => {
	expect(linesShown(0)).toEqual([1]);
	expect(linesShown(2)).toEqual([1, 2, 3]);
	expect(linesShown(1, 5)).toEqual([1, 2, 3, 4, 5]);
	expect(linesShown(100)).toHaveLength(MOST_LINES);
});

test('lines are read by the number in their field, and no others', () => {
	expect(linesTyped({}, 'source')).toEqual([]);
	expect(linesTyped({ 'source-1': [''], 'source-3': ['RIF'] }, 'source')).toEqual([1, 2, 3]);
	expect(linesTyped({ 'source-x': [''], sources: [''], 'source-': [''] }, 'source')).toEqual([]);
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.constant([''])), (values) => {
			expect(linesTyped(values, 'from').length).toBeLessThanOrEqual(MOST_LINES);
		})
	);
});

test('any number of sources is saved line by line, in order, and none is lost', () => {
	const source = fc.record({
		source: fc.string({ minLength: 1, maxLength: 20 }).map((text) => `x${text.trim()}`),
		ends_on: fc.constantFrom(null, '2027-03-31')
	});
	fc.assert(
		fc.property(fc.array(source, { maxLength: MOST_LINES + 3 }), source, (funding, another) => {
			const question = questionOf('funding')!;
			const draft = aDraft({ funding });
			const shown = question.show(draft);
			const unchanged = question.read(shown, draft, GIVEN);
			expect(unchanged).toEqual({ ok: true, change: { funding } });
			if (funding.length >= MOST_LINES) return;
			const line = funding.length + 1;
			const added = question.read({ ...shown, [`source-${line}`]: [another.source] }, draft, GIVEN);
			expect(added).toEqual({
				ok: true,
				change: { funding: [...funding, { source: another.source, ends_on: null }] }
			});
		})
	);
});
