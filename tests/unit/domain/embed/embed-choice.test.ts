import { expect, it } from 'vitest';
import {
	ALL_WALES,
	embedPath,
	readEmbedChoice,
	wholePath
} from '../../../../src/lib/domain/embed/embed-choice.ts';

const isPlace = (code: string) => ['W06000002', 'NW', ALL_WALES].includes(code);
const read = (search: string) => readEmbedChoice(new URLSearchParams(search), isPlace, 'cy');

it('begins with the finder for all of Wales in the language of the page', () => {
	const nothing = { piece: 'find', place: ALL_WALES, tier: null, lang: 'cy', size: 'middle' };
	expect(read('')).toEqual(nothing);
	expect(read('piece=x&place=W06009999&tier=5&lang=fr&size=constructor')).toEqual(nothing);
});

it('leads to the piece and to the whole page that says the same', () => {
	const finder = read('piece=find&place=w06000002&tier=targeted&lang=en');
	expect(embedPath(finder)).toBe('/en/embed/find?area=W06000002&tier=targeted');
	expect(wholePath(finder)).toBe('/en/find?area=W06000002&tier=targeted');
	const region = read('piece=coverage&place=NW');
	expect(embedPath(region)).toBe('/cy/embed/coverage?place=NW');
	expect(wholePath(region)).toBe('/cy/coverage/NW');
	expect(embedPath(read(''))).toBe('/cy/embed/find');
});
