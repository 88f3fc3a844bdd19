import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSite, type FoundSite } from '../../../../src/lib/domain/offer/find-site.ts';
import { positionText } from '../../../../src/lib/domain/offer/typed-position.ts';
import { locateArea, metresToArea } from '../../../../src/lib/domain/place/area-locator.ts';
import { seedPlaces } from '../place/seed-places.ts';
import { anyPoint, GIVEN, typed } from './welsh-sites.ts';

const find = (said: Parameters<typeof typed>[0]) => findSite(typed(said), GIVEN);
const BANGOR = '53.22751, -4.12932';

describe('a position', () => {
	test('wins over town and postcode, and carries the address', () => {
		expect(
			find({ position: BANGOR, town: 'Bangor, Gwynedd', postcode: 'll571tf', address: '1 High St' })
		).toMatchObject({
			outcome: 'site',
			source: 'position',
			place: {
				precision: 'address',
				gss: 'W06000002',
				town: 'Bangor',
				address_1: '1 High St',
				postal_code: 'LL57 1TF',
				latitude: 53.22751
			}
		});
	});

	test('is found in an area it lies in or by, or is refused: any point round Wales', () => {
		fc.assert(
			fc.property(anyPoint, (point) => {
				const found = find({ position: positionText(point) });
				if (found.outcome === 'site') {
					expect(metresToArea(point, found.place.gss, GIVEN.polygons)).toBeLessThan(4600);
				} else {
					expect(found.outcome).toBe('outside');
					expect(locateArea(point, GIVEN.polygons)).toBeNull();
				}
			})
		);
	});

	test('outside Wales is refused with the nearest place there', () => {
		expect(find({ position: '53.4808, -2.4426' })).toMatchObject({
			outcome: 'outside',
			near: { direction: expect.any(String) }
		});
	});

	test('by the border goes to the council that was picked, elsewhere to where it lies', () => {
		// Between Cardiff and the Vale of Glamorgan, and in the middle of Gwynedd.
		const border = { position: '51.4700, -3.2100', council: 'W06000014' };
		const there = find(border) as FoundSite;
		expect(there.place.gss).toBe('W06000014');
		expect(find({ position: BANGOR, council: 'W06000014' })).toMatchObject({
			place: { gss: 'W06000002' }
		});
	});
});

describe('a postcode that no file knows', () => {
	test('is put in the middle of its district, with its address and postcode as typed', () => {
		expect(find({ postcode: 'SY23 3AA', address: '1 High Street' })).toMatchObject({
			outcome: 'site',
			source: 'district',
			district: { outward: 'SY23', withinKm: expect.any(Number) },
			place: {
				precision: 'town',
				gss: 'W06000008',
				address_1: '1 High Street',
				postal_code: 'SY23 3AA'
			}
		});
	});

	test('stays with the town where one is named, and so does the address', () => {
		expect(
			find({ town: 'Caernarfon', postcode: 'LL55 1AA', address: '1 Stryd Fawr' })
		).toMatchObject({
			source: 'town',
			place: {
				precision: 'town',
				town: 'Caernarfon',
				address_1: '1 Stryd Fawr',
				postal_code: 'LL55 1AA'
			}
		});
		expect(find({ town: 'Caernarfon', postcode: 'LL55' })).toMatchObject({
			place: { address_1: null, postal_code: 'LL55' }
		});
	});

	test('leaves a town where the town is, but for a small district of a city', () => {
		expect(find({ town: 'Aberystwyth', postcode: 'SY23 3AA' })).toMatchObject({ source: 'town' });
		expect(find({ town: 'Cardiff', postcode: 'CF5 4AB' })).toMatchObject({
			source: 'district',
			district: { outward: 'CF5' }
		});
	});

	test('asks for the council where the district lies in several', () => {
		const asked = find({ postcode: 'CF3 0AA' });
		expect(asked).toMatchObject({
			outcome: 'unresolved',
			field: 'postcode',
			resolution: { outcome: 'choose-area' }
		});
		const cardiff = 'W06000015';
		expect(find({ postcode: 'CF3 0AA', council: cardiff })).toMatchObject({
			outcome: 'site',
			place: { gss: cardiff }
		});
	});

	test('in England, impossible or none at all is refused at its field', () => {
		expect(find({ postcode: 'M1 1AA' })).toMatchObject({ field: 'postcode' });
		expect(find({ postcode: 'nonsense 1' })).toMatchObject({ field: 'postcode' });
		expect(find({})).toEqual({ outcome: 'problem', field: 'town', problem: 'missing' });
	});

	test('of every district of Wales comes to a place or to a question, never to another area', () => {
		for (const { code, areas, geographic } of seedPlaces.outwardCodes) {
			const found = find({ postcode: `${code} 1AA` });
			if (found.outcome === 'site') expect(areas).toContain(found.place.gss);
			else
				expect([code, found.outcome, geographic && areas.length === 1]).toEqual([
					code,
					'unresolved',
					false
				]);
		}
	});
});

test('whatever is typed comes to a place or to a problem', () => {
	const text = fc.oneof(fc.string(), fc.constantFrom('Bangor', 'LL57', '52.1, -3.9', 'W06000002'));
	fc.assert(
		fc.property(
			fc.record({ town: text, postcode: text, address: text, position: text, council: text }),
			(said) => void findSite(said, GIVEN)
		)
	);
});
