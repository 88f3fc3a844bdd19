import { expect, test } from 'vitest';
import { findSite, type TypedSite } from '../../../../src/lib/domain/offer/find-site.ts';
import { placeDoubts } from '../../../../src/lib/domain/offer/place-doubts.ts';
import { whereabouts } from '../../../../src/lib/domain/place/whereabouts.ts';
import { placeCheck } from '../../../../src/lib/views/register/place-check.ts';
import { siteProblem } from '../../../../src/lib/views/register/site-problem.ts';
import { GIVEN, typed } from '../../domain/offer/welsh-sites.ts';

function checked(said: Partial<TypedSite>, areas: string[], locale: 'en' | 'cy') {
	const found = findSite(typed(said), GIVEN);
	if (found.outcome !== 'site') throw new Error(found.outcome);
	const { longitude: lon, latitude: lat } = found.place;
	const near = whereabouts({ lon, lat }, GIVEN.settlements);
	const doubts = placeDoubts(found, typed(said), { areas, locations: [] }, GIVEN);
	return placeCheck(found, { typed: typed(said), near, doubts, areas }, GIVEN.gazetteer, locale);
}
function refusal(said: Partial<TypedSite>, locale: 'en' | 'cy') {
	const found = findSite(typed(said), GIVEN);
	if (found.outcome === 'site') throw new Error('found');
	return siteProblem(found, locale);
}

test('says where a position lies, in both languages', () => {
	const said = { position: '53.1600, -4.1300', address: '1 High Street', postcode: 'LL55 3AA' };
	expect(checked(said, ['W06000002'], 'en')).toMatchObject({
		text: '1 High Street, Deiniolen, LL55 3AA, in the area of Gwynedd',
		lies: 'The point lies in the area of Gwynedd, about 2 km from the middle of Deiniolen (north).',
		note: null,
		doubts: []
	});
	expect(checked(said, ['W06000002'], 'cy').lies).toBe(
		'Mae’r pwynt yn ardal Gwynedd, tua 2 km o ganol Deiniolen (gogledd).'
	);
});

test('says how roughly a postcode is known, and what is not shown with it', () => {
	const { sure, note } = checked({ postcode: 'SY23 3AA' }, [], 'en');
	expect(sure).toMatch(/the middle of SY23, and most addresses there lie within \d+ km/);
	expect(note).toContain('exact position');
});

test('asks about what does not agree, and offers the council over the border', () => {
	const { doubts } = checked({ position: '51.4700, -3.2100' }, ['W06000002', 'W06000001'], 'en');
	expect(doubts.map(({ text }) => text)).toEqual([
		'You said that the service is for families of Gwynedd and Isle of Anglesey. This place is in the area of Cardiff. Is that right?',
		'It is close to the border with Vale of Glamorgan.'
	]);
	expect(doubts[1]!.council).toEqual({
		value: 'W06000014',
		label: 'It is in the area of Vale of Glamorgan'
	});
});

test('refuses with a sentence at the field, and with what may be meant', () => {
	expect(refusal({ position: '51.4816, 3.1791' }, 'en')).toEqual({
		error: { field: 'position', text: expect.stringContaining('51.48160, -3.17910') },
		choice: [{ field: 'position-chosen', value: '51.48160, -3.17910', label: '51.48160, -3.17910' }]
	});
	expect(refusal({ position: '53.4808, -2.4426' }, 'cy').error).toEqual({
		field: 'position',
		text: expect.stringMatching(/^Nid yw’r lleoliad hwn yng Nghymru\. Y lle agosaf .+, \d+ km/)
	});
	expect(refusal({ postcode: 'CF3 0AA' }, 'en')).toMatchObject({
		error: { field: 'postcode' },
		choice: [{ field: 'council' }, { field: 'council' }]
	});
	expect(refusal({ town: 'Newport' }, 'en').choice?.map(({ field }) => field)).toContain(
		'town-chosen'
	);
	expect(refusal({}, 'en')).toMatchObject({ error: { field: 'town' }, choice: null });
});
