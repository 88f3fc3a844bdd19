import { describe, expect, test } from 'vitest';
import { readRow } from '../../../../src/lib/domain/import/read-row.ts';
import { wordsOf } from '../../../../src/lib/domain/import/vocabulary.ts';
import { CODES } from './a-checking.ts';

describe('cells are text', () => {
	test('a formula is its letters, and an export’s apostrophe goes', () => {
		const { values } = readRow({ name_en: "'=HYPERLINK(1)", name_cy: '+SUM(1)' }, CODES);
		expect(values).toEqual({ name_en: '=HYPERLINK(1)', name_cy: '+SUM(1)' });
	});

	test('nothing that cannot be seen or turns the writing round stays', () => {
		const { values } = readRow({ name_en: 'a\u202eb\u200bc\u0007d\u2066\ufeff' }, CODES);
		expect(values).toEqual({ name_en: 'abcd' });
	});

	test('markup stays as it was typed', () => {
		const markup = '<script>alert(1)</script>';
		expect(readRow({ description_en: markup }, CODES).values).toEqual({ description_en: markup });
	});
});

describe('words of a list', () => {
	const vocabulary = {
		...CODES,
		category: wordsOf([
			['info_advice', ['Information, advice and assistance', 'Gwybodaeth, cyngor a chymorth']],
			['camhs', ['CAMHS']],
			['parenting', ['Parenting', 'Rhianta']]
		])
	};
	test.each([
		['Information, advice and assistance; CAMHS', ['info_advice', 'camhs']],
		['rhianta | GWYBODAETH, cyngor a chymorth', ['parenting', 'info_advice']],
		['CAMHS, Parenting', ['camhs', 'parenting']],
		['camhs;camhs', ['camhs']]
	])('%s', (categories, codes) => {
		expect(readRow({ categories }, vocabulary)).toEqual({
			values: { categories: codes },
			problems: []
		});
	});

	test('what is not known is named, and no more of the cell', () => {
		expect(readRow({ categories: 'CAMHS, Juggling' }, vocabulary).problems).toEqual([
			{ column: 'categories', code: 'not-in-list', value: 'Juggling' }
		]);
	});
});

describe('numbers and days', () => {
	test.each([
		['minimum_age', 'unborn', -1],
		['minimum_age', 'heb ei eni', -1],
		['maximum_age', '17.0', 17],
		['capacity_maximum', '1,500', 1500],
		['accepting_as_at', '31/03/2026', '2026-03-31'],
		['accepting_as_at', '2026-03-31', '2026-03-31'],
		['phone', '(029) 2087-2087', '029 2087 2087'],
		['postcode', 'll571tf', 'LL57 1TF'],
		['url', 'www.example.org/a', 'https://www.example.org/a'],
		['email', 'Help@Example.org', 'help@example.org']
	] as const)('%s: %s', (column, cell, value) => {
		expect(readRow({ [column]: cell }, CODES)).toEqual({
			values: { [column]: value },
			problems: []
		});
	});

	test.each([
		['minimum_age', '121'],
		['capacity_maximum', '-1'],
		['accepting_as_at', '31/02/2026'],
		['phone', 'ask Reception'],
		['url', 'https://user:secret@example.org/'],
		['email', 'a@b.org\nbcc: c@d.org'],
		['postcode', 'LL57'],
		['service_id', '12'],
		['name_en', 'x'.repeat(201)]
	] as const)('%s: %s is refused', (column, cell) => {
		const { values, problems } = readRow({ [column]: cell }, CODES);
		expect(values).toEqual({});
		expect(problems).toMatchObject([{ column }]);
	});
});
