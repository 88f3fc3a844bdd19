import { expect, it } from 'vitest';
import {
	areaName,
	areaWords,
	shortAreaWords,
	townName
} from '../../../../src/lib/views/words/areas.ts';
import { seedGazetteer } from '../../domain/place/seed-places.ts';

const NORTH = [1, 2, 3, 4, 5, 6].map((number) => `W0600000${number}`);
const serves = (areas: string[], extent: 'several areas' | 'all Wales' = 'several areas') => ({
	areas,
	extent
});
const words = (areas: string[], locale: 'en' | 'cy' = 'en') =>
	areaWords(serves(areas), seedGazetteer, locale);

it('names a whole region as one, and authorities besides', () => {
	expect(words(NORTH)).toBe('All of North Wales');
	expect(words(NORTH, 'cy')).toBe('Gogledd Cymru: y rhanbarth cyfan');
	expect(words([...NORTH, 'W06000023'])).toBe('All of North Wales and Powys');
	expect(words(NORTH.slice(0, 2), 'cy')).toBe('Ynys Môn a Gwynedd');
});

it('does not call one authority that is a region of its own "all of" it', () => {
	expect(words(['W06000023'])).toBe('Powys');
});

it('says that the area is not recorded, and never takes that for all of Wales', () => {
	expect(words([])).toBe('Serves somewhere in Wales. Which area is not recorded');
	expect(areaWords({ areas: [], extent: 'all Wales' }, seedGazetteer, 'en')).not.toBe('All Wales');
});

it('in a list more than three names become a number', () => {
	expect(shortAreaWords(serves(NORTH.slice(0, 3)), seedGazetteer, 'en')).toBe(
		'Isle of Anglesey, Gwynedd and Conwy'
	);
	expect(shortAreaWords(serves(NORTH.slice(0, 4)), seedGazetteer, 'en')).toBe('4 council areas');
	expect(shortAreaWords(serves(NORTH), seedGazetteer, 'en')).toBe('All of North Wales');
	expect(shortAreaWords(serves(NORTH.slice(0, 5)), seedGazetteer, 'cy')).toBe('5 ardal cyngor');
	expect(shortAreaWords(serves(NORTH, 'all Wales'), seedGazetteer, 'cy')).toBe('Cymru gyfan');
});

it('names areas and regions in both languages, and an unknown code by itself', () => {
	expect(areaName('W06000001', seedGazetteer, 'cy')).toBe('Ynys Môn');
	expect(areaName('NW', seedGazetteer, 'en')).toBe('North Wales');
	expect(areaName('W06999999', seedGazetteer, 'en')).toBe('W06999999');
});

it('names a town in the language of the page, where it is known to be that town', () => {
	const town = (name: string | null, gss: string, locale: 'en' | 'cy') =>
		townName({ town: name, gss }, seedGazetteer, locale);
	expect(town('Carmarthen', 'W06000010', 'cy')).toBe('Caerfyrddin');
	expect(town('Carmarthen', 'W06000010', 'en')).toBe('Carmarthen');
	expect(town('Carmarthen', 'W06000002', 'cy')).toBe('Carmarthen');
	expect(town('A mill', 'W06000010', 'cy')).toBe('A mill');
	expect(town(null, 'W06000010', 'cy')).toBeNull();
});
