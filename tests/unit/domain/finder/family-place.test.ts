import { describe, expect, it } from 'vitest';
import { familyPlace } from '../../../../src/lib/domain/finder/family-place.ts';
import { placeQuery } from '../../../../src/lib/domain/finder/place-query.ts';
import { EMPTY_QUERY, parseQuery, queryString } from '../../../../src/lib/domain/finder/query.ts';
import { toGrid } from '../../../../src/lib/domain/place/grid.ts';
import type { FoundPlace } from '../../../../src/lib/domain/place/resolution.ts';
import { resolvePlace } from '../../../../src/lib/domain/place/resolve.ts';
import { roundPoint } from '../../../../src/lib/domain/place/rounding.ts';
import { seedWorld } from '../seed-record.ts';

const world = seedWorld('2026-11-21');
const found = (text: string): FoundPlace => {
	const resolution = resolvePlace(text, { gazetteer: world.gazetteer });
	if (resolution.outcome !== 'found') throw new Error(`${text}: ${resolution.outcome}`);
	return resolution;
};
const placeOf = (query: Partial<typeof EMPTY_QUERY>) =>
	familyPlace({ ...EMPTY_QUERY, ...query }, world);

describe('placeQuery', () => {
	it('carries the outward code, a rounded point and the authority of a postcode', () => {
		const query = placeQuery(found('LL57 1TF'), 'en');
		expect(query).toMatchObject({ near: 'LL57', area: 'W06000002' });
		expect(query.at).toEqual(roundPoint(query.at!));
	});

	it('carries the name of a place in the reader’s language, and no point for a whole county', () => {
		expect(placeQuery(found('Holyhead'), 'cy').near).toBe('Caergybi');
		expect(placeQuery(found('Gwynedd'), 'en')).toEqual({
			near: 'Gwynedd',
			at: null,
			unit: false,
			area: 'W06000002'
		});
		expect(placeQuery(found('North Wales'), 'cy')).toEqual({
			near: 'Gogledd Cymru',
			at: null,
			unit: false,
			area: 'NW'
		});
	});

	it('gives an address that leads back to the same place, without the postcode', () => {
		for (const text of ['LL57 1TF', 'CF40', 'Tonypandy', 'Caergybi', 'Powys']) {
			const query = { ...EMPTY_QUERY, ...placeQuery(found(text), 'en') };
			const address = queryString(query);
			expect(parseQuery(new URLSearchParams(address))).toEqual(query);
			expect(address).not.toMatch(/1TF/i);
			expect(placeOf(query).areas).toEqual(found(text).areas);
		}
	});
});

describe('familyPlace', () => {
	it('is rough for a postcode district and not for a whole postcode or a village', () => {
		const district = { ...EMPTY_QUERY, ...placeQuery(found('LL57'), 'en') };
		expect(placeOf(district).rough).toBe(true);
		expect(placeOf({ ...district, at: { lon: -4.05, lat: 53.19 } }).rough).toBe(false);
		expect(placeOf({ ...EMPTY_QUERY, ...placeQuery(found('Tonypandy'), 'en') }).rough).toBe(false);
		expect(placeOf({ near: 'LL57', area: 'W06000002' }).rough).toBe(true);
	});

	it('is not rough for a whole postcode that lies where its district is measured from', () => {
		const district = { ...EMPTY_QUERY, ...placeQuery(found('LL57'), 'en') };
		const whole = {
			...found('LL57 1TF'),
			precision: 'unit' as const,
			kind: 'postcode' as const,
			point: district.at
		};
		const query = { ...EMPTY_QUERY, ...placeQuery(whole, 'en') };
		expect(query.at).toEqual(district.at);
		expect(placeOf(query).rough).toBe(false);
		const address = parseQuery(new URLSearchParams(queryString(query)));
		expect(placeOf(address).rough).toBe(false);
		expect(placeOf({ ...address, unit: false }).rough).toBe(true);
	});

	it('turns the point into grid metres and says whether few people live there', () => {
		const bangor = placeOf({ at: { lon: -4.13, lat: 53.23 } });
		expect(bangor.point).toEqual(toGrid(-4.13, 53.23));
		expect(bangor.rural).toBe(false);
		expect(placeOf({ at: { lon: -3.9, lat: 52.9 } }).rural).toBe(true);
		expect(placeOf({})).toMatchObject({ point: null, rural: false, areas: null, label: null });
	});

	it('lets the authority in the address win over what the name says', () => {
		const place = placeOf({ near: 'CF5', area: 'W06000014' });
		expect(place.areas).toEqual(['W06000014']);
	});

	it('shows a name that it does not know as it was given', () => {
		expect(placeOf({ near: 'Nowhere at all' })).toMatchObject({
			label: { en: 'Nowhere at all', cy: 'Nowhere at all' },
			named: null,
			rough: false
		});
	});
});
