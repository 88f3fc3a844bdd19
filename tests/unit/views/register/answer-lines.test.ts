import { expect, test } from 'vitest';
import { answerLines } from '../../../../src/lib/views/register/answer-lines.ts';

test('the reader’s own language comes first', () => {
	const fields = [{ kind: 'both', name: 'name', label: 'Name', lines: 1 }] as const;
	const values = { 'name-en': ['Parents'], 'name-cy': ['Rhieni'] };
	const langs = (locale: 'en' | 'cy') =>
		answerLines(fields, values, locale).map(({ lang }) => lang);
	expect(langs('cy')).toEqual(['cy', 'en']);
	expect(langs('en')).toEqual(['en', 'cy']);
});
