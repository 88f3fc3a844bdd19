import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../../src/lib/domain/bilingual/locale.ts';
import { listPlaces } from '../../../../src/lib/domain/place/place-list.ts';
import { resolvePlace } from '../../../../src/lib/domain/place/resolve.ts';
import { seedGazetteer, seedPlaces } from './seed-places.ts';

const labels = (text: string, locale: 'en' | 'cy' = 'en') =>
	seedGazetteer.suggest(text, locale).map(({ label }) => label);

describe('suggest', () => {
	it('offers at most eight, prefixes before words inside a name', () => {
		const found = labels('ban');
		expect(found.length).toBeLessThanOrEqual(8);
		expect(found[0]).toBe('Bangor');
		expect(found.indexOf('Capel Bangor')).toBeGreaterThan(found.indexOf('Bancyfelin'));
	});

	it('looks in both languages at once and answers in the reader’s', () => {
		expect(labels('caergyb')[0]).toBe('Holyhead');
		expect(labels('holyh', 'cy')[0]).toBe('Caergybi');
		expect(seedGazetteer.suggest('holyh', 'cy')[0]).toMatchObject({
			kind: 'settlement',
			otherName: 'Holyhead',
			within: 'Ynys Môn'
		});
	});

	it.each([
		['betws y c', 'Betws-y-coed'],
		['trelai', 'Ely'],
		['rhyl', 'Rhyl'],
		['y rhyl', 'Rhyl'],
		['pont y pwl', 'Pontypool Fawr'],
		['abergwaun', 'Fishguard and Goodwick'],
		['bangr', 'Bangor'],
		['pontyprydd', 'Pontypridd']
	])('finds %s as %s', (text, label) => {
		expect(labels(text).map((each) => each.toLowerCase())).toContain(label.toLowerCase());
	});

	it('tells both Henllans apart by their area', () => {
		const henllans = seedGazetteer
			.suggest('henllan', 'cy')
			.filter(({ label }) => label === 'Henllan');
		expect(henllans.map(({ within }) => within)).toEqual(['Sir Ddinbych', 'Ceredigion']);
		expect(new Set(henllans.map(({ value }) => value)).size).toBe(2);
	});

	it('offers outward codes with their post town', () => {
		expect(seedGazetteer.suggest('ll57', 'en')).toEqual([
			{
				id: 'outward:LL57',
				kind: 'outward',
				label: 'LL57',
				otherName: null,
				within: 'Bangor',
				value: 'LL57'
			}
		]);
	});

	it('offers nothing for a whole postcode, nothing and signs', () => {
		for (const text of ['LL57 1TF', '', '   ', '—?!']) expect(labels(text)).toEqual([]);
	});

	it('gives every place a value that means that place, in both languages', () => {
		for (const { place } of listPlaces(seedPlaces)) {
			for (const locale of LOCALES) {
				const offered = seedGazetteer
					.suggest(place.name[locale], locale, 60)
					.find(({ id }) => id === place.id);
				expect(offered, place.id).toBeDefined();
				const resolution = resolvePlace(offered?.value ?? '', { gazetteer: seedGazetteer });
				expect(resolution, place.id).toMatchObject(expectedOf(place));
			}
		}
	});

	it('is calm about any text', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary', maxLength: 300 }),
				fc.constantFrom(...LOCALES),
				(text, locale) => {
					expect(seedGazetteer.suggest(text, locale).length).toBeLessThanOrEqual(8);
				}
			)
		);
	});
});

describe('find', () => {
	it('knows a town that is recorded only by its parts', () => {
		expect(seedGazetteer.find('Caerdydd').map(({ kind }) => kind)).toEqual(['settlement', 'area']);
		expect(seedGazetteer.find('Aberdare')[0]?.name).toEqual({ en: 'Aberdare', cy: 'Aberdâr' });
		expect(seedGazetteer.find('Glynebwy')[0]?.name.en).toBe('Ebbw Vale');
	});

	it('knows a town by its postal name, also where a settlement holds more than the town', () => {
		for (const name of [
			'Abergwaun',
			'Fishguard',
			'Pontypool',
			'Pont-y-pŵl',
			'Tref-y-clawdd',
			'Deeside'
		]) {
			expect(seedGazetteer.find(name), name).toHaveLength(1);
		}
		expect(seedGazetteer.find('Shrewsbury')).toEqual([]);
	});

	it('takes a name with its area in either language, with a comma or in brackets', () => {
		for (const text of ['Henllan, Ceredigion', 'henllan (ceredigion)', 'Henllan,ceredigion ']) {
			expect(seedGazetteer.find(text).map(({ id }) => id)).toEqual([
				'settlement:W06000008:henllan'
			]);
		}
		expect(seedGazetteer.find('Henllan, Denbighshire')).toEqual(
			seedGazetteer.find('Henllan, Sir Ddinbych')
		);
	});

	it('knows what belongs where', () => {
		expect(seedGazetteer.regionOf('W06000002')?.code).toBe('NW');
		expect(seedGazetteer.outward('CF3')?.areas).toEqual(['W06000015', 'W06000022']);
		expect(seedGazetteer.area('W06000099')).toBeUndefined();
	});
});

type Listed = ReturnType<typeof listPlaces>[number]['place'];

function expectedOf(place: Listed): object {
	switch (place.kind) {
		case 'settlement':
			return { outcome: 'found', kind: 'settlement', point: place.point, area: place.gss };
		case 'area':
			return { outcome: 'found', kind: 'area', area: place.area.gss };
		case 'region':
			return { outcome: 'found', region: place.region.code };
		case 'outward':
			return { outward: place.outward.code };
	}
}
