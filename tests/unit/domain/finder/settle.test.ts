import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { queryString } from '../../../../src/lib/domain/finder/query.ts';
import { settle } from '../../../../src/lib/domain/finder/settle.ts';
import { indexPolygons } from '../../../../src/lib/domain/place/area-locator.ts';
import { indexSettlements } from '../../../../src/lib/domain/place/nearest-settlement.ts';
import { areaPolygonsSchema } from '../../../../src/lib/domain/place/area-polygons.ts';
import { seedGazetteer, seedPlaces } from '../place/seed-places.ts';

const file = new URL('../../../../supabase/seed/principal-areas.geojson', import.meta.url);
const given = {
	gazetteer: seedGazetteer,
	settlements: indexSettlements(seedPlaces.settlements),
	areas: indexPolygons(areaPolygonsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
};
const settled = (search: string, locale: 'en' | 'cy' = 'en') => {
	const { outcome, query } = settle(new URLSearchParams(search), given, locale);
	return [outcome, queryString(query)];
};

describe('an address', () => {
	it('that asks for nothing leads to the form, unless all of Wales is asked for', () => {
		expect(settled('')).toEqual(['nothing', '']);
		expect(settled('all')).toEqual(['asked', '']);
	});

	it('that is in order is answered as it is', () => {
		const search = '?near=LL57&at=53.23,-4.13&area=W06000002&age=7';
		expect(settled(search)).toEqual(['asked', search]);
	});

	it('with a place only moves to one with its point and its council', () => {
		const [outcome, search] = settled('near=Tonypandy&age=2', 'cy');
		expect(outcome).toBe('moved');
		expect(search).toMatch(/^\?near=Tonypandy&at=51\.6\d,-3\.4\d&area=W06000016&age=2$/);
	});

	it('with a whole postcode moves to its first half', () => {
		const [outcome, search] = settled('near=LL57%201QX&age=2');
		expect(outcome).toBe('moved');
		expect(search).toMatch(/^\?near=LL57&at=/);
		expect(search).not.toMatch(/1QX/i);
	});

	it('with a postcode that cannot be loses it', () => {
		const [outcome, search] = settled('near=LL57%201QC&at=53.23,-4.13&area=W06000002');
		expect([outcome, search]).toEqual(['moved', '?at=53.23,-4.13&area=W06000002']);
	});

	it('with a council or region that there is none of loses it', () => {
		expect(settled('area=XX')).toEqual(['moved', '']);
		expect(settled('area=W06000099&age=2')).toEqual(['moved', '?age=2']);
		expect(settled('area=CAV')).toEqual(['asked', '?area=CAV']);
	});

	it('with a point only gets its name and its council', () => {
		const [outcome, search] = settled('at=53.228,-4.129&age=2');
		expect(outcome).toBe('moved');
		expect(search).toMatch(/^\?near=Bangor.*&at=53\.23,-4\.13&area=W06000002&age=2$/);
	});

	it('with a point in England or none at all is outside', () => {
		expect(settled('at=51.5,-2.59')[0]).toBe('outside');
		expect(settled('at=nonsense')[0]).toBe('outside');
	});
});
