import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PostcodeLookup } from '../../../../src/lib/domain/place/postcode-lookup.ts';
import { isMiddleOfTown } from '../../../../src/lib/domain/place/place-title.ts';
import { resolvePlace } from '../../../../src/lib/domain/place/resolve.ts';
import { seedGazetteer, seedPlaces } from './seed-places.ts';

const resolve = (text: string, more: { postcodes?: PostcodeLookup; chosenArea?: string } = {}) =>
	resolvePlace(text, { gazetteer: seedGazetteer, ...more });

const oneAddress: PostcodeLookup = {
	lookup: (formatted) =>
		formatted === 'CF3 1AA' ? { lon: -3.12345, lat: 51.52345, gss: 'W06000015' } : null
};

describe('a postcode', () => {
	it('is found by the file, rounded, under its outward code', () => {
		expect(resolve('cf31aa', { postcodes: oneAddress })).toEqual({
			outcome: 'found',
			label: { en: 'CF3 (Cardiff)', cy: 'CF3 (Caerdydd)' },
			kind: 'postcode',
			point: { lon: -3.12, lat: 51.52 },
			outward: 'CF3',
			area: 'W06000015',
			areas: ['W06000015'],
			region: 'CAV',
			precision: 'unit'
		});
	});

	it('falls back to its outward code when there is no file, and says how precise that is', () => {
		expect(resolve('LL57 1TF')).toMatchObject({
			outcome: 'found',
			kind: 'outward',
			outward: 'LL57',
			area: 'W06000002',
			region: 'NW',
			precision: 'outward',
			withinKm: expect.any(Number)
		});
	});

	it('that the file does not hold is said to be unknown, with its first half as a way on', () => {
		const postcodes = oneAddress;
		const unknown = resolve('LL57 1TF', { postcodes });
		expect(unknown).toEqual({
			outcome: 'unknown-postcode',
			outward: 'LL57',
			district: resolve('LL57'),
			border: false
		});
		expect(JSON.stringify(unknown)).not.toMatch(/1TF/);
		expect(resolve('LL57', { postcodes })).toMatchObject({ outcome: 'found' });
		expect(resolve('CF3 9ZZ', { postcodes })).toMatchObject({
			outcome: 'unknown-postcode',
			district: { outcome: 'choose-area' }
		});
		expect(resolve('CF3 9ZZ', { postcodes, chosenArea: 'W06000022' })).toMatchObject({
			outcome: 'found',
			area: 'W06000022'
		});
		expect(resolve('SA99 9ZZ', { postcodes })).toEqual(resolve('SA99'));
		expect(resolve('SY10 9ZZ', { postcodes })).toMatchObject({ border: true });
	});

	it('in an outward code of several authorities lets the person choose', () => {
		const cardiff = { gss: 'W06000015', name: { en: 'Cardiff', cy: 'Caerdydd' } };
		const newport = { gss: 'W06000022', name: { en: 'Newport', cy: 'Casnewydd' } };
		const asked = {
			outcome: 'choose-area',
			reason: 'several-authorities',
			outward: 'CF3',
			options: [cardiff, newport]
		};
		expect(resolve('CF3')).toEqual(asked);
		expect(resolve('CF3 9ZZ')).toEqual(asked);
		expect(resolve('CF3', { chosenArea: 'W06000001' })).toEqual(asked);
		expect(resolve('CF3', { chosenArea: 'W06000022' })).toMatchObject({
			outcome: 'found',
			area: 'W06000022',
			areas: ['W06000022'],
			region: 'GW'
		});
	});

	it.each(['M1 1AE', 'M1', 'SY1 1AA', 'SY11', 'TF1 1AA', 'BS1', 'CH65 1AA'])(
		'%s is in England',
		(text) => {
			expect(resolve(text)).toEqual({
				outcome: 'england',
				outward: text.split(' ')[0]
			});
		}
	);

	it.each(['EH1 1AA', 'BT1', 'JE2 3AB', 'IM1'])('%s is elsewhere', (text) => {
		expect(resolve(text)).toEqual({ outcome: 'elsewhere', outward: text.split(' ')[0] });
	});

	it.each(['CH4 0AA', 'SY5', 'HR5 3AA', 'NP16'])('%s crosses the border and is found', (text) => {
		expect(resolve(text)).toMatchObject({ outcome: 'found', crossesBorder: true });
	});

	it.each(['SY9', 'GL16 1AA', 'SY7'])('%s has a Welsh edge: asks', (text) => {
		const asked = resolve(text);
		expect(asked).toMatchObject({ outcome: 'choose-area', reason: 'border-district' });
		const chosenArea = asked.outcome === 'choose-area' ? (asked.options[0]?.gss ?? '') : '';
		expect(resolve(text, { chosenArea })).toMatchObject({ outcome: 'found', precision: 'area' });
	});

	it('of an unknown district of a Welsh postcode area asks for the council', () => {
		const asked = resolve('LL99 1AA');
		expect(asked).toMatchObject({ outcome: 'choose-area', reason: 'unknown-district' });
		expect(resolve('LL99 1AA', { chosenArea: 'W06000001' })).toMatchObject({
			outcome: 'found',
			area: 'W06000001',
			precision: 'area'
		});
	});

	it.each(['CF99 1NA', 'SA99', 'CF30'])('%s stands for no place', (text) => {
		expect(resolve(text)).toEqual({ outcome: 'non-geographic', outward: text.split(' ')[0] });
	});

	it('outside Wales by the file is not called Welsh', () => {
		const england: PostcodeLookup = {
			lookup: () => ({ lon: -2.95, lat: 53.18, gss: 'E06000050' })
		};
		expect(resolve('CH4 7AA', { postcodes: england })).toEqual({
			outcome: 'england',
			outward: 'CH4'
		});
	});

	it('that can not be is explained', () => {
		expect(resolve('LL57 1T')).toEqual({
			outcome: 'impossible',
			reason: 'incomplete',
			outward: 'LL57'
		});
		expect(resolve('ZZ99 9ZZ')).toEqual({ outcome: 'impossible', reason: 'unknown-area' });
	});

	it('of Wales is never refused, whatever its second half', () => {
		const letters = fc.constantFrom('CF', 'LD', 'LL', 'NP', 'SA');
		const inward = fc.stringMatching(/^\d[ABD-HJLNP-UW-Z]{2}$/);
		fc.assert(
			fc.property(letters, fc.integer({ min: 1, max: 99 }), inward, (area, district, second) => {
				const { outcome } = resolve(`${area}${district} ${second}`);
				expect(['found', 'choose-area', 'non-geographic']).toContain(outcome);
			})
		);
	});
});

describe('a name', () => {
	it.each([
		['Tonypandy', 'settlement', 'W06000016'],
		['Caernarfon', 'settlement', 'W06000002'],
		['caerdydd', 'settlement', 'W06000015'],
		['Conwy', 'settlement', 'W06000003'],
		['Conwy County Borough Council', 'area', 'W06000003'],
		['Ynys Môn', 'area', 'W06000001'],
		['Powys', 'area', 'W06000023']
	])('%s is a %s', (text, kind, area) => {
		expect(resolve(text)).toMatchObject({ outcome: 'found', kind, area });
	});

	it('of a region has its areas and no point', () => {
		expect(resolve('Gorllewin Morgannwg')).toEqual({
			outcome: 'found',
			label: { en: 'West Glamorgan', cy: 'Gorllewin Morgannwg' },
			kind: 'region',
			point: null,
			area: null,
			areas: ['W06000011', 'W06000012'],
			region: 'WG',
			precision: 'region'
		});
	});

	it.each(['Henllan', 'Newport', 'Clydach', 'Llangybi', 'Betws'])('%s asks which', (text) => {
		const asked = resolve(text);
		expect(asked.outcome).toBe('choose-place');
		if (asked.outcome !== 'choose-place') return;
		expect(asked.options.length).toBeGreaterThan(1);
		for (const { value, gss } of asked.options) {
			for (const answer of [resolve(value.en), resolve(value.cy)]) {
				expect(answer).toMatchObject({ outcome: 'found', area: gss });
			}
			expect(resolve(text, { chosenArea: gss ?? '' })).toMatchObject({
				outcome: 'found',
				area: gss
			});
		}
	});

	it('of a neighbourhood is placed by its outward code', () => {
		expect(resolve('Pontcanna')).toMatchObject({ outcome: 'choose-area', outward: 'CF11' });
		expect(resolve('Pontcanna', { chosenArea: 'W06000015' })).toMatchObject({
			label: { en: 'Pontcanna (CF11)' },
			precision: 'outward'
		});
	});

	it('that is not known gets near ones, in both languages', () => {
		const unknown = resolve('Caergyby');
		expect(unknown.outcome).toBe('unknown-place');
		if (unknown.outcome !== 'unknown-place') return;
		expect(unknown.suggestions.en[0]?.label).toBe('Holyhead');
		expect(unknown.suggestions.cy[0]?.label).toBe('Caergybi');
	});

	it.each(['', '   ', '\n', '—', '?!'])('%j is empty', (text) => {
		expect(resolve(text)).toEqual({ outcome: 'empty' });
	});

	it('of every settlement is understood as recorded', () => {
		for (const { name } of seedPlaces.settlements.filter((each) => !isMiddleOfTown(each.name))) {
			for (const text of [name.en, name.cy]) {
				expect(['found', 'choose-place'], text).toContain(resolve(text).outcome);
			}
		}
	});
});
