import { expect, test } from 'vitest';
import { COLUMN_IDS, type ColumnId } from '../../../../src/lib/domain/import/columns.ts';
import {
	cellsOf,
	guessMapping,
	headerKey,
	isComplete,
	readMapping,
	type ColumnNames
} from '../../../../src/lib/domain/import/map-columns.ts';

const names = {
	...Object.fromEntries(COLUMN_IDS.map((column) => [column, []])),
	town: ['Town', 'Tref']
} as unknown as ColumnNames;

test('headers are known by our names in either language, by codes and by what others call them', () => {
	const header = ['Enw', 'SERVICE NAME', 'tref', 'description_en', 'Colour', 'Town', 'E-mail'];
	const mapping = guessMapping(header, names);
	expect(mapping).toEqual(['name_cy', 'name_en', 'town', 'description_en', null, null, 'email']);
	expect(isComplete(mapping)).toBe(false);
});

test('the same headers, however they are written, are the same list', () => {
	expect(headerKey(['Town ', 'Côd-post'])).toBe(headerKey(['TOWN', 'Cod post']));
	expect(headerKey(['a', 'b'])).not.toBe(headerKey(['b', 'a']));
});

test('a mapping takes a column once, and leaves out what is not named', () => {
	expect(readMapping(['town', '', 'nonsense', 'name_en'])).toEqual(['town', null, null, 'name_en']);
	expect(readMapping(['town', 'town'])).toBeNull();
	const mapping: (ColumnId | null)[] = ['town', null, 'name_en'];
	expect(cellsOf(['Bala', 'left out', ''], mapping)).toEqual({ town: 'Bala' });
});
