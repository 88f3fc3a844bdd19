import { expect, test } from 'vitest';
import { columnsView } from '../../../../src/lib/views/import/columns-view.ts';
import { seedReference } from '../../domain/seed-record.ts';

const columns = new Map(columnsView(seedReference, 'en').columns.map((one) => [one.id, one]));

test('the columns that a new service cannot be without are marked', () => {
	const needed = [...columns.values()].flatMap(({ id, needed: words }) =>
		words ? [`${id}: ${words}`] : []
	);
	expect(needed).toEqual([
		'organization: Needed in a list for an area',
		'name_en: Needed in one of the two languages',
		'name_cy: Needed in one of the two languages',
		'categories: Needed',
		'tiers: Needed'
	]);
});

test('each column of degrees shows its own example', () => {
	expect(columns.get('latitude')?.takes).toContain('52.9101');
	expect(columns.get('longitude_3')?.takes).toContain('-3.6012');
});
