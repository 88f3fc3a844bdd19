import { expect, test } from 'vitest';
import {
	guessVintage,
	withChildrenOf,
	yearOf
} from '../../../../src/lib/server/official/guess-vintage.ts';
import type { ImportKind } from '../../../../src/lib/server/official/publishers.ts';

test.each<[ImportKind, string, string[], string | null]>([
	['postcodes', 'NSPL_AUG_2024_UK.csv', [], 'August 2024'],
	['postcodes', 'ONSPD_May_2025_UK.csv', [], 'May 2025'],
	[
		'boundaries',
		'Local_Authority_Districts_December_2024_Boundaries_UK_BGC.geojson',
		[],
		'December 2024'
	],
	['boundaries', 'areas.geojson', ['FID', 'LAD25CD'], '2025'],
	['wimd', 'ranks.csv', ['lsoa21cd', 'wimd2025_rank'], '2025'],
	['rural', 'table.csv', ['LSOA21CD', 'RUC21CD'], '2021'],
	['postcodes', 'postcodes_wales.csv.gz', [], null],
	['figures', 'lsoa21.csv', [], null]
])('%s, %s, %j', (kind, name, columns, vintage) => {
	expect(guessVintage(kind, name, columns)).toBe(vintage);
});

test('the year of a vintage', () => {
	expect(['August 2024', 'LSOA 2021', 'latest'].map(yearOf)).toEqual([2024, 2021, null]);
});

test('small areas say of when their estimates of children are, where a column tells it', () => {
	const column = 'pop_0_17_mid2020_est';
	expect(withChildrenOf(column, '2021')).toBe('2021, children mid-2020');
	expect(withChildrenOf(column, 'mid-2020')).toBe('mid-2020');
	expect(withChildrenOf('children', '2021')).toBe('2021');
	expect(yearOf(withChildrenOf(column, '2021'))).toBe(2021);
});
