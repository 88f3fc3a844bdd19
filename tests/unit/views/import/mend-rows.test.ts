import { expect, test } from 'vitest';
import { guessMapping, isComplete } from '../../../../src/lib/domain/import/map-columns.ts';
import { createGazetteer } from '../../../../src/lib/domain/place/gazetteer.ts';
import { columnNames } from '../../../../src/lib/views/import/column-names.ts';
import { mendRows } from '../../../../src/lib/views/import/mend-rows.ts';
import { seedReference } from '../../domain/seed-record.ts';
import { seedPlaces } from '../../domain/place/seed-places.ts';

test('refused rows come back as they were sent, each with its reasons in the last column', () => {
	const [header, row] = mendRows(
		[
			{
				cells: { name_en: 'Help', minimum_age: '11', maximum_age: '5' },
				problems: [{ column: 'maximum_age', code: 'ages-reversed', value: '11–5' }]
			}
		],
		['name_en', 'minimum_age', 'maximum_age'],
		{ gazetteer: createGazetteer(seedPlaces), reference: seedReference },
		'en'
	);
	expect(row).toEqual([
		'Help',
		'11',
		'5',
		'Oldest age: The youngest age is above the oldest (11–5).'
	]);
	// Sent again, the reasons are a column that nobody knows: left out, and asked about once.
	const mapping = guessMapping(header!, columnNames());
	expect(mapping).toEqual(['name_en', 'minimum_age', 'maximum_age', null]);
	expect(isComplete(mapping)).toBe(false);
});
