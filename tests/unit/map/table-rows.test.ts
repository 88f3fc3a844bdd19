import { describe, expect, it } from 'vitest';
import { directionOf } from '../../../src/lib/domain/place/whereabouts.ts';
import { fromOriginWords, kmBetween } from '../../../src/lib/map/from-origin.ts';
import { legendOf } from '../../../src/lib/map/legend.ts';
import type { MapView } from '../../../src/lib/map/map-view.ts';
import { tableRows } from '../../../src/lib/map/table-rows.ts';
import { aService } from './a-service.ts';

const bangor = { lon: -4.13, lat: 53.22, label: 'Bangor', precisionKm: 1 };
const view: MapView = {
	locale: 'en',
	bounds: [-4.6, 52.9, -3.6, 53.4],
	origin: bangor,
	services: [
		aService({ id: 'far', lon: -4.41, lat: 52.89, inReach: false, place: 'Pwllheli' }),
		aService({ id: 'near', lon: -4.27, lat: 53.14, tiers: ['targeted', 'secondary'] })
	],
	areasUrl: '/data/areas.geojson',
	basemapUrl: null,
	chosenAreas: []
};

describe('the map in words', () => {
	it('has a row for every mark, nearest first, saying what the eye reads off the map', () => {
		expect(
			tableRows(view).map(({ id, tiers, place, distance }) => [id, tiers, place, distance])
		).toEqual([
			['near', 'Secondary and Targeted', 'Marked on the map', 'about 13 km, south-west'],
			['far', 'Primary', 'Pwllheli', 'about 41 km, south-west, beyond the usual distance']
		]);
	});

	it('keeps the order of the list, and says no distance, when the search starts nowhere', () => {
		const rows = tableRows({ ...view, origin: null });
		expect(rows.map(({ id, distance }) => [id, distance])).toEqual([
			['far', null],
			['near', null]
		]);
	});

	it('measures and names directions', () => {
		expect(kmBetween({ lon: -4.13, lat: 53.22 }, { lon: -3.18, lat: 51.48 })).toBeCloseTo(204, 0);
		const at = { lon: -4, lat: 52 };
		expect(directionOf(at, { lon: -4, lat: 52.5 })).toBe('n');
		expect(directionOf(at, { lon: -3, lat: 52 })).toBe('e');
		expect(directionOf(at, { lon: -5, lat: 51.4 })).toBe('sw');
		expect(fromOriginWords(at, { lon: -4, lat: 52.001 }, 'cy')).toBe('llai nag 1 km');
		expect(fromOriginWords(at, { lon: -4.5, lat: 51.7 }, 'cy')).toBe('tua 48 km, de-orllewin');
	});
});

describe('legend', () => {
	it('counts services by lead tier and explains only marks that may be seen', () => {
		const entries = legendOf(view);
		expect(entries.slice(0, 4).map(({ mark, count }) => [mark, count])).toEqual([
			['universal', 0],
			['primary', 1],
			['secondary', 0],
			['targeted', 1]
		]);
		expect(entries.slice(4).map(({ mark }) => mark)).toEqual(['cluster', 'far', 'origin']);
		expect(legendOf({ ...view, services: [], origin: null })).toHaveLength(4);
	});
});
