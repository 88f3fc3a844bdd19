import { expect, it } from 'vitest';
import { foldKey, wholeKeys, wordStartKeys } from '../../../../src/lib/domain/place/folding.ts';

it.each([
	['Pen-y-bont ar Ogwr', 'pen y bont AR ogwr'],
	['Cwmbrân', 'cwmbran'],
	['Cwmbra\u0302n', 'Cwmbrân'],
	['St. Asaph', 'st asaph'],
	['Connah’s Quay', "connah's quay"],
	['Ｂａｎｇｏｒ', 'bangor'],
	['Cardiff & Vale', 'cardiff and vale']
])('%s and %s are one name', (a, b) => {
	expect(foldKey(a)).toBe(foldKey(b));
});

it('lets a name be asked for without its article', () => {
	expect(wholeKeys('Y Rhyl')).toEqual(['yrhyl', 'rhyl']);
	expect(wholeKeys('Yr')).toEqual(['yr']);
	expect(wholeKeys('—')).toEqual([]);
});

it('starts at every word', () => {
	expect(wordStartKeys('Betws-y-Coed')).toEqual(['betwsycoed', 'ycoed', 'coed']);
});
